package org.qingyu.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value of a column in one file of a table, from the table's metadata: exact for whole numbers
 * and days, which are never shortened there.
 *
 * @param first a whole number, or a day since 1970-01-01
 */
public record FileSpan(long first, long last) {

    /** One span a file; nothing where the metadata does not say. */
    static Optional<List<FileSpan>> of(Table table, String column) {
        NestedField field = Objects.requireNonNull(table.schema().findField(column));
        var spans = new ArrayList<FileSpan>();
        try (CloseableIterable<FileScanTask> files =
                table.newScan().includeColumnStats().planFiles()) {
            for (FileScanTask file : files) {
                Long first = bound(file.file().lowerBounds(), field);
                Long last = bound(file.file().upperBounds(), field);
                if (first == null || last == null) {
                    return Optional.empty();
                }
                spans.add(new FileSpan(first, last));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Optional.of(List.copyOf(spans));
    }

    private static @Nullable Long bound(@Nullable Map<Integer, ByteBuffer> bounds, NestedField field) {
        ByteBuffer bound = bounds == null ? null : bounds.get(field.fieldId());
        return bound == null
                ? null
                : (Long) Conversions.<Number>fromByteBuffer(field.type(), bound).longValue();
    }
}
