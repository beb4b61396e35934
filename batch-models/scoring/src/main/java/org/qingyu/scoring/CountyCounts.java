package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.FeedSource;

/** One county's events as a table of daily counts, with the days its feeds cover. */
final class CountyCounts {

    private CountyCounts() {}

    /** The days from {@code first} to {@code to}; an event of no known town counts for the county's own row. */
    static CountTable table(
            List<EventCount> counts,
            Coverage coverage,
            String county,
            Set<String> towns,
            LocalDate first,
            LocalDate to) {
        int days = (int) (to.toEpochDay() - first.toEpochDay()) + 1;
        CountTable.Builder builder = CountTable.builder(first, days);
        coverage.sources().stream()
                .map(FeedSource::feed)
                .distinct()
                .forEach(feed -> builder.covers(feed, coverage.coveredDays(feed, first, days)));
        for (EventCount one : counts) {
            int day = (int) (one.day().toEpochDay() - first.toEpochDay());
            if (day >= 0 && day < days) {
                String town = one.town();
                String place = town != null && towns.contains(town) ? town : county;
                builder.add(new SeriesKey(place, one.category(), one.feed()), day, one.events());
            }
        }
        return builder.build();
    }
}
