package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.situation.Place;
import org.qingyu.suppression.Suppression;
import org.qingyu.suppression.Suppression.Shown;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/**
 * {@code mart.region_standing}: the 28 days up to a judged day, the 28 before, and the same a year (52 weeks) ago; and
 * what is usual among the other towns of the class, so that nobody must read other towns' rows to know it.
 */
final class Standings {

    private static final int WINDOW = RegionStandingTable.WINDOW_DAYS;
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final double RESIDENTS = 10_000;

    /** A county or town with what the list says of it. */
    record Home(
            Place place,
            @Nullable String regionClass,
            @Nullable Long population) {}

    private enum Window {
        NOW(0),
        BEFORE(WINDOW),
        YEAR_BEFORE(WEEKS_OF_A_YEAR * 7);

        private final int daysBack;

        Window(int daysBack) {
            this.daysBack = daysBack;
        }
    }

    private record Sum(String region, String category, Window window) {}

    private final Scoring.Days days;
    private final @Nullable LocalDate firstKnown;
    private final Map<Sum, long[]> sums = new HashMap<>();

    private Standings(List<EventCount> counts, Scoring.Days days) {
        this.days = days;
        this.firstKnown =
                counts.stream().map(EventCount::day).min(LocalDate::compareTo).orElse(null);
        for (EventCount one : counts) {
            for (Window window : Window.values()) {
                add(one, window);
            }
        }
    }

    static List<TableRow> rows(List<EventCount> counts, Scoring.Days days, List<Home> homes, String run) {
        var standings = new Standings(counts, days);
        var categories = new ArrayList<>(CategoryCatalogue.standard().codes());
        categories.add(0, CategoryCatalogue.ALL);
        var rows = new ArrayList<TableRow>();
        for (int day = 0; day < days.count(); day++) {
            Set<Sum> withheld = standings.withheld(homes, categories, day);
            for (String category : categories) {
                for (Home home : homes) {
                    rows.add(standings.row(home, category, day, homes, run, withheld));
                }
            }
        }
        return rows;
    }

    /** The counts that are shown to the town itself only: each county is a table of its towns by categories, with totals. */
    private Set<Sum> withheld(List<Home> homes, List<String> categories, int day) {
        var withheld = new HashSet<Sum>();
        for (List<Home> towns : homes.stream()
                .filter(home -> home.place().kind() == Place.Kind.TOWN)
                .collect(Collectors.groupingBy(
                        home -> String.valueOf(home.place().parentCode())))
                .values()) {
            for (Window window : Window.values()) {
                withheld.addAll(withheld(towns, categories, day, window));
            }
        }
        return withheld;
    }

    private List<Sum> withheld(List<Home> towns, List<String> categories, int day, Window window) {
        long[][] counts = towns.stream()
                .map(town -> categories.stream()
                        .mapToLong(category -> events(town, category, day, window))
                        .toArray())
                .toArray(long[][]::new);
        Shown[][] shown = Suppression.of(counts, (town, category) -> true);
        var withheld = new ArrayList<Sum>();
        for (int town = 0; town < shown.length; town++) {
            for (int category = 0; category < shown[town].length; category++) {
                if (shown[town][category] != Shown.COUNT) {
                    withheld.add(new Sum(towns.get(town).place().code(), categories.get(category), window));
                }
            }
        }
        return withheld;
    }

    private void add(EventCount one, Window window) {
        // An event counts for the judged days on which it lies in the window.
        LocalDate first = one.day().plusDays(window.daysBack);
        int from = (int) Math.max(0, first.toEpochDay() - days.from().toEpochDay());
        int to = (int) Math.min(
                days.count() - 1,
                first.plusDays(WINDOW - 1L).toEpochDay() - days.from().toEpochDay());
        for (int day = from; day <= to; day++) {
            for (String category : List.of(one.category(), CategoryCatalogue.ALL)) {
                sumsOf(new Sum(one.county(), category, window))[day] += one.events();
                String town = one.town();
                if (town != null) {
                    sumsOf(new Sum(town, category, window))[day] += one.events();
                }
            }
        }
    }

    private long[] sumsOf(Sum sum) {
        return sums.computeIfAbsent(sum, missing -> new long[(int) days.count()]);
    }

    private long events(Home home, String category, int day, Window window) {
        long[] own = sums.get(new Sum(home.place().code(), category, window));
        return own == null ? 0 : own[day];
    }

    private TableRow row(Home home, String category, int day, List<Home> homes, String run, Set<Sum> withheld) {
        LocalDate judged = days.from().plusDays(day);
        LocalDate firstOfYearBefore = judged.minusDays(Window.YEAR_BEFORE.daysBack + WINDOW - 1L);
        boolean yearKnown = firstKnown != null && !firstOfYearBefore.isBefore(firstKnown);
        return RegionStandingTable.TABLE
                .row()
                .set(UnitColumns.DAY, judged)
                .set(UnitColumns.REGION_CODE, home.place().code())
                .set(UnitColumns.REGION_NAME, home.place().name())
                .set(UnitColumns.REGION_LEVEL, home.place().kind().code())
                .set(RegionTable.REGION_CLASS, home.regionClass())
                .set(UnitColumns.CATEGORY_CODE, category)
                .set(UnitColumns.CATEGORY_NAME, CategoryCatalogue.standard().labelOf(category))
                .set(UnitColumns.WINDOW_DAYS, (long) WINDOW)
                .set(DailyCountTable.EVENTS, events(home, category, day, Window.NOW))
                .set(RegionStandingTable.EVENTS_BEFORE, events(home, category, day, Window.BEFORE))
                .set(
                        RegionStandingTable.EVENTS_YEAR_BEFORE,
                        yearKnown ? (Long) events(home, category, day, Window.YEAR_BEFORE) : null)
                .set(RegionStandingTable.RATE, rate(home, category, day))
                .set(RegionStandingTable.CLASS_MEDIAN, medianOfPeers(home, category, day, homes))
                .set(UnitColumns.RUN, run)
                .set(RegionStandingTable.EVENTS_WITHHELD, isWithheld(home, category, Window.NOW, withheld))
                .set(RegionStandingTable.EVENTS_BEFORE_WITHHELD, isWithheld(home, category, Window.BEFORE, withheld))
                .set(
                        RegionStandingTable.EVENTS_YEAR_BEFORE_WITHHELD,
                        isWithheld(home, category, Window.YEAR_BEFORE, withheld));
    }

    private static @Nullable Boolean isWithheld(Home home, String category, Window window, Set<Sum> withheld) {
        return home.place().kind() == Place.Kind.TOWN
                ? withheld.contains(new Sum(home.place().code(), category, window))
                : null;
    }

    private @Nullable Double rate(Home home, String category, int day) {
        Long population = home.population();
        return population == null || population <= 0
                ? null
                : (Double) (events(home, category, day, Window.NOW) * RESIDENTS / population);
    }

    private @Nullable Double medianOfPeers(Home home, String category, int day, List<Home> homes) {
        if (home.place().kind() != Place.Kind.TOWN || home.regionClass() == null) {
            return null;
        }
        var builder = DoubleStream.builder();
        for (Home other : homes) {
            Double rate = isPeer(other, home) ? rate(other, category, day) : null;
            if (rate != null) {
                builder.add(rate);
            }
        }
        double[] rates = builder.build().sorted().toArray();
        if (rates.length < RegionStandingTable.FEWEST_PEERS) {
            return null;
        }
        return (rates[(rates.length - 1) / 2] + rates[rates.length / 2]) / 2;
    }

    private static boolean isPeer(Home other, Home home) {
        return other.place().kind() == Place.Kind.TOWN
                && !other.place().code().equals(home.place().code())
                && Objects.equals(other.regionClass(), home.regionClass());
    }
}
