package org.qingyu.judgement.backtest;

import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.detect.DailyFarrington;

/** One way to raise alarms over the town × category units of a replay. */
final class Method {

    private static final int WEEK = 7;

    /** Sevens with fewer events never raise an alarm: the smallest count of R1, for all alike. */
    private static final int SMALLEST_COUNT = 3;

    /** A county's rule of thumb: so much more than before is a rise. */
    private static final double RISE = 1.3;

    /** The same weekdays of the year before. */
    private static final int YEAR = 364;

    private static final double FARRINGTON_ALPHA = 0.01;

    private final String code;
    private final String label;
    private final int[] units;
    private final boolean[][] alarms;
    private final float[][] score;

    /**
     * @param code of files
     * @param label Chinese, for the report
     * @param units indexes into the replay, one a row of the arrays
     * @param alarms by the method's own rule
     * @param score comparable over units, for a threshold that raises as many episodes as another method does
     */
    private Method(String code, String label, int[] units, boolean[][] alarms, float[][] score) {
        this.code = code;
        this.label = label;
        this.units = units;
        this.alarms = alarms;
        this.score = score;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    int[] units() {
        return units;
    }

    boolean[][] alarms() {
        return alarms;
    }

    /** R1 as replayed, red or at least yellow. */
    static Method own(ReplayedUnits replayed, int[] units, WarningLevel least) {
        var alarms = new boolean[units.length][replayed.days()];
        var score = new float[units.length][replayed.days()];
        for (int index = 0; index < units.length; index++) {
            for (int day = 0; day < replayed.days(); day++) {
                WarningLevel level = replayed.statistical(units[index], day);
                alarms[index][day] =
                        level == WarningLevel.RED || (level == WarningLevel.YELLOW && least == WarningLevel.YELLOW);
                score[index][day] = (float) replayed.score(units[index], day);
            }
        }
        return new Method("qingyu", "晴雨 R1", units, alarms, score);
    }

    /** 30 % more in seven days than in the same seven days of the year before. */
    static Method lastYear(ReplayedUnits replayed, UnitHistories histories, int[] units) {
        return ratio("last-year", "较去年同期增长三成", replayed, histories, units, 1);
    }

    /** 30 % more in seven days than the mean of the same seven days of up to three years before. */
    static Method threeYears(ReplayedUnits replayed, UnitHistories histories, int[] units) {
        return ratio("three-years", "较三年均值增长三成", replayed, histories, units, 3);
    }

    private static Method ratio(
            String code, String label, ReplayedUnits replayed, UnitHistories histories, int[] units, int years) {
        var alarms = new boolean[units.length][replayed.days()];
        var score = new float[units.length][replayed.days()];
        int offset = offset(replayed, histories);
        for (int index = 0; index < units.length; index++) {
            int[] counts = histories.of(replayed.units().get(units[index]));
            for (int day = 0; day < replayed.days(); day++) {
                int at = offset + day;
                double before = 0;
                int known = 0;
                for (int year = 1; year <= years && at - year * YEAR >= WEEK - 1; year++) {
                    before += UnitHistories.sum(counts, at - year * YEAR, WEEK);
                    known++;
                }
                int now = UnitHistories.sum(counts, at, WEEK);
                if (known > 0 && now >= SMALLEST_COUNT) {
                    double mean = before / known;
                    alarms[index][day] = now > RISE * mean;
                    score[index][day] = (float) ((now + 0.5) / (mean + 0.5));
                }
            }
        }
        return new Method(code, label, units, alarms, score);
    }

    /** Farrington flexible on sums of seven days, every day. */
    static Method farrington(ReplayedUnits replayed, UnitHistories histories, int[] units) {
        var alarms = new boolean[units.length][replayed.days()];
        var score = new float[units.length][replayed.days()];
        int offset = offset(replayed, histories);
        var detector = new DailyFarrington(FARRINGTON_ALPHA);
        for (int index = 0; index < units.length; index++) {
            int[] counts = histories.of(replayed.units().get(units[index]));
            if (counts.length > 0) {
                detector.judge(counts, offset, alarms[index], score[index]);
            }
        }
        return new Method("farrington", "Farrington flexible(α=0.01)", units, alarms, score);
    }

    private static int offset(ReplayedUnits replayed, UnitHistories histories) {
        return (int) (replayed.from().toEpochDay() - histories.firstDay().toEpochDay());
    }

    /** The same scores with the threshold that raises at most so many episodes. */
    Method matched(int episodes) {
        double low = 0;
        double high = 0;
        for (float[] row : score) {
            for (float value : row) {
                high = Math.max(high, value);
            }
        }
        high += 1;
        for (int step = 0; step < 30; step++) {
            double middle = (low + high) / 2;
            if (Episode.of(units, above(middle)).size() > episodes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Method(code + "-matched", label + "(同等红色次数)", units, above(high), score);
    }

    private boolean[][] above(double threshold) {
        var above = new boolean[score.length][];
        for (int row = 0; row < score.length; row++) {
            above[row] = new boolean[score[row].length];
            for (int day = 0; day < above[row].length; day++) {
                above[row][day] = score[row][day] > threshold;
            }
        }
        return above;
    }
}
