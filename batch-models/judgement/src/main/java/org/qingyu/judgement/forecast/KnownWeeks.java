package org.qingyu.judgement.forecast;

/**
 * Counts of weeks as they were known at the end of each: what a rolling origin reads. A county's late records and corrections
 * are not in the weeks of an origin before they came.
 */
public interface KnownWeeks {

    /**
     * What the end of a week knew. Only the weeks up to it are read.
     *
     * @param week counted as in {@link #end()}
     */
    WeekPanel at(int week);

    /** All weeks as the last one knows them: what forecasts are scored against. */
    WeekPanel end();

    /** Weeks of which everything was known at once, such as published panels. */
    static KnownWeeks always(WeekPanel panel) {
        return new KnownWeeks() {
            @Override
            public WeekPanel at(int week) {
                return panel;
            }

            @Override
            public WeekPanel end() {
                return panel;
            }
        };
    }
}
