package org.qingyu.judgement.backtest;

import java.time.LocalDate;

/**
 * A surge known from elsewhere: planted in a synthetic county, or confirmed by people.
 *
 * @param region the town
 * @param extraEvents how many events it brought beyond what is usual; 0 where nobody knows
 */
public record Surge(
        String name, String region, String category, LocalDate firstDay, LocalDate lastDay, int extraEvents) {

    public Surge {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "Expected the last day not before the first but was " + firstDay + " to " + lastDay);
        }
    }
}
