package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitCounts;

/** A county's counts as the judgement of one day knows them; moves from day to day. */
final class KnownCounts {

    private final CountyPast past;
    private final Set<String> towns;
    private final Set<String> villages;
    private final LocalDate first;
    private final int days;
    private final Map<SeriesKey, int[]> series = new TreeMap<>(SeriesKey.ORDER);
    private final UnitCounts.Builder counts = UnitCounts.builder();
    private int applied;

    KnownCounts(CountyPast past, LocalDate first, LocalDate last) {
        this.past = past;
        this.towns = Set.copyOf(past.towns());
        this.villages = past.places().stream()
                .filter(place -> place.kind() == Place.Kind.VILLAGE)
                .map(Place::code)
                .collect(Collectors.toUnmodifiableSet());
        this.first = first;
        this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** Takes in everything that the judgement of the day knows. */
    void moveTo(LocalDate day) {
        List<KnownChange> changes = past.changes();
        while (applied < changes.size() && !changes.get(applied).knownOn().isAfter(day)) {
            apply(changes.get(applied));
            applied++;
        }
    }

    private void apply(KnownChange change) {
        CountedCell cell = change.cell();
        var regions = new ArrayList<String>(3);
        String county = past.county().code();
        String town = cell.town() != null && towns.contains(cell.town()) ? cell.town() : county;
        regions.add(county);
        if (!town.equals(county)) {
            regions.add(town);
        }
        if (villages.contains(cell.region())) {
            regions.add(cell.region());
        }
        counts.add(cell.day(), cell.source(), cell.category(), change.events(), regions.toArray(String[]::new));
        int at = (int) (cell.day().toEpochDay() - first.toEpochDay());
        if (at >= 0 && at < days) {
            var key = new SeriesKey(town, cell.category(), cell.source().feed());
            series.computeIfAbsent(key, missing -> new int[days])[at] += change.events();
        }
    }

    /** A view: what becomes known later is in it too. */
    UnitCounts unitCounts() {
        return counts.build();
    }

    Coverage coverage(LocalDate day) {
        var deliveries = new ArrayList<Delivery>();
        for (KnownDelivery known : past.deliveries()) {
            Delivery delivery = known.asOf(day);
            if (delivery != null) {
                deliveries.add(delivery);
            }
        }
        return Coverage.of(deliveries);
    }

    CountTable table(Coverage coverage) {
        CountTable.Builder builder = CountTable.builder(first, days);
        coverage.sources().stream()
                .map(FeedSource::feed)
                .distinct()
                .forEach(feed -> builder.covers(feed, coverage.coveredDays(feed, first, days)));
        series.forEach((key, own) -> builder.series(key, own.clone()));
        return builder.build();
    }
}
