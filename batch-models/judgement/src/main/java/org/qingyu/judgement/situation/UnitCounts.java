package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counted events of every unit that has any, by source; counts over any span of days at once. */
public final class UnitCounts {

    private final Map<UnitKey, Map<FeedSource, EventDays>> units;
    private final Map<FeedSource, EventDays> sources;

    private UnitCounts(Map<UnitKey, Map<FeedSource, EventDays>> units, Map<FeedSource, EventDays> sources) {
        this.units = units;
        this.sources = sources;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Events of the unit in a span of days, both included. */
    long of(UnitKey unit, LocalDate from, LocalDate to) {
        long sum = 0;
        for (EventDays days : units.getOrDefault(unit, Map.of()).values()) {
            sum += days.between(from, to);
        }
        return sum;
    }

    /** Events of the unit that one source brought. */
    long of(UnitKey unit, FeedSource source, LocalDate from, LocalDate to) {
        return between(units.getOrDefault(unit, Map.of()).get(source), from, to);
    }

    /** Events of all units that one source brought. */
    long ofSource(FeedSource source, LocalDate from, LocalDate to) {
        return between(sources.get(source), from, to);
    }

    private static long between(@Nullable EventDays days, LocalDate from, LocalDate to) {
        return days == null ? 0 : days.between(from, to);
    }

    /** Collects counts in any order. */
    public static final class Builder {

        private final Map<UnitKey, Map<FeedSource, EventDays>> units = new HashMap<>();
        private final Map<FeedSource, EventDays> sources = new HashMap<>();

        private Builder() {}

        /**
         * Adds events of one day, one source and one category.
         *
         * @param events less than none takes back events of that day that were added before
         * @param regions every region they count for: the county, and town and village where they are known
         */
        public Builder add(LocalDate day, FeedSource source, String category, int events, String... regions) {
            sources.computeIfAbsent(source, missing -> new EventDays()).add(day, events);
            for (String region : regions) {
                of(new UnitKey(region, category), source).add(day, events);
                of(new UnitKey(region, UnitKey.ALL), source).add(day, events);
            }
            return this;
        }

        private EventDays of(UnitKey unit, FeedSource source) {
            return units.computeIfAbsent(unit, missing -> new HashMap<>())
                    .computeIfAbsent(source, missing -> new EventDays());
        }

        /** The counts. They are a view: what is added later is in them too. */
        public UnitCounts build() {
            return new UnitCounts(units, sources);
        }
    }
}
