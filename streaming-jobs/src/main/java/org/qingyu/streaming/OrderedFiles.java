package org.qingyu.streaming;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** A Flink source that reads a load's files one after the other, in the order of the load. */
final class OrderedFiles {

    private OrderedFiles() {}

    static FileSource<RowData> source(FileDecoding decoding) {
        // The paths only say how many files there are: the decoding opens them by their number.
        Path[] paths = decoding.files().stream().map(OrderedFiles::flinkPath).toArray(Path[]::new);
        var builder = FileSource.forBulkFileFormat(new DecodedFormat(decoding), paths);
        builder.setFileEnumerator(() -> OrderedFiles::splits);
        builder.setSplitAssigner(FirstComeFirstServed::new);
        return builder.build();
    }

    private static Path flinkPath(String file) {
        return new Path(java.nio.file.Path.of(file).toAbsolutePath().toUri());
    }

    private static Collection<FileSourceSplit> splits(Path[] paths, int minimum) {
        List<FileSourceSplit> splits = new ArrayList<>();
        for (int i = 0; i < paths.length; i++) {
            splits.add(new FileSourceSplit(Integer.toString(i), paths[i], 0, 0, 0, 0));
        }
        return splits;
    }

    /** Hands files out in their order; Flink's own assigners begin with the last. */
    private static final class FirstComeFirstServed implements FileSplitAssigner {

        private final Deque<FileSourceSplit> waiting;

        FirstComeFirstServed(Collection<FileSourceSplit> splits) {
            waiting = new ArrayDeque<>(splits);
        }

        @Override
        public Optional<FileSourceSplit> getNext(@Nullable String host) {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void addSplits(Collection<FileSourceSplit> splits) {
            waiting.addAll(splits);
        }

        @Override
        public Collection<FileSourceSplit> remainingSplits() {
            return List.copyOf(waiting);
        }
    }

    /** Decodes in the source's fetcher thread, in batches, so that decoding and writing share no core. */
    private static final class DecodedFormat implements BulkFormat<RowData, FileSourceSplit> {

        private static final long serialVersionUID = 1L;
        private static final int BATCH = 500;

        private final FileDecoding decoding;

        DecodedFormat(FileDecoding decoding) {
            this.decoding = decoding;
        }

        @Override
        public Reader<RowData> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
            return new BatchReader(decoding.open(Integer.parseInt(split.splitId())));
        }

        /** Nothing is ever restored: a load that was killed begins anew, and admission drops what the lake has. */
        @Override
        public Reader<RowData> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
            return createReader(configuration, split);
        }

        @Override
        public boolean isSplittable() {
            return false;
        }

        @Override
        public TypeInformation<RowData> getProducedType() {
            return IntakeRows.TYPE;
        }

        private record BatchReader(FileDecoding.Records records) implements Reader<RowData> {

            @Override
            public @Nullable RecordIterator<RowData> readBatch() throws IOException {
                List<RowData> batch = new ArrayList<>(BATCH);
                RowData row = records.next();
                while (row != null) {
                    batch.add(row);
                    row = batch.size() < BATCH ? records.next() : null;
                }
                Iterator<RowData> rows = batch.iterator();
                return batch.isEmpty() ? null : new IteratorResultIterator<>(rows, 0, 0);
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        }
    }
}
