package org.qingyu.serve.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a result as the listings of every command write them: the same day, time and number as elsewhere. */
final class SqlValues {

    private final ResultSet rows;
    private final List<String> names = new ArrayList<>();
    private final int[] types;

    SqlValues(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData about = rows.getMetaData();
        types = new int[about.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            names.add(about.getColumnLabel(i + 1));
            types[i] = about.getColumnType(i + 1);
        }
    }

    List<String> names() {
        return names;
    }

    /** The values of the row the result stands on. */
    List<@Nullable Object> row() throws SQLException {
        var values = new ArrayList<@Nullable Object>(types.length);
        for (int i = 0; i < types.length; i++) {
            values.add(value(i + 1, types[i]));
        }
        return values;
    }

    private @Nullable Object value(int column, int type) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case Types.DATE -> rows.getObject(column, LocalDate.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows.getTimestamp(column));
            case Types.ARRAY -> value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
            default -> value;
        };
    }

    private static @Nullable Object instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
