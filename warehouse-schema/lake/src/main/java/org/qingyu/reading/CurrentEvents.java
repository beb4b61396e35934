package org.qingyu.reading;

import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.query.Condition;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** {@code event.current}, always up to date: history that no scoring has merged yet is merged on reading. */
final class CurrentEvents {

    private final HomeLake lake;

    CurrentEvents(HomeLake lake) {
        this.lake = lake;
    }

    /** The events that may meet the condition. */
    List<TableRow> rows(Condition condition) {
        return lake.list(EventCurrentTable.TABLE, Expressions.and(condition.pushed(), Expressions.alwaysTrue()));
    }
}
