package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;

/**
 * Everything a county's judgements could ever know, with the day from which they knew it.
 *
 * @param places the county, its towns and its villages
 * @param neighbours codes of the regions beside each
 * @param changes in the order in which they became known
 */
public record CountyPast(
        Place county,
        List<Place> places,
        Map<String, List<String>> neighbours,
        List<KnownChange> changes,
        List<KnownFact> facts,
        List<KnownDelivery> deliveries) {

    public CountyPast {
        places = List.copyOf(places);
        neighbours = Map.copyOf(neighbours);
        changes = changes.stream()
                .sorted(Comparator.comparing(KnownChange::knownOn)
                        .thenComparing(change -> change.cell().day()))
                .toList();
        facts = List.copyOf(facts);
        deliveries = List.copyOf(deliveries);
    }

    public List<String> towns() {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.TOWN)
                .map(Place::code)
                .sorted()
                .toList();
    }

    /** The first day that any delivery covers or any event counts for; null where there is neither. */
    public @Nullable LocalDate firstDay() {
        return Stream.concat(
                        deliveries.stream().map(known -> known.delivery().coveredFrom()),
                        changes.stream().map(change -> change.cell().day()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last day that any delivery covers; null where there is none. */
    public @Nullable LocalDate lastCoveredDay() {
        return deliveries.stream()
                .map(known -> known.delivery().coveredTo())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The sources that sent anything. */
    Set<FeedSource> sources() {
        return changes.stream().map(change -> change.cell().source()).collect(Collectors.toSet());
    }

    /** The source with the most events, null where there are none. */
    @Nullable
    FeedSource heaviestSource() {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.cell().source(), Collectors.summingInt(KnownChange::events)))
                .entrySet()
                .stream()
                .max(Map.Entry.<FeedSource, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The same past in which a source fell silent between two days and its events came at once, later or never. */
    CountyPast withOutage(FeedSource source, LocalDate from, LocalDate to, @Nullable LocalDate backfilledOn) {
        List<KnownChange> altered = changes.stream()
                .map(change -> isLost(change.cell(), source, from, to) ? later(change, backfilledOn) : change)
                .flatMap(Stream::ofNullable)
                .toList();
        List<KnownFact> kept = facts.stream()
                .filter(fact -> outside(fact.fact().day(), from, to))
                .toList();
        List<KnownDelivery> deliveriesLeft = deliveries.stream()
                .flatMap(known -> known.delivery().source().equals(source)
                        ? split(known, from, to, backfilledOn)
                        : Stream.of(known))
                .toList();
        return new CountyPast(county, places, neighbours, altered, kept, deliveriesLeft);
    }

    /** The same past in which a source went on delivering, but nothing was in what it delivered. */
    CountyPast withSilence(FeedSource source, LocalDate from, LocalDate to) {
        return new CountyPast(
                county,
                places,
                neighbours,
                changes.stream()
                        .filter(change -> !isLost(change.cell(), source, from, to))
                        .toList(),
                facts.stream()
                        .filter(fact -> outside(fact.fact().day(), from, to))
                        .toList(),
                deliveries);
    }

    private static boolean isLost(CountedCell cell, FeedSource source, LocalDate from, LocalDate to) {
        return cell.source().equals(source) && !outside(cell.day(), from, to);
    }

    private static boolean outside(LocalDate day, LocalDate from, LocalDate to) {
        return day.isBefore(from) || day.isAfter(to);
    }

    private static @Nullable KnownChange later(KnownChange change, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return change.knownOn().isBefore(day) ? new KnownChange(day, change.cell(), change.events()) : change;
    }

    private static Stream<KnownDelivery> split(
            KnownDelivery known, LocalDate from, LocalDate to, @Nullable LocalDate backfilledOn) {
        Delivery whole = known.delivery();
        Stream.Builder<KnownDelivery> parts = Stream.builder();
        if (whole.coveredFrom().isBefore(from)) {
            LocalDate last = whole.coveredTo().isBefore(from) ? whole.coveredTo() : from.minusDays(1);
            parts.add(part(known, known.knownOn(), whole.coveredFrom(), last));
        }
        LocalDate lostFrom = whole.coveredFrom().isAfter(from) ? whole.coveredFrom() : from;
        LocalDate lostTo = whole.coveredTo().isBefore(to) ? whole.coveredTo() : to;
        if (backfilledOn != null && !lostTo.isBefore(lostFrom)) {
            parts.add(part(known, backfilledOn, lostFrom, lostTo));
        }
        if (whole.coveredTo().isAfter(to)) {
            LocalDate first = whole.coveredFrom().isAfter(to) ? whole.coveredFrom() : to.plusDays(1);
            parts.add(part(known, known.knownOn(), first, whole.coveredTo()));
        }
        return parts.build();
    }

    private static KnownDelivery part(KnownDelivery known, @Nullable LocalDate knownOn, LocalDate from, LocalDate to) {
        Delivery whole = known.delivery();
        return new KnownDelivery(knownOn, new Delivery(whole.source(), whole.every(), from, to));
    }
}
