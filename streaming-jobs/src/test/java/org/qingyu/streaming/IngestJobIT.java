package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

class IngestJobIT {

    private static final Instant BEGINNING = Instant.parse("2026-05-04T01:00:00Z");

    @TempDir
    Path home;

    @Test
    void aVersionTheLakeHasIsNeverAddedAgain() throws Exception {
        LakeLocation location = LakeLocation.embeddedIn(home);
        try (Lake lake = Lake.open(location)) {
            lake.createOrEvolveTables();
        }

        JobExecutionResult first = load(location, 1, new Numbers(0, 3000));
        JobExecutionResult again = load(location, 2, new Numbers(1000, 3500));

        assertThat(first.<Long>getAccumulatorResult("accepted")).isEqualTo(3000);
        assertThat(again.<Long>getAccumulatorResult("read")).isEqualTo(2500);
        assertThat(again.<Long>getAccumulatorResult("accepted")).isEqualTo(500);
        assertThat(again.<Long>getAccumulatorResult("duplicate")).isEqualTo(2000);
        try (Lake lake = Lake.open(location)) {
            List<TableRow> history = lake.list(lake.scan(EventHistoryTable.TABLE));
            assertThat(history)
                    .extracting(row -> row.require(EventColumns.EVENT_ID))
                    .doesNotHaveDuplicates()
                    .hasSize(3500);
            assertThat(lake.list(lake.scan(EventArrivalTable.TABLE)))
                    .extracting(row -> row.require(EventArrivalTable.ACCEPTED))
                    .containsExactlyInAnyOrder(3000L, 500L);
        }
    }

    private JobExecutionResult load(LakeLocation location, long loadId, FileDecoding decoding) throws Exception {
        var environment = LocalFlink.environment(home.resolve("checkpoints"), Duration.ofSeconds(1));
        var facts =
                new LoadFacts(loadId, BEGINNING, "Asia/Shanghai", new TreeMap<>(), new TreeMap<>(), null, null, false);
        IngestJob.topology(environment, OrderedFiles.source(decoding), new LakeCatalogLoader(location), facts);
        return environment.execute("ingest");
    }

    /** Events numbered from one number to another, as if read from two files. */
    private record Numbers(int from, int to) implements FileDecoding {

        @Override
        public List<String> files() {
            return List.of("a", "b");
        }

        @Override
        public Records open(int fileNumber) {
            int middle = (from + to) / 2;
            var numbers = (fileNumber == 0 ? IntStream.range(from, middle) : IntStream.range(middle, to)).iterator();
            return new Records() {
                @Override
                public RowData next() {
                    return numbers.hasNext()
                            ? IntakeRows.event(FlinkRows.of(event(numbers.next())), 0, fileNumber)
                            : null;
                }

                @Override
                public void close() {}
            };
        }

        private static TableRow event(int number) {
            return EventHistoryTable.TABLE
                    .row()
                    .set(EventColumns.EVENT_ID, "e" + number)
                    .set(EventColumns.FEED, "FANGQING")
                    .set(EventColumns.SOURCE_SYSTEM, "xf")
                    .set(EventColumns.SOURCE_RECORD_NO, Integer.toString(number))
                    .set(EventColumns.OP, "INSERT")
                    .set(EventColumns.CONTENT_HASH, "00")
                    .set(EventColumns.REGISTERED_AT, BEGINNING)
                    .set(
                            EventColumns.VERSION_ID,
                            ByteBuffer.allocate(16)
                                    .putLong(number * 0x9E3779B97F4A7C15L)
                                    .putLong(number)
                                    .array())
                    .set(EventColumns.LOAD_ID, 1L)
                    .set(EventColumns.ARRIVAL_SEQ, (long) number)
                    .set(EventColumns.INGESTED_AT, BEGINNING);
        }
    }
}
