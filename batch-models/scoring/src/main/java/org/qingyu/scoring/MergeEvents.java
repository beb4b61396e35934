package org.qingyu.scoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.CurrentEvents;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/** Versions, all of an event together, to the event they make; a cancelled event makes none. */
final class MergeEvents implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;
    private static final int EVENT_ID = EventHistoryTable.TABLE.positionOf(EventColumns.EVENT_ID);

    private final MergeRecipe recipe;

    MergeEvents(MergeRecipe recipe) {
        this.recipe = recipe;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> versions) {
        CurrentEvents events = recipe.events();
        return new Iterator<>() {
            private @Nullable Row ahead = versions.hasNext() ? versions.next() : null;
            private @Nullable TableRow next = advance();

            private @Nullable TableRow advance() {
                while (ahead != null) {
                    TableRow event = events.of(versionsOfOneEvent());
                    if (event != null) {
                        return event;
                    }
                }
                return null;
            }

            private List<TableRow> versionsOfOneEvent() {
                var own = new ArrayList<TableRow>();
                String id = "";
                while (ahead != null
                        && (own.isEmpty() || ahead.getString(EVENT_ID).equals(id))) {
                    id = ahead.getString(EVENT_ID);
                    own.add(SparkRows.fillInOrder(EventHistoryTable.TABLE.row(), ahead));
                    ahead = versions.hasNext() ? versions.next() : null;
                }
                return own;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Row row = SparkRows.rowOf(next);
                next = advance();
                return row;
            }
        };
    }
}
