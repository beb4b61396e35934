package org.qingyu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.forecast.CountyForecast.Line;
import org.qingyu.judgement.forecast.ForecastGates.Refusal;
import org.qingyu.judgement.season.SeasonHint;
import org.qingyu.judgement.season.SeasonMonth;
import org.qingyu.table.EventColumns;
import org.qingyu.table.ForecastGateTable;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.SeasonMonthTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Forecasts, gates and seasons as rows. */
record ForecastRows(LocalDate day, String county, String run) {

    List<TableRow> forecasts(List<Line> lines, String model) {
        return lines.stream().map(line -> forecast(line, model)).toList();
    }

    private TableRow forecast(Line line, String model) {
        String region = line.cell().regionCode();
        TableRow row = ForecastTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(UnitColumns.REGION_CODE, region)
                .set(UnitColumns.REGION_LEVEL, region.equals(county) ? "county" : "town")
                .set(UnitColumns.CATEGORY_CODE, line.cell().categoryCode())
                .set(ForecastTable.HORIZON, (long) line.horizon().days())
                .set(ForecastTable.FIRST_DAY, line.horizon().firstDay(day))
                .set(ForecastTable.LAST_DAY, line.horizon().lastDay(day))
                .set(ForecastTable.MEAN, line.mean())
                .set(ForecastTable.LONG_RUN, line.longRun())
                .set(ForecastTable.MODEL, model)
                .set(UnitColumns.RUN, run);
        for (int i = 0; i < ForecastTable.LEVELS.size(); i++) {
            row.set(ForecastTable.QUANTILES.get(i), (double) line.predictive().quantile(ForecastTable.LEVELS.get(i)));
        }
        return row;
    }

    List<TableRow> gates(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> ForecastGateTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, day)
                        .set(UnitColumns.REGION_CODE, county)
                        .set(UnitColumns.CATEGORY_CODE, refusal.category())
                        .set(EventColumns.FEED, refusal.feed())
                        .set(ForecastGateTable.GATE, refusal.gate().name())
                        .set(ForecastGateTable.FOUND, refusal.found())
                        .set(ForecastGateTable.ALLOWED, refusal.allowed())
                        .set(WarningIssuedTable.REASON, refusal.reason())
                        .set(UnitColumns.RUN, run))
                .toList();
    }

    /** @param told the day a town was told of a season that still lasts, by region and category */
    List<TableRow> hints(List<SeasonHint> hints, Map<String, LocalDate> told) {
        return hints.stream()
                .map(hint -> SeasonHintTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, day)
                        .set(UnitColumns.REGION_CODE, hint.regionCode())
                        .set(UnitColumns.CATEGORY_CODE, hint.categoryCode())
                        .set(UnitColumns.CATEGORY_NAME, labelOf(hint.categoryCode()))
                        .set(SeasonHintTable.RANK, (long) hint.rank())
                        .set(ForecastTable.FIRST_DAY, hint.firstDay())
                        .set(ForecastTable.LAST_DAY, hint.lastDay())
                        .set(SeasonHintTable.LAST_YEAR, (long) hint.lastYear())
                        .set(SeasonHintTable.USUAL, hint.usual())
                        .set(SeasonHintTable.RISE, hint.rise())
                        .set(SeasonHintTable.YEARS, (long) hint.years())
                        .set(SeasonHintTable.YEARS_RISEN, (long) hint.yearsRisen())
                        .set(UnitColumns.P_VALUE, hint.pValue())
                        .set(SeasonHintTable.SEASON, hint.season())
                        .set(SeasonHintTable.ALIGNED, hint.lunar() ? "LUNAR" : "SOLAR")
                        .set(
                                SeasonHintTable.TOLD_ON,
                                hint.season()
                                        ? told.getOrDefault(keyOf(hint.regionCode(), hint.categoryCode()), day)
                                        : null)
                        .set(SeasonHintTable.SENTENCE, hint.sentence())
                        .set(UnitColumns.RUN, run))
                .toList();
    }

    static String keyOf(String region, String category) {
        return region + " " + category;
    }

    List<TableRow> months(List<SeasonMonth> months) {
        return months.stream()
                .map(month -> SeasonMonthTable.TABLE
                        .row()
                        .set(UnitColumns.DAY, day)
                        .set(UnitColumns.REGION_CODE, county)
                        .set(UnitColumns.CATEGORY_CODE, month.categoryCode())
                        .set(SeasonMonthTable.MONTH, (long) month.month())
                        .set(SeasonMonthTable.A_MONTH, month.aMonth())
                        .set(SeasonMonthTable.FACTOR, month.factor())
                        .set(SeasonHintTable.YEARS, (long) month.years())
                        .set(SeasonHintTable.SEASON, month.season())
                        .set(UnitColumns.RUN, run))
                .toList();
    }

    private static String labelOf(String code) {
        return CategoryCatalogue.standard().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(Category::label)
                .findFirst()
                .orElse(code);
    }
}
