package org.qingyu.scoring;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.qingyu.judgement.rule.Severity;
import org.qingyu.judgement.rule.SeverityRule;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** What the judgement needs to know of current events: how many, and which are grave. */
final class CurrentTable {

    private static final Column<?>[] SEVERITY_COLUMNS = Stream.concat(
                    Stream.of(
                            EventColumns.EVENT_ID,
                            EventCurrentTable.REGISTERED_DATE,
                            EventColumns.REGION_CODE,
                            EventCurrentTable.TOWN_CODE),
                    SeverityRule.COLUMNS.stream())
            .toArray(Column<?>[]::new);

    private CurrentTable() {}

    /** Events a day by place, category and source, one a matter. */
    static List<EventCount> counts(Dataset<Row> current) {
        List<Row> rows = current.where(SparkRows.column(EventCurrentTable.COUNTED))
                .groupBy(SparkRows.columns(
                        EventCurrentTable.REGISTERED_DATE,
                        EventColumns.REGION_CODE,
                        EventCurrentTable.TOWN_CODE,
                        EventCurrentTable.COUNTY_CODE,
                        EventColumns.CATEGORY_CODE,
                        EventColumns.FEED,
                        EventColumns.SOURCE_SYSTEM))
                .agg(count(lit(1)).as("events"))
                .collectAsList();
        var counts = new ArrayList<EventCount>(rows.size());
        for (Row row : rows) {
            counts.add(new EventCount(
                    row.getAs(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    (int) row.getLong(7)));
        }
        return counts;
    }

    /** Grave events of the days from and to; they colour village and town, never the county. */
    static List<SeverityFact> severities(Dataset<Row> current, LocalDate from, LocalDate to, SeverityRule rule) {
        List<Row> rows = current.where(
                        col(EventCurrentTable.REGISTERED_DATE.name()).between(from, to))
                .where(SparkRows.column(EventCurrentTable.COUNTED)
                        .or(SparkRows.column(EventCurrentTable.MATTER_EVENT_ID).isNotNull()))
                .select(SparkRows.columns(SEVERITY_COLUMNS))
                .collectAsList();
        var facts = new ArrayList<SeverityFact>();
        TableRow event = EventCurrentTable.TABLE.row();
        for (Row row : rows) {
            SparkRows.fill(event, row);
            Severity severity = rule.judge(event);
            if (severity != null) {
                facts.add(new SeverityFact(
                        event.require(EventCurrentTable.REGISTERED_DATE),
                        event.require(EventColumns.EVENT_ID),
                        event.require(EventColumns.CATEGORY_CODE),
                        colouredBy(event),
                        severity));
            }
        }
        return facts;
    }

    private static List<String> colouredBy(TableRow event) {
        String region = event.require(EventColumns.REGION_CODE);
        String town = event.get(EventCurrentTable.TOWN_CODE);
        if (town == null) {
            return List.of();
        }
        return town.equals(region) ? List.of(town) : List.of(region, town);
    }
}
