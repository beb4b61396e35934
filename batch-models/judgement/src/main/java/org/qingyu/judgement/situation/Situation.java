package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.rule.RuleSet;

/**
 * Levels of one county (态势), a day after the other.
 *
 * <pre>
 * deliveries ─ feed health ─ completeness ──────────────── GREY ┐
 * exceedance (R1) ─ thresholds, at least the minimum counts ────┼─ precedence ─ hysteresis ─ level, reason, evidence
 * clusters (R4) of villages and of towns ───────────────────────┤
 * grave events (R2) of the last seven days ─────────────────────┘                 └─ levels issued for the day before
 * </pre>
 */
public final class Situation {

    /**
     * What a county's levels are made of.
     *
     * @param places of this county that get levels, the county itself too
     * @param categories every D and A category, code to Chinese name, without {@code ALL}
     * @param statistics R1 of towns and the county
     * @param issued levels issued for the day before the first asked one
     * @param revised whether a unit has been issued for a day before: a village's unit then gets a row even if it is GREEN
     * @param neighbours codes of the regions beside each; a region without any is in no cluster
     * @param holiday whether offices are closed
     * @param feedNames Chinese names of feeds
     */
    public record Input(
            RuleSet rules,
            List<Place> places,
            Map<String, String> categories,
            UnitCounts counts,
            Coverage coverage,
            Statistics statistics,
            List<SeverityFact> facts,
            Map<UnitKey, EarlierLevel> issued,
            BiPredicate<LocalDate, UnitKey> revised,
            Map<String, List<String>> neighbours,
            Predicate<LocalDate> holiday,
            Map<String, String> feedNames) {

        public Input {
            places = List.copyOf(places);
            categories = new LinkedHashMap<>(categories);
            facts = List.copyOf(facts);
            issued = Map.copyOf(issued);
            neighbours = Map.copyOf(neighbours);
            feedNames = Map.copyOf(feedNames);
        }
    }

    /** R1's answers. */
    @FunctionalInterface
    public interface Statistics {
        /** The answer for a unit on a day, null for a unit R1 does not judge. */
        @Nullable
        UnitDay of(UnitKey unit, LocalDate day);
    }

    /** The levels, the clusters and the feed health of some days. */
    public record Result(List<UnitLevel> levels, List<Cluster> clusters, List<FeedHealth> healths) {
        public Result {
            levels = List.copyOf(levels);
            clusters = List.copyOf(clusters);
            healths = List.copyOf(healths);
        }
    }

    private final Input input;
    private final SeverityFacts facts;
    private final FeedWatch watch;
    private final SpreadWatch spread;
    private final UnitJudgement judgement;
    private final Place county;
    private final List<Place> places;
    private Map<UnitKey, EarlierLevel> before;

    private Situation(Input input, Words words) {
        this.input = input;
        this.facts = new SeverityFacts(input.facts(), input.rules().windows().severityDays());
        this.watch = new FeedWatch(input.coverage(), input.counts(), input.holiday());
        this.judgement = new UnitJudgement(input, facts, words);
        this.county = input.places().stream()
                .filter(place -> place.kind() == Place.Kind.COUNTY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a county among the places but found none"));
        this.places = input.places().stream()
                .sorted(Comparator.comparing(Place::kind).thenComparing(Place::code))
                .toList();
        this.spread = new SpreadWatch(input, county.code());
        this.before = input.issued();
    }

    /**
     * Judges the days from {@code from} to {@code to}, both included.
     *
     * @param dayDone called after each day
     */
    public static Result judge(Input input, LocalDate from, LocalDate to, Consumer<LocalDate> dayDone) {
        return judge(input, from, to, Words.SAID, dayDone);
    }

    /** Whether reasons and evidence are worded: half of the work, and a replay reads none of it. */
    public enum Words {
        SAID,
        LEFT_OUT
    }

    /** The same with or without words. */
    public static Result judge(Input input, LocalDate from, LocalDate to, Words words, Consumer<LocalDate> dayDone) {
        var situation = new Situation(input, words);
        var levels = new ArrayList<UnitLevel>();
        var clusters = new ArrayList<Cluster>();
        var healths = new ArrayList<FeedHealth>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<FeedHealth> health = situation.watch.on(day);
            healths.addAll(health);
            Map<UnitKey, List<Cluster>> spread = situation.spread.on(day);
            spread.values().forEach(clusters::addAll);
            levels.addAll(situation.levelsOf(day, health, spread));
            dayDone.accept(day);
        }
        clusters.sort(Comparator.comparing(Cluster::day)
                .thenComparing(cluster -> cluster.carrier().regionCode())
                .thenComparing(cluster -> cluster.carrier().categoryCode())
                .thenComparing(Cluster::pValue));
        return new Result(levels, clusters, healths);
    }

    private List<UnitLevel> levelsOf(LocalDate day, List<FeedHealth> healths, Map<UnitKey, List<Cluster>> clusters) {
        var levels = new ArrayList<UnitLevel>();
        Map<UnitKey, EarlierLevel> today = new HashMap<>();
        for (Place place : places) {
            if (place.existsOn(day)) {
                for (String category : categoriesOf(place, day)) {
                    var unit = new UnitKey(place.code(), category);
                    UnitLevel level = judgement.of(
                            new UnitJudgement.Asked(day, place, county.code(), unit),
                            healths,
                            clusters.getOrDefault(unit, List.of()),
                            before.get(unit));
                    if (isSaid(level)) {
                        levels.add(level);
                        today.put(unit, level.asEarlier());
                    }
                }
            }
        }
        before = today;
        return levels;
    }

    /** Every category for towns and the county; for a village what something has been said or is to be said about. */
    private List<String> categoriesOf(Place place, LocalDate day) {
        var categories = new ArrayList<String>();
        categories.add(UnitKey.ALL);
        if (place.kind() != Place.Kind.VILLAGE) {
            categories.addAll(input.categories().keySet());
            return categories;
        }
        for (String category : new TreeSet<>(input.categories().keySet())) {
            var unit = new UnitKey(place.code(), category);
            if (before.containsKey(unit)
                    || !facts.on(unit, day).isEmpty()
                    || input.revised().test(day, unit)) {
                categories.add(category);
            }
        }
        return categories;
    }

    /** A village's category that is GREEN is not said, unless an earlier revision said otherwise. */
    private boolean isSaid(UnitLevel level) {
        return level.place().kind() != Place.Kind.VILLAGE
                || level.categoryCode().equals(UnitKey.ALL)
                || level.level() != WarningLevel.GREEN
                || input.revised().test(level.day(), level.unit());
    }

    static String nameOf(Input input, String category) {
        return category.equals(UnitKey.ALL)
                ? "全部类别"
                : Objects.requireNonNull(input.categories().get(category));
    }
}
