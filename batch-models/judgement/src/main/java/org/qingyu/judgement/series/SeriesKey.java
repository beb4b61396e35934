package org.qingyu.judgement.series;

import java.util.Comparator;

/** What one series counts: events of one category that one feed registered in one region. */
public record SeriesKey(String regionCode, String categoryCode, String feed) {

    /** By region, category and feed. */
    public static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::regionCode)
            .thenComparing(SeriesKey::categoryCode)
            .thenComparing(SeriesKey::feed);
}
