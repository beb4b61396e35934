package org.qingyu.scoring;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;

/**
 * Events a day by town, category and feed, one county after the other: many counties need no more memory than the largest one.
 * Sources and villages are not told apart.
 */
final class CountsByCounty {

    private final Iterator<Row> rows;
    private final Map<Object, Object> once = new HashMap<>();
    private @Nullable Row ahead;

    private CountsByCounty(Iterator<Row> rows) {
        this.rows = rows;
        this.ahead = next();
    }

    /** @param counties about how many there are */
    static CountsByCounty of(Dataset<Row> current, int counties) {
        Dataset<Row> counts = current.where(SparkRows.column(EventCurrentTable.COUNTED))
                .groupBy(SparkRows.columns(
                        EventCurrentTable.COUNTY_CODE,
                        EventCurrentTable.TOWN_CODE,
                        EventCurrentTable.REGISTERED_DATE,
                        EventColumns.CATEGORY_CODE,
                        EventColumns.FEED))
                .agg(count(lit(1)).as("events"));
        Dataset<Row> ordered = counties == 1
                ? counts
                : counts.repartitionByRange(counties, SparkRows.column(EventCurrentTable.COUNTY_CODE))
                        .sortWithinPartitions(SparkRows.column(EventCurrentTable.COUNTY_CODE));
        return new CountsByCounty(ordered.toLocalIterator());
    }

    /** The events of a county; to be asked in the order of the codes, each county once. */
    List<EventCount> next(String county) {
        var counts = new ArrayList<EventCount>();
        while (ahead != null && ahead.getString(0).compareTo(county) <= 0) {
            if (ahead.getString(0).equals(county)) {
                counts.add(countOf(ahead));
            }
            ahead = next();
        }
        return counts;
    }

    private @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    private EventCount countOf(Row row) {
        String county = once(row.getString(0));
        String town = row.isNullAt(1) ? null : once(row.getString(1));
        return new EventCount(
                once(row.<LocalDate>getAs(2)),
                town == null ? county : town,
                town,
                county,
                once(row.getString(3)),
                once(row.getString(4)),
                "",
                (int) row.getLong(5));
    }

    /** Equal values are kept once. */
    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) once.computeIfAbsent(value, same -> same);
    }
}
