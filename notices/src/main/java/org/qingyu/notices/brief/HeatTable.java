package org.qingyu.notices.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Unit;
import org.qingyu.notices.wording.Wording;
import org.qingyu.suppression.Suppression;
import org.qingyu.suppression.Suppression.Shown;

/**
 * Events of the month by town and category, beside them the number for every 10,000 residents 每万人. The darker a cell, the
 * further its rate (without residents: its count) lies above the county's; fewer than five events are never shaded.
 */
record HeatTable(List<String> heads, List<Row> rows, boolean hasRates) {

    private static final long FEWEST_SHADED = 5;
    private static final double[] SHADES = {1.25, 1.6, 2.1, 3};

    /** Which half of the catalogue a table shows. */
    enum Kind {
        DISPUTES,
        OTHERS
    }

    /** A town's line; the last is the county's. */
    record Row(String name, List<Cell> cells, boolean total) {}

    /** A cell: its count, its rate, its shade from 0 to 4. */
    record Cell(String count, String rate, int shade) {}

    static HeatTable of(CountyMonth month, Kind kind, Wording wording) {
        List<Category> all = month.categories().stream()
                .filter(category -> category.dispute() == (kind == Kind.DISPUTES))
                .toList();
        Period period = month.month();
        List<Category> columns = month.counts().present(all, month.county().code(), period.first(), period.last());
        return new Maker(month.counts(), period, columns, wording).make(month.county(), month.towns());
    }

    private record Maker(DailyCounts counts, Period period, List<Category> columns, Wording wording) {

        HeatTable make(Place county, List<Place> towns) {
            long[][] numbers = towns.stream().map(this::numbersOf).toArray(long[][]::new);
            Shown[][] shown =
                    Suppression.of(numbers, (row, column) -> columns.get(column).restricted());
            long[] totals = numbersOf(county);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < towns.size(); i++) {
                rows.add(row(towns.get(i), numbers[i], shown[i], county, totals));
            }
            rows.add(new Row(county.name(), cellsOfTotal(county, totals), true));
            boolean rates = towns.stream().anyMatch(town -> town.population() != null);
            return new HeatTable(columns.stream().map(Category::shortName).toList(), rows, rates);
        }

        private long[] numbersOf(Place place) {
            return columns.stream()
                    .mapToLong(column -> counts.sum(place.code(), column.code(), period.first(), period.last()))
                    .toArray();
        }

        private Row row(Place town, long[] numbers, Shown[] shown, Place county, long[] totals) {
            var cells = new ArrayList<Cell>();
            long sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += numbers[i];
                cells.add(
                        switch (shown[i]) {
                            case COUNT -> cell(numbers[i], town, shade(numbers[i], town, totals[i], county));
                            case FEWER_THAN_THREE -> new Cell(wording.say("heat.few"), "", 0);
                            case WITHHELD -> new Cell(wording.say("heat.withheld"), "", 0);
                        });
            }
            cells.add(cell(sum, town, 0));
            return new Row(town.name(), cells, false);
        }

        private List<Cell> cellsOfTotal(Place county, long[] totals) {
            var cells = new ArrayList<Cell>();
            long sum = 0;
            for (int i = 0; i < totals.length; i++) {
                boolean hidden = columns.get(i).restricted() && totals[i] > 0 && totals[i] < Suppression.FEWEST_SHOWN;
                cells.add(hidden ? new Cell(wording.say("heat.few"), "", 0) : cell(totals[i], county, 0));
                sum += totals[i];
            }
            cells.add(cell(sum, county, 0));
            return cells;
        }

        private static Cell cell(long count, Place place, int shade) {
            return count == 0 ? new Cell("·", "", 0) : new Cell(Long.toString(count), rateOf(count, place), shade);
        }

        private static int shade(long count, Place town, long total, Place county) {
            Double rate = rate(count, town);
            Double whole = rate(total, county);
            if (count < FEWEST_SHADED || rate == null || whole == null || whole == 0) {
                return 0;
            }
            int shade = 0;
            while (shade < SHADES.length && rate / whole >= SHADES[shade]) {
                shade++;
            }
            return shade;
        }
    }

    /** Events for every 10,000 residents, or empty where the residents are not known. */
    static String rateOf(long count, Place place) {
        Double rate = rate(count, place);
        return rate == null ? "" : String.format(Locale.ROOT, "%.1f", rate);
    }

    private static @Nullable Double rate(long count, Place place) {
        Long population = place.population();
        return population == null || population <= 0 ? null : count * 10_000.0 / population;
    }

    /** Events of every category of a place in the month. */
    static long monthOf(CountyMonth month, Place place) {
        Period period = month.month();
        return month.counts().sum(place.code(), Unit.ALL, period.first(), period.last());
    }
}
