package org.qingyu.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;

/** The keys of what the lake holds. */
final class LakeKeys {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private LakeKeys() {}

    /** Keys of every version in {@code event.history}. */
    static KeySet versionsIn(Table history) {
        return read(history, EventColumns.VERSION_ID);
    }

    /** Keys of every refusal in {@code event.rejected}. */
    static KeySet refusalsIn(Table rejected) {
        return read(rejected, EventRejectedTable.REJECT_ID);
    }

    /** The first eight bytes of a key. */
    static long high(byte[] key) {
        return (long) LONGS.get(key, 0);
    }

    /** The last eight of a key's sixteen bytes. */
    static long low(byte[] key) {
        return (long) LONGS.get(key, 8);
    }

    /** The sixteen bytes a hexadecimal key stands for. */
    static byte[] bytesOf(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static KeySet read(Table table, Column<?> column) {
        Snapshot snapshot = table.currentSnapshot();
        if (snapshot == null) {
            return new KeySet(0);
        }
        var keys = new KeySet(Long.parseLong(snapshot.summary().getOrDefault("total-records", "0")));
        try (CloseableIterable<Record> rows = IcebergGenerics.read(table)
                .select(column.name())
                .reuseContainers()
                .build()) {
            for (Record row : rows) {
                byte[] key = bytesOf(row.get(0));
                keys.add(high(key), low(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static byte[] bytesOf(Object cell) {
        if (cell instanceof byte[] bytes) {
            return bytes;
        }
        if (cell instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return bytesOf(cell.toString());
    }
}
