package org.qingyu.judgement.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of alarms of one unit with gaps under 14 days: what a budget counts.
 *
 * @param first its first day, counted from the first day of the replay
 * @param last its last day with an alarm
 * @param alarmDays days with an alarm
 */
public record Episode(int unit, int first, int last, int alarmDays) {

    /** Alarms so many days apart belong to different episodes. */
    public static final int GAP = 14;

    /** The episodes of one unit, in order. */
    public static List<Episode> of(int unit, boolean[] alarms) {
        var episodes = new ArrayList<Episode>();
        int first = -1;
        int last = -1;
        int alarmDays = 0;
        for (int day = 0; day < alarms.length; day++) {
            if (!alarms[day]) {
                continue;
            }
            if (first >= 0 && day - last >= GAP) {
                episodes.add(new Episode(unit, first, last, alarmDays));
                first = -1;
            }
            if (first < 0) {
                first = day;
                alarmDays = 0;
            }
            last = day;
            alarmDays++;
        }
        if (first >= 0) {
            episodes.add(new Episode(unit, first, last, alarmDays));
        }
        return episodes;
    }

    /** The episodes of many units, unit by unit. */
    static List<Episode> of(int[] units, boolean[][] alarms) {
        var episodes = new ArrayList<Episode>();
        for (int index = 0; index < units.length; index++) {
            episodes.addAll(of(units[index], alarms[index]));
        }
        return episodes;
    }
}
