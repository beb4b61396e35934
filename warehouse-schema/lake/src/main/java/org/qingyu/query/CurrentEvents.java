package org.qingyu.query;

import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** {@code event.current}, always up to date: history that no scoring has merged yet is merged on reading. */
public final class CurrentEvents {

    private final HomeLake lake;

    public CurrentEvents(HomeLake lake) {
        this.lake = lake;
    }

    /** The events that may meet the condition. */
    public List<TableRow> rows(Condition condition) {
        return lake.list(EventCurrentTable.TABLE, Expressions.and(condition.pushed(), Expressions.alwaysTrue()));
    }
}
