package org.qingyu.ingest.decode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.qingyu.ingest.profile.DatePattern;
import org.qingyu.ingest.profile.FieldRule;

/** Reads times as ISO-8601 or by the patterns of a rule; one without an offset is local in the profile's zone. */
final class TimeReader {

    private final ZoneId zone;
    private final LocalInstants instants;

    TimeReader(ZoneId zone) {
        this.zone = zone;
        this.instants = new LocalInstants(zone);
    }

    /** Microseconds since 1970, or {@link LocalInstants#NONE} where the characters are no time. */
    long read(FieldRule rule, char[] characters, int from, int length) {
        long micros = instants.parse(characters, from, length);
        return micros == LocalInstants.NONE && !rule.patterns().isEmpty()
                ? byPattern(rule.patterns(), new String(characters, from, length))
                : micros;
    }

    /** The day of an instant in the profile's zone. */
    LocalDate dayOf(long micros) {
        return LocalDate.ofInstant(Instants.ofMicros(micros), zone);
    }

    /** How a time of the rule is written. */
    static String example(FieldRule rule) {
        return rule.patterns().isEmpty()
                ? "2026-05-04T09:12:00+08:00"
                : rule.patterns().get(0).text();
    }

    private long byPattern(List<DatePattern> patterns, String value) {
        for (DatePattern pattern : patterns) {
            Instant instant = pattern.parse(value, zone);
            if (instant != null) {
                return Instants.toMicros(instant);
            }
        }
        return LocalInstants.NONE;
    }
}
