package org.qingyu.judgement.series;

/** What one series counts: events of one category that one feed registered in one region. */
public record SeriesKey(String regionCode, String categoryCode, String feed) {}
