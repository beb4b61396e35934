package org.qingyu.judgement.season;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

/**
 * Per town the most frequent categories of the coming four weeks, and which of them are a season.
 *
 * <p>A season is called where the whole county's four weeks of the category rose in nearly every year by more than chance,
 * false discoveries held under 5 %, and the town's own did too; or where the town's alone are so far out of line that they
 * pass the same test among all towns and categories. A season is never called from one year.
 */
public final class SeasonHints {

    /** Four weeks. */
    public static final int DAYS = 28;

    private static final int MOST_FREQUENT = 3;
    private static final double FALSE_SHARE = 0.05;
    private static final double TOWN_CHANCE = 0.05;
    private static final double COUNTY_RISE = 1.2;
    private static final double TOWN_RISE = 1.2;
    private static final double TOWN_ALONE_RISE = 1.5;
    private static final double LEAST_EVENTS = 3;

    private final CountyDays days;
    private final LocalDate asOf;
    private final YearsBefore years;

    private SeasonHints(CountyDays days, CalendarFacts calendar, LocalDate asOf) {
        this.days = days;
        this.asOf = asOf;
        this.years = YearsBefore.of(days, calendar, asOf);
    }

    /** The hints of a day, towns in their order, each town's by rank: the three most frequent, and further seasons. */
    public static List<SeasonHint> of(CountyDays days, CalendarFacts calendar, LocalDate asOf) {
        return new SeasonHints(days, calendar, asOf).hints();
    }

    private List<SeasonHint> hints() {
        Map<String, Boolean> counties = countySeasons();
        Map<String, List<Integer>> towns = new LinkedHashMap<>();
        Rise[] rises = new Rise[days.cells().size()];
        for (int cell = 0; cell < rises.length; cell++) {
            towns.computeIfAbsent(days.cells().get(cell).regionCode(), missing -> new ArrayList<>())
                    .add(cell);
            rises[cell] = riseOf(List.of(cell));
        }
        double alone = FalseDiscovery.limit(
                Arrays.stream(rises).mapToDouble(Rise::pValue).toArray(), FALSE_SHARE);
        var hints = new ArrayList<SeasonHint>();
        for (List<Integer> town : towns.values()) {
            List<Integer> frequent = town.stream()
                    .sorted(comparingDouble((Integer cell) ->
                                    -Arrays.stream(rises[cell].events()).sum())
                            .thenComparing(cell -> days.cells().get(cell).categoryCode()))
                    .toList();
            for (int rank = 0; rank < frequent.size(); rank++) {
                int cell = frequent.get(rank);
                Cell key = days.cells().get(cell);
                boolean season = isSeason(rises[cell], counties.getOrDefault(key.categoryCode(), false), alone);
                boolean occurs = Arrays.stream(rises[cell].events()).sum() > 0;
                if (season || (rank < MOST_FREQUENT && occurs)) {
                    hints.add(hint(key, rank + 1, rises[cell], season));
                }
            }
        }
        return hints;
    }

    private Map<String, Boolean> countySeasons() {
        Map<String, List<Integer>> categories = new LinkedHashMap<>();
        for (int cell = 0; cell < days.cells().size(); cell++) {
            categories
                    .computeIfAbsent(days.cells().get(cell).categoryCode(), missing -> new ArrayList<>())
                    .add(cell);
        }
        Map<String, Rise> rises = new LinkedHashMap<>();
        categories.forEach((category, cells) -> rises.put(category, riseOf(cells)));
        double limit = FalseDiscovery.limit(
                rises.values().stream().mapToDouble(Rise::pValue).toArray(), FALSE_SHARE);
        Map<String, Boolean> seasons = new HashMap<>();
        rises.forEach((category, rise) ->
                seasons.put(category, rise.pValue() <= limit && rise.factor() >= COUNTY_RISE && isUsual(rise)));
        return seasons;
    }

    private static boolean isSeason(Rise town, boolean county, double alone) {
        if (Arrays.stream(town.events()).sum() < LEAST_EVENTS * town.years() || !isUsual(town)) {
            return false;
        }
        boolean withCounty = county && town.factor() >= TOWN_RISE && town.pValue() <= TOWN_CHANCE;
        boolean byItself =
                town.factor() >= TOWN_ALONE_RISE && town.pValue() <= alone && town.yearsRisen() == town.years();
        return withCounty || byItself;
    }

    /** Rose in every year, or in all but one of three. */
    private static boolean isUsual(Rise rise) {
        return rise.years() >= 2 && rise.yearsRisen() >= 2;
    }

    private Rise riseOf(List<Integer> cells) {
        double[] events = new double[years.count()];
        double[] usual = new double[years.count()];
        for (int cell : cells) {
            addTo(events, years.events(days, cell));
            addTo(usual, years.usual(days, cell));
        }
        return new Rise(events, usual, dispersion(cells));
    }

    private static void addTo(double[] sums, double[] more) {
        for (int year = 0; year < sums.length; year++) {
            sums[year] += more[year];
        }
    }

    /** Variance over mean of weeks, from the differences of neighbouring ones, which no season and no growth disturbs. */
    private double dispersion(List<Integer> cells) {
        int weeks = days.days() / 7;
        double squares = 0;
        double events = 0;
        double before = 0;
        for (int week = 0; week < weeks; week++) {
            LocalDate last = asOf.minusDays(7L * week);
            double count = 0;
            for (int cell : cells) {
                count += days.sum(cell, last.minusDays(6), last);
            }
            squares += week == 0 ? 0 : (count - before) * (count - before);
            events += count;
            before = count;
        }
        return events == 0 ? 1 : Math.max(1, squares / 2 / Math.max(1, weeks - 1) / (events / weeks));
    }

    private SeasonHint hint(Cell key, int rank, Rise rise, boolean season) {
        int compared = rise.years();
        return new SeasonHint(
                key.regionCode(),
                key.categoryCode(),
                rank,
                asOf.plusDays(1),
                compared == 0 ? 0 : (int) Math.round(rise.events()[0]),
                compared == 0 ? 0 : Arrays.stream(rise.usual()).sum() / compared,
                rise.factor(),
                compared,
                rise.yearsRisen(),
                compared < 2 ? null : (Double) rise.pValue(),
                season,
                years.isLunar());
    }
}
