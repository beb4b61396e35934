package org.qingyu.ingest.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One way a source writes dates, read strictly: the 31st of June is not a date. */
public final class DatePattern {

    private final String text;
    private final DateTimeFormatter formatter;

    private DatePattern(String text, DateTimeFormatter formatter) {
        this.text = text;
        this.formatter = formatter;
    }

    /** Reads a pattern such as {@code yyyy-MM-dd HH:mm:ss}; an {@link IllegalArgumentException} if it is none. */
    public static DatePattern of(String text) {
        // "uuuu" is the year that strict resolution understands without an era.
        var formatter = DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DatePattern(text, formatter);
    }

    /** The instant, or null when the value is not written like this. A day alone is its first moment in the zone. */
    public @Nullable Instant parse(CharSequence value, ZoneId zone) {
        try {
            TemporalAccessor parsed =
                    formatter.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime whole) {
                return whole.toInstant();
            }
            if (parsed instanceof LocalDateTime local) {
                return local.atZone(zone).toInstant();
            }
            return ((LocalDate) parsed).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notThisOne) {
            return null;
        }
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatePattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
