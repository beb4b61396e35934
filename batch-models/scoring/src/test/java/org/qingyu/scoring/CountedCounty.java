package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.qingyu.ingest.synthetic.CountyPlan;
import org.qingyu.ingest.synthetic.DailyCounts;
import org.qingyu.ingest.synthetic.SyntheticCounty;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.known.WorkingDays;

/**
 * A synthetic county as scoring hands it to the judgement: the counts that a correct reading of its files gives (that the
 * reading is correct is proved in the intake room), deliveries of every day, no engine and no file.
 *
 * @param places the county and its towns; villages where they were asked for: only R4 judges them
 * @param neighbours of every place the five nearest of its kind, as the region list has them without a word of the county
 */
record CountedCounty(
        SyntheticCounty source,
        List<Place> places,
        Map<String, List<String>> neighbours,
        List<EventCount> counts,
        List<Delivery> deliveries,
        List<SeverityFact> facts) {

    private static final int NEAREST = 5;

    static CountedCounty of(CountyPlan plan) {
        SyntheticCounty source = SyntheticCounty.of(plan);
        List<Place> places = source.places().stream()
                .filter(place -> !place.level().equals("village"))
                .map(CountedCounty::placeOf)
                .toList();
        return of(
                source,
                places,
                Map.of(),
                countsOf(source.counts(), county(places).code()));
    }

    /** With villages, their events and who lies beside whom. */
    static CountedCounty withVillages(CountyPlan plan) {
        SyntheticCounty source = SyntheticCounty.of(plan);
        List<Place> places =
                source.places().stream().map(CountedCounty::placeOf).toList();
        Map<String, Place> byCode = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        String county = county(places).code();
        var counts = new ArrayList<EventCount>();
        source.read((day, region, category, feed) -> {
            counts.add(event(byCode.get(region), county, day, category, feed));
        });
        var neighbours = new HashMap<String, List<String>>();
        for (var place : source.places()) {
            neighbours.put(place.code(), nearest(place, source.places()));
        }
        return of(source, places, neighbours, counts);
    }

    /** One event more in a place. */
    EventCount event(LocalDate day, String region, String category, String feed) {
        Place where = places.stream()
                .filter(place -> place.code().equals(region))
                .findFirst()
                .orElseThrow();
        return event(where, county().code(), day, category, feed);
    }

    private static EventCount event(Place where, String county, LocalDate day, String category, String feed) {
        String town = switch (where.kind()) {
            case VILLAGE -> where.parentCode();
            case TOWN -> where.code();
            case COUNTY -> null;
        };
        return new EventCount(
                day, where.code(), town, county, category, feed, sourceOf(feed).source(), 1);
    }

    private static List<String> nearest(
            org.qingyu.ingest.synthetic.Place place, List<org.qingyu.ingest.synthetic.Place> all) {
        return all.stream()
                .filter(other ->
                        other.level().equals(place.level()) && !other.code().equals(place.code()))
                .filter(other -> other.validTo() == null)
                .sorted(Comparator.comparingDouble(other -> Math.hypot(
                        (other.lon() - place.lon()) * Math.cos(Math.toRadians(place.lat())),
                        other.lat() - place.lat())))
                .limit(NEAREST)
                .map(org.qingyu.ingest.synthetic.Place::code)
                .toList();
    }

    private static CountedCounty of(
            SyntheticCounty source, List<Place> places, Map<String, List<String>> neighbours, List<EventCount> counts) {
        DailyCounts drawn = source.counts();
        LocalDate last = drawn.firstDay().plusDays(drawn.days() - 1L);
        return new CountedCounty(
                source,
                places,
                neighbours,
                counts,
                drawn.feeds().stream()
                        .map(feed -> new Delivery(sourceOf(feed), "day", drawn.firstDay(), last))
                        .toList(),
                List.of());
    }

    /** The levels of the days from and to, both included, nothing having been issued before. */
    CountySituation.Judged judge(LocalDate from, LocalDate to) {
        var known = new CountySituation.Known(
                RuleSet.shipped(),
                Coverage.of(deliveries),
                counts,
                facts,
                IssuedLevels.none(),
                neighbours,
                WorkingDays.facts(),
                WorkingDays::isHoliday,
                Map.of("SHEQING", "社情", "FANGQING", "访情", "JINGQING", "警情", "YUQING", "舆情"));
        return new CountySituation(known, county(places), places).judge(from, to, day -> {});
    }

    Place county() {
        return county(places);
    }

    List<Place> towns() {
        return places.stream().filter(place -> place.kind() == Place.Kind.TOWN).toList();
    }

    LocalDate lastDay() {
        return source.plan().lastDay();
    }

    /** With more events of a town on a day. */
    CountedCounty with(LocalDate day, Place town, String category, String feed, int events) {
        var more = new ArrayList<>(counts);
        more.add(count(day, town.code(), county().code(), category, feed, events));
        return new CountedCounty(source, places, neighbours, more, deliveries, facts);
    }

    /** With more events in places of the county, villages among them. */
    CountedCounty with(List<EventCount> extra) {
        var more = new ArrayList<>(counts);
        more.addAll(extra);
        return new CountedCounty(source, places, neighbours, more, deliveries, facts);
    }

    CountedCounty with(SeverityFact fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new CountedCounty(source, places, neighbours, counts, deliveries, more);
    }

    CountedCounty withDeliveries(UnaryOperator<List<Delivery>> change) {
        return new CountedCounty(source, places, neighbours, counts, change.apply(deliveries), facts);
    }

    /** As if nothing of a feed had been delivered after a day. */
    CountedCounty withoutFeedAfter(String feed, LocalDate lastCovered) {
        return new CountedCounty(
                source,
                places,
                neighbours,
                counts.stream()
                        .filter(one -> !one.feed().equals(feed) || !one.day().isAfter(lastCovered))
                        .toList(),
                deliveries.stream()
                        .map(one -> one.source().feed().equals(feed)
                                ? new Delivery(one.source(), one.every(), one.coveredFrom(), lastCovered)
                                : one)
                        .toList(),
                facts);
    }

    private static Place county(List<Place> places) {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.COUNTY)
                .findFirst()
                .orElseThrow();
    }

    private static Place placeOf(org.qingyu.ingest.synthetic.Place place) {
        Place.Kind kind = switch (place.level()) {
            case "town" -> Place.Kind.TOWN;
            case "village" -> Place.Kind.VILLAGE;
            default -> Place.Kind.COUNTY;
        };
        return new Place(
                place.code(),
                place.name(),
                kind,
                kind == Place.Kind.COUNTY ? null : place.parentCode(),
                place.validFrom(),
                place.validTo());
    }

    private static List<EventCount> countsOf(DailyCounts drawn, String county) {
        var counts = new ArrayList<EventCount>();
        for (String category : drawn.categories()) {
            for (String feed : drawn.feeds()) {
                for (String town : drawn.towns()) {
                    add(counts, drawn, drawn.series(town, category, feed), town, county, category, feed);
                }
                add(counts, drawn, drawn.withoutTown(category, feed), county, county, category, feed);
            }
        }
        return counts;
    }

    private static void add(
            List<EventCount> counts,
            DailyCounts drawn,
            int[] series,
            String region,
            String county,
            String category,
            String feed) {
        for (int day = 0; day < series.length; day++) {
            if (series[day] > 0) {
                counts.add(count(drawn.firstDay().plusDays(day), region, county, category, feed, series[day]));
            }
        }
    }

    private static EventCount count(
            LocalDate day, String region, String county, String category, String feed, int events) {
        return new EventCount(
                day,
                region,
                region.equals(county) ? null : region,
                county,
                category,
                feed,
                sourceOf(feed).source(),
                events);
    }

    private static FeedSource sourceOf(String feed) {
        return new FeedSource(feed, "s-" + feed);
    }
}
