package org.qingyu.streaming;

import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.RowType;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;

/**
 * What travels from decoding to admission: an event or a refusal, how many fields of the record were dropped, and the
 * number of its file or partition in the load. A row with two places for rows, of which one is filled, because a sealed type cannot cross a Flink edge.
 */
final class IntakeRows {

    static final RowType EVENT = FlinkRows.typeOf(EventHistoryTable.TABLE);
    static final RowType REFUSAL = FlinkRows.typeOf(EventRejectedTable.TABLE);
    static final InternalTypeInfo<RowData> TYPE = InternalTypeInfo.of(new RowType(List.of(
            new RowType.RowField("event", EVENT.copy(true)),
            new RowType.RowField("refusal", REFUSAL.copy(true)),
            new RowType.RowField("dropped_fields", new BigIntType(false)),
            new RowType.RowField("part", new IntType(false)))));

    private IntakeRows() {}

    static RowData event(RowData event, long droppedFields, int part) {
        return GenericRowData.of(event, null, droppedFields, part);
    }

    static RowData refusal(RowData refusal, long droppedFields, int part) {
        return GenericRowData.of(null, refusal, droppedFields, part);
    }

    static boolean isEvent(RowData row) {
        return !row.isNullAt(0);
    }

    static RowData eventOf(RowData row) {
        return row.getRow(0, EVENT.getFieldCount());
    }

    static RowData refusalOf(RowData row) {
        return row.getRow(1, REFUSAL.getFieldCount());
    }

    static long droppedFieldsOf(RowData row) {
        return row.getLong(2);
    }

    static int partOf(RowData row) {
        return row.getInt(3);
    }
}
