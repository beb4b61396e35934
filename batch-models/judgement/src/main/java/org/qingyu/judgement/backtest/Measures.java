package org.qingyu.judgement.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.NegativeBinomial;
import org.qingyu.judgement.exceedance.UnitKind;

/** Measures the alarms of a replay. */
final class Measures {

    private static final double DAYS_A_YEAR = 365.2425;
    private static final int WEEK = 7;
    private static final int PEAK_WITHIN = 28;
    private static final double UPPER_TENTH = 0.1;

    private final ReplayedUnits replayed;
    private final UnitHistories histories;
    private final Truth truth;
    private final boolean hasTruth;
    private final int[] townUnits;
    private final int towns;

    Measures(ReplayedUnits replayed, UnitHistories histories, @Nullable List<Surge> surges) {
        this.replayed = replayed;
        this.histories = histories;
        this.hasTruth = surges != null;
        this.truth = new Truth(replayed, surges == null ? List.of() : surges);
        this.townUnits = replayed.ofKind(UnitKind.TOWN_CATEGORY);
        this.towns = (int) Arrays.stream(townUnits)
                .mapToObj(unit -> replayed.units().get(unit).regionCode())
                .distinct()
                .count();
    }

    int[] townUnits() {
        return townUnits;
    }

    Truth truth() {
        return truth;
    }

    /** Years in which the towns' units could be assessed, summed over towns. */
    double townYears() {
        long assessed = 0;
        for (int unit : townUnits) {
            for (int day = 0; day < replayed.days(); day++) {
                assessed += replayed.isAssessed(unit, day) ? 1 : 0;
            }
        }
        return townUnits.length == 0 ? 0 : assessed / DAYS_A_YEAR / townUnits.length * towns;
    }

    Figures.OfMethod method(Method method, WarningLevel level) {
        List<Episode> episodes = Episode.of(method.units(), method.alarms());
        double years = townYears();
        int trueOnes = (int) episodes.stream()
                .filter(episode -> truth.surgeOf(episode) != null)
                .count();
        int[] delays = truth.surges().stream()
                .mapToInt(surge -> truth.delay(surge, method))
                .filter(delay -> delay >= 0)
                .sorted()
                .toArray();
        long followed = episodes.stream().filter(one -> lasted(one) != null).count();
        long lasted = episodes.stream()
                .filter(one -> Boolean.TRUE.equals(lasted(one)))
                .count();
        long single = episodes.stream().filter(one -> one.alarmDays() == 1).count();
        return new Figures.OfMethod(
                method.code(),
                method.label(),
                level,
                years,
                episodes.size(),
                per(episodes.size(), years),
                hasTruth ? (Double) per(episodes.size() - trueOnes, years) : null,
                hasTruth && !episodes.isEmpty() ? (Double) ((double) trueOnes / episodes.size()) : null,
                delays.length,
                truth.surges().size(),
                delays.length == 0 ? null : (Double) median(delays),
                followed == 0 ? null : (Double) ((double) lasted / followed),
                per((double) single, episodes.size()));
    }

    private static double per(double count, double base) {
        return base == 0 ? 0 : count / base;
    }

    static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** Whether the seven days after an episode's first, apart from its own window, lie in the expected upper tenth. */
    @Nullable
    Boolean lasted(Episode episode) {
        int day = episode.first() + WEEK;
        if (day >= replayed.days() || replayed.yellowFrom(episode.unit(), day) == 0) {
            return null;
        }
        int next = sumOfWeek(episode.unit(), day);
        // The baseline of the alarm's own day: a later one has begun to learn the rise.
        double mean = Math.max(0.01, replayed.expected(episode.unit(), episode.first()));
        double dispersion = Math.max(1, replayed.dispersion(episode.unit(), episode.first()));
        return next > NegativeBinomial.upperQuantile(UPPER_TENTH, mean, dispersion);
    }

    private int sumOfWeek(int unit, int day) {
        int offset = (int) (replayed.from().toEpochDay() - histories.firstDay().toEpochDay());
        return UnitHistories.sum(histories.of(replayed.units().get(unit)), offset + day, WEEK);
    }

    private int daysToPeak(Episode episode) {
        int best = 0;
        int largest = -1;
        for (int after = 0; after <= PEAK_WITHIN && episode.first() + after < replayed.days(); after++) {
            int sum = sumOfWeek(episode.unit(), episode.first() + after);
            if (sum > largest) {
                largest = sum;
                best = after;
            }
        }
        return best;
    }

    /** Episodes beside the budget: all, by category, by how much a unit usually sees. */
    List<Figures.OfBudget> budget(Method method, WarningLevel level, double budget, IntFunction<String> categoryName) {
        var rows = new ArrayList<Figures.OfBudget>();
        double years = townYears();
        rows.add(group(
                method,
                level,
                budget,
                years,
                "all",
                new Group("ALL", "全部", Arrays.stream(townUnits).boxed().toList())));
        Map<String, List<Integer>> byCategory = new LinkedHashMap<>();
        Map<CountLevel, List<Integer>> byLevel = new EnumMap<>(CountLevel.class);
        for (int unit : townUnits) {
            byCategory
                    .computeIfAbsent(replayed.units().get(unit).categoryCode(), missing -> new ArrayList<>())
                    .add(unit);
            byLevel.computeIfAbsent(CountLevel.of(replayed.meanExpected(unit)), missing -> new ArrayList<>())
                    .add(unit);
        }
        byCategory.forEach((code, own) -> rows.add(
                group(method, level, budget, years, "category", new Group(code, categoryName.apply(own.get(0)), own))));
        byLevel.forEach((group, own) -> rows.add(
                group(method, level, budget, years, "count-level", new Group(group.name(), group.label(), own))));
        return rows;
    }

    private record Group(String code, String label, List<Integer> units) {}

    private Figures.OfBudget group(
            Method method, WarningLevel level, double budget, double years, String by, Group group) {
        var chosen = new boolean[replayed.units().size()];
        for (int unit : group.units()) {
            chosen[unit] = true;
        }
        List<Episode> episodes = Episode.of(method.units(), method.alarms()).stream()
                .filter(episode -> chosen[episode.unit()])
                .toList();
        long falseOnes = episodes.stream()
                .filter(episode -> truth.surgeOf(episode) == null)
                .count();
        return new Figures.OfBudget(
                level,
                by,
                group.code(),
                group.label(),
                group.units().size(),
                episodes.size(),
                per(episodes.size(), years),
                hasTruth ? (Double) per((double) falseOnes, years) : null,
                budget * group.units().size() / townUnits.length);
    }

    /** R1's episodes of all units, the strongest first. */
    List<Figures.OfEpisode> episodes(WarningLevel level) {
        var rows = new ArrayList<Figures.OfEpisode>();
        int[] all = new int[replayed.units().size()];
        Arrays.setAll(all, unit -> unit);
        Method own = Method.own(replayed, all, level);
        for (Episode episode : Episode.of(all, own.alarms())) {
            int peak = episode.first();
            for (int day = episode.first(); day <= episode.last(); day++) {
                if (replayed.score(episode.unit(), day) > replayed.score(episode.unit(), peak)) {
                    peak = day;
                }
            }
            var unit = replayed.units().get(episode.unit());
            Surge surge = truth.surgeOf(episode);
            rows.add(new Figures.OfEpisode(
                    level,
                    unit.kind().name(),
                    unit.regionCode(),
                    unit.categoryCode(),
                    episode.first(),
                    episode.last(),
                    episode.alarmDays(),
                    replayed.observed(episode.unit(), peak),
                    replayed.expected(episode.unit(), peak),
                    level == WarningLevel.RED
                            ? replayed.redFrom(episode.unit(), peak)
                            : replayed.yellowFrom(episode.unit(), peak),
                    replayed.score(episode.unit(), peak),
                    replayed.pValue(episode.unit(), peak),
                    daysToPeak(episode),
                    lasted(episode),
                    surge == null ? null : surge.name()));
        }
        rows.sort((one, other) -> Double.compare(other.score(), one.score()));
        return rows;
    }

    List<Figures.OfSurge> surges(List<String> names, List<Method> methods) {
        var rows = new ArrayList<Figures.OfSurge>();
        for (Surge surge : truth.surges()) {
            double usual = 0;
            for (int unit : townUnits) {
                if (Truth.isOf(surge, replayed.units().get(unit))) {
                    usual = replayed.expected(unit, truth.dayOf(surge.firstDay()));
                }
            }
            rows.add(new Figures.OfSurge(
                    surge,
                    usual,
                    names,
                    methods.stream().map(method -> truth.delay(surge, method)).toList()));
        }
        return rows;
    }
}
