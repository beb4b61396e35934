package org.qingyu.judgement.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingyu.judgement.exceedance.CalendarFacts;

class DetectionTest {

    private static final StepDays UNDATED = new StepDays(null, CalendarFacts.WEEKDAYS_ONLY);
    private static final StepDays DATED = new StepDays(LocalDate.of(2021, 7, 1), CalendarFacts.WEEKDAYS_ONLY);

    @ParameterizedTest(name = "{0}")
    @EnumSource(DetectorName.class)
    void whatComesLaterChangesNoScore(DetectorName detector) {
        for (Period period : Period.values()) {
            int[][] rows = rows(3, steps(period));
            int cut = steps(period) - 40;
            SeriesScores[] whole = detect(detector, period, rows, null, UNDATED, cut - 30);
            int[][] shorter =
                    Arrays.stream(rows).map(row -> Arrays.copyOf(row, cut)).toArray(int[][]::new);
            SeriesScores[] earlier = detect(detector, period, shorter, null, UNDATED, cut - 30);

            for (int series = 0; series < rows.length; series++) {
                for (int step = cut - 30; step <= cut; step++) {
                    assertThat(earlier[series].score(step))
                            .as(period + " step " + step)
                            .isCloseTo(whole[series].score(step), within(1e-9));
                    assertThat(earlier[series].pValue(step)).isCloseTo(whole[series].pValue(step), within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DetectorName.class)
    void everyScoreIsFiniteAndAnAlarmIsItsPValueBelowAlpha(DetectorName detector) {
        for (Period period : Period.values()) {
            for (int length : new int[] {1, 26, 60, steps(period)}) {
                for (SeriesScores scores : detect(detector, period, sparse(12, length), null, UNDATED, 1)) {
                    for (int step = 1; step <= length; step++) {
                        String where = period + " of " + length + ", step " + step;
                        assertThat(scores.score(step)).as(where).isFinite().isNotNegative();
                        assertThat(scores.expected(step)).as(where).isFinite().isNotNegative();
                        assertThat(scores.pValue(step)).as(where).isBetween(0.0, 1.0);
                        assertThat(scores.alarm(step)).as(where).isEqualTo(scores.pValue(step) < 0.01);
                    }
                }
            }
        }
    }

    /** Counts of which many are 0, and two rows with none and with huge ones. */
    private static int[][] sparse(int series, int steps) {
        Draws draws = new Draws(11);
        int[][] rows = new int[series][steps];
        for (int row = 0; row < series - 2; row++) {
            for (int step = 0; step < steps; step++) {
                rows[row][step] = draws.negativeBinomial(0.05 * (1 << row), 1.4);
            }
        }
        Arrays.setAll(rows[series - 1], step -> 100_000 + step % 7 * 10_000);
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DetectorName.class)
    void whereScoringBeginsChangesNoScore(DetectorName detector) {
        for (Period period : Period.values()) {
            int[][] rows = rows(2, steps(period));
            SeriesScores[] all = detect(detector, period, rows, null, UNDATED, 1);
            SeriesScores[] last = detect(detector, period, rows, null, UNDATED, steps(period) - 9);

            for (int series = 0; series < rows.length; series++) {
                assertThat(all[series].score(1)).isNotNegative().isFinite();
                for (int step = steps(period) - 9; step <= steps(period); step++) {
                    assertThat(last[series].score(step))
                            .as(period + " step " + step)
                            .isCloseTo(all[series].score(step), within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = DetectorName.class,
            names = {"QINGYU"})
    void orderAndNamesOfRowsChangeNothingInAPanel(DetectorName detector) {
        PanelDesign draw = new PanelDesign(7);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 96).boxed().toList());
        Collections.shuffle(order, new Random(3));
        int[][] rows = Arrays.copyOf(draw.quiet, 96);
        int[][] shuffled = order.stream().map(series -> rows[series]).toArray(int[][]::new);
        List<Place> places = draw.places.subList(0, 96);

        SeriesScores[] straight = detect(detector, Period.DAILY, rows, places, DATED, 1400);
        SeriesScores[] mixed = detect(
                detector,
                Period.DAILY,
                shuffled,
                order.stream().map(places::get).toList(),
                DATED,
                1400);

        for (int index = 0; index < order.size(); index++) {
            for (int step = 1400; step <= 1461; step++) {
                assertThat(mixed[index].score(step)).isCloseTo(straight[order.get(index)].score(step), within(1e-6));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = DetectorName.class,
            names = {"QINGYU", "FARRINGTON"})
    void theWeeklyDesignKeepsItsFalseAlarmRate(DetectorName detector) {
        WeeklyDesign draw = new WeeklyDesign(11, 10);
        SeriesScores[] scores = detect(detector, Period.WEEKLY, draw.quiet, null, UNDATED, WeeklyDesign.FIRST_SCORED);
        int alarms = 0;
        for (SeriesScores series : scores) {
            for (int step = WeeklyDesign.FIRST_SCORED; step <= WeeklyDesign.WEEKS; step++) {
                alarms += series.alarm(step) ? 1 : 0;
            }
        }

        assertThat(alarms / (scores.length * 49.0)).isBetween(0.006, 0.014);
    }

    @Test
    void aDailySeriesKeepsItsFalseAlarmRateThoughItsModelDoesNotKnowItsSpikes() {
        var draws = new Draws(3);
        int[][] rows = new int[20][1600];
        for (int[] row : rows) {
            for (int day = 0; day < row.length; day++) {
                // Every fortieth day or so four days are busy: surges to every model, usual to who remembers.
                boolean busy = (day / 4) % 10 == 3 && draws.uniform(0, 1) < 0.5;
                row[day] = draws.negativeBinomial(busy ? 6 : 2, 1.3);
            }
        }
        int alarms = 0;
        for (SeriesScores series : detect(DetectorName.QINGYU, Period.DAILY, rows, null, UNDATED, 1200)) {
            for (int step = 1200; step <= 1600; step++) {
                alarms += series.alarm(step) ? 1 : 0;
            }
        }
        assertThat(alarms / (20 * 401.0)).isLessThan(0.02);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DetectorName.class)
    void anEmptyCellIsAGapThatRaisesNoAlarm(DetectorName detector, @TempDir Path folder) throws IOException {
        var text = new StringBuilder("series");
        for (int step = 1; step <= 400; step++) {
            text.append(",t").append(step);
        }
        text.append("\na");
        for (int step = 1; step <= 400; step++) {
            text.append(',').append(step >= 350 && step < 357 ? "" : String.valueOf(step % 5));
        }
        Path file = folder.resolve("gaps.csv");
        Files.writeString(file, text.append('\n'));
        WideTable table = WideTableReader.read(file);
        SeriesScores scores =
                Detection.run(table, new Detection.Request(detector, Period.WEEKLY, 0.01, 340, null, UNDATED))[0];
        assertThat(table.isMissing(0, 349)).isFalse();
        assertThat(table.isMissing(0, 350)).isTrue();
        assertThat(scores.score(352)).isZero();
        assertThat(scores.alarm(352)).isFalse();
        assertThat(scores.pValue(352)).isEqualTo(1);
        assertThat(scores.alarm(357)).as("the end of a gap is no surge").isFalse();
    }

    private static int steps(Period period) {
        return switch (period) {
            case DAILY -> 900;
            case WEEKLY -> 330;
            case MONTHLY -> 90;
        };
    }

    private static int[][] rows(int series, int steps) {
        Draws draws = new Draws(5);
        int[][] rows = new int[series][steps];
        for (int[] row : rows) {
            double mean = draws.uniform(0.2, 6);
            for (int step = 0; step < steps; step++) {
                row[step] = draws.negativeBinomial(mean * (1 + 0.3 * Math.cos(step / 9.0)), 1.4);
            }
        }
        return rows;
    }

    private static SeriesScores[] detect(
            DetectorName detector, Period period, int[][] rows, @Nullable List<Place> places, StepDays days, int from) {
        List<String> names =
                IntStream.range(0, rows.length).mapToObj(row -> "s" + row).toList();
        BitSet[] none = new BitSet[rows.length];
        Arrays.setAll(none, row -> new BitSet());
        WideTable table = new WideTable(names, rows, rows[0].length, none);
        return Detection.run(table, new Detection.Request(detector, period, 0.01, from, places, days));
    }
}
