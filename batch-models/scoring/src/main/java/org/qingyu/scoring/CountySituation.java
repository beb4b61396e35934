package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.exceedance.Budget;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.exceedance.Exceedance;
import org.qingyu.judgement.exceedance.Exceedances;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.exceedance.Units;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.judgement.situation.Situation;
import org.qingyu.judgement.situation.UnitCounts;
import org.qingyu.judgement.situation.UnitKey;

/** Hands one county's counts to the judgement and gets its levels back. */
final class CountySituation {

    /** A stray old date must not make the baseline's table endless. */
    private static final int YEARS = 10;

    /** What all counties of a run share. */
    record Known(
            RuleSet rules,
            Coverage coverage,
            List<EventCount> counts,
            List<SeverityFact> facts,
            IssuedLevels issued,
            Map<String, List<String>> neighbours,
            CalendarFacts calendar,
            Predicate<LocalDate> holiday,
            Map<String, String> feedNames) {}

    /** Levels, feed health, and R1's numbers of every unit and day. */
    record Judged(Situation.Result result, Map<UnitKey, List<UnitDay>> statistics) {}

    private final Known known;
    private final Place county;
    private final Collection<Place> places;
    private final Set<String> categories;
    private final List<EventCount> counts;

    CountySituation(Known known, Place county, Collection<Place> places) {
        this.known = known;
        this.county = county;
        this.places = places;
        this.categories = new LinkedHashSet<>(CategoryCatalogue.standard().codes());
        this.counts = known.counts().stream()
                .filter(one -> one.county().equals(county.code()) && categories.contains(one.category()))
                .toList();
    }

    /** @param dayDone called after each day */
    Judged judge(LocalDate from, LocalDate to, Consumer<LocalDate> dayDone) {
        CountTable table = countTable(from, to);
        Exceedance exceedance = Exceedance.of(
                table,
                Units.ofCounty(table, county.code(), codesOf(Place.Kind.TOWN), categories),
                known.calendar(),
                Budget.ofTown(
                        known.rules().budgets().red(), known.rules().budgets().yellow()));
        var statistics = new HashMap<UnitKey, List<UnitDay>>();
        Exceedances exceedances = exceedance.judge(from, to);
        for (int unit = 0; unit < exceedances.units().size(); unit++) {
            var days = new ArrayList<UnitDay>();
            for (int day = 0; day < exceedances.days(); day++) {
                days.add(exceedances.at(unit, day));
            }
            statistics.put(
                    new UnitKey(
                            exceedances.units().get(unit).regionCode(),
                            exceedances.units().get(unit).categoryCode()),
                    days);
        }
        return new Judged(Situation.judge(input(statistics, from), from, to, dayDone), statistics);
    }

    private Situation.Input input(Map<UnitKey, List<UnitDay>> statistics, LocalDate from) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Category category : CategoryCatalogue.standard().categories()) {
            names.put(category.code(), category.label());
        }
        return new Situation.Input(
                known.rules(),
                List.copyOf(places),
                names,
                unitCounts(),
                known.coverage(),
                (unit, day) -> statisticOf(statistics, unit, (int) (day.toEpochDay() - from.toEpochDay())),
                known.facts(),
                known.issued().levelsOn(from.minusDays(1)),
                known.issued()::has,
                known.neighbours(),
                known.holiday(),
                known.feedNames());
    }

    private static @Nullable UnitDay statisticOf(Map<UnitKey, List<UnitDay>> statistics, UnitKey unit, int day) {
        List<UnitDay> days = statistics.get(unit);
        return days == null ? null : days.get(day);
    }

    private CountTable countTable(LocalDate from, LocalDate to) {
        LocalDate first = firstDay(from);
        return CountyCounts.table(counts, known.coverage(), county.code(), codesOf(Place.Kind.TOWN), first, to);
    }

    /** The first day that any feed covers or any event has, within reason, and never inside the first window. */
    private LocalDate firstDay(LocalDate from) {
        LocalDate covered = known.coverage().firstDay();
        LocalDate first = Stream.concat(
                        Stream.ofNullable(covered), counts.stream().map(EventCount::day))
                .min(Comparator.naturalOrder())
                .orElse(from);
        LocalDate oldest = LocalDate.of(from.getYear() - YEARS, 1, 1);
        LocalDate window = from.minusDays(known.rules().windows().exceedanceDays() - 1L);
        LocalDate bounded = first.isBefore(oldest) ? oldest : first;
        return bounded.isAfter(window) ? window : bounded;
    }

    private UnitCounts unitCounts() {
        Set<String> towns = codesOf(Place.Kind.TOWN);
        Set<String> villages = codesOf(Place.Kind.VILLAGE);
        UnitCounts.Builder builder = UnitCounts.builder();
        for (EventCount one : counts) {
            var regions = new ArrayList<String>();
            regions.add(county.code());
            String town = one.town();
            if (town != null && towns.contains(town)) {
                regions.add(town);
            }
            if (villages.contains(one.region())) {
                regions.add(one.region());
            }
            builder.add(
                    one.day(),
                    new FeedSource(one.feed(), one.source()),
                    one.category(),
                    one.events(),
                    regions.toArray(String[]::new));
        }
        return builder.build();
    }

    private Set<String> codesOf(Place.Kind kind) {
        return places.stream()
                .filter(place -> place.kind() == kind)
                .map(Place::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
