package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
 * reading is correct is proved in the intake room), deliveries of every day, no engine and no file. Villages are left out:
 * statistics do not judge them.
 *
 * @param places the county and its towns
 */
record CountedCounty(
        SyntheticCounty source,
        List<Place> places,
        List<EventCount> counts,
        List<Delivery> deliveries,
        List<SeverityFact> facts) {

    static CountedCounty of(CountyPlan plan) {
        SyntheticCounty source = SyntheticCounty.of(plan);
        List<Place> places = source.places().stream()
                .filter(place -> !place.level().equals("village"))
                .map(CountedCounty::placeOf)
                .toList();
        DailyCounts drawn = source.counts();
        LocalDate last = drawn.firstDay().plusDays(drawn.days() - 1L);
        return new CountedCounty(
                source,
                places,
                countsOf(drawn, county(places).code()),
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
                Map.of(),
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
        return new CountedCounty(source, places, more, deliveries, facts);
    }

    CountedCounty with(SeverityFact fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new CountedCounty(source, places, counts, deliveries, more);
    }

    CountedCounty withDeliveries(UnaryOperator<List<Delivery>> change) {
        return new CountedCounty(source, places, counts, change.apply(deliveries), facts);
    }

    /** As if nothing of a feed had been delivered after a day. */
    CountedCounty withoutFeedAfter(String feed, LocalDate lastCovered) {
        return new CountedCounty(
                source,
                places,
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
        boolean isTown = place.level().equals("town");
        return new Place(
                place.code(),
                place.name(),
                isTown ? Place.Kind.TOWN : Place.Kind.COUNTY,
                isTown ? place.parentCode() : null,
                null,
                null);
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
