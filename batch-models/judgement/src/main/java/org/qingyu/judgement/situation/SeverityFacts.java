package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grave events by the units they colour; they colour from their day for as many days as the rule set says. */
final class SeverityFacts {

    private static final Comparator<SeverityFact> GRAVEST_NEWEST_FIRST = Comparator.comparing(
                    (SeverityFact fact) -> fact.severity().level())
            .thenComparing(SeverityFact::day)
            .reversed()
            .thenComparing(SeverityFact::eventId);

    private final Map<UnitKey, List<SeverityFact>> byUnit = new HashMap<>();
    private final int days;

    SeverityFacts(Collection<SeverityFact> facts, int days) {
        this.days = days;
        facts.stream().sorted(GRAVEST_NEWEST_FIRST).forEach(this::add);
    }

    private void add(SeverityFact fact) {
        for (String region : fact.regions()) {
            byUnit.computeIfAbsent(new UnitKey(region, fact.category()), missing -> new ArrayList<>())
                    .add(fact);
            byUnit.computeIfAbsent(new UnitKey(region, UnitKey.ALL), missing -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** Facts that colour the unit on the day, the gravest and then the newest first. */
    List<SeverityFact> on(UnitKey unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(fact -> !fact.day().isAfter(day)
                        && fact.day().plusDays(days - 1L).compareTo(day) >= 0)
                .toList();
    }

    Set<UnitKey> units() {
        return byUnit.keySet();
    }

    /** Last day a fact colours. */
    LocalDate lastDayOf(SeverityFact fact) {
        return fact.day().plusDays(days - 1L);
    }
}
