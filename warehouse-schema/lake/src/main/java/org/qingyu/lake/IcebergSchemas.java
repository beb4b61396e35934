package org.qingyu.lake;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.qingyu.table.ColumnType;
import org.qingyu.table.WarehouseTable;

/** Turns a declaration into an Iceberg schema: ids, names, types and meanings. */
public final class IcebergSchemas {

    private IcebergSchemas() {}

    public static Schema schemaOf(WarehouseTable table) {
        List<NestedField> fields = table.columns().stream()
                .map(placed -> NestedField.builder()
                        .withId(placed.id())
                        .withName(placed.column().name())
                        .isOptional(!placed.required())
                        .ofType(typeOf(placed.column().type()))
                        .withDoc(placed.column().meaning())
                        .build())
                .toList();
        return new Schema(fields);
    }

    private static Type typeOf(ColumnType<?> type) {
        return switch (type.kind()) {
            case TEXT, TEXTS -> Types.StringType.get();
            case COUNT -> Types.LongType.get();
            case NUMBER -> Types.DoubleType.get();
            case FLAG -> Types.BooleanType.get();
            case DAY -> Types.DateType.get();
            case INSTANT -> Types.TimestampType.withZone();
            case KEY16 -> Types.FixedType.ofLength(16);
        };
    }
}
