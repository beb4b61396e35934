package org.qingyu.streaming;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SideOutputDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.flink.sink.IcebergSink;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.WarehouseTable;

/**
 * Takes deliveries into the lake, each version of each event exactly once.
 *
 * <pre>
 * files ─ read and decode ─ admit ─┬─ new versions ── event.history
 *                                  ├─ refusals ────── event.rejected
 *                                  └─ tallies ─────── event.arrival
 * </pre>
 *
 * <p>Reading and decoding run in the source's own thread, admission and writing in the task's. One task in a row, so that
 * what a killed load had committed is the beginning of the delivery; the next run finds it in the lake and goes on.
 */
final class IngestJob {

    private IngestJob() {}

    record Streams(
            SingleOutputStreamOperator<RowData> history,
            SideOutputDataStream<RowData> rejected,
            SideOutputDataStream<RowData> arrived) {}

    /** The whole job. The source is the caller's, so that a test can hand in a list. */
    static Streams topology(
            StreamExecutionEnvironment environment,
            Source<RowData, ?, ?> deliveries,
            LakeCatalogLoader lake,
            LoadFacts facts) {
        DataStream<RowData> records = environment
                .fromSource(deliveries, WatermarkStrategy.noWatermarks(), "read and decode", IntakeRows.TYPE)
                .uid("read-and-decode");

        SingleOutputStreamOperator<RowData> history = records.transform(
                        "admit",
                        InternalTypeInfo.of(IntakeRows.EVENT),
                        new Admit(
                                lake.loaderOf(EventHistoryTable.TABLE), lake.loaderOf(EventRejectedTable.TABLE), facts))
                .uid("admit");

        var streams = new Streams(history, history.getSideOutput(Admit.REFUSED), history.getSideOutput(Admit.ARRIVED));
        write(streams.history(), EventHistoryTable.TABLE, lake);
        write(streams.rejected(), EventRejectedTable.TABLE, lake);
        write(streams.arrived(), EventArrivalTable.TABLE, lake);
        return streams;
    }

    private static void write(DataStream<RowData> rows, WarehouseTable table, LakeCatalogLoader lake) {
        IcebergSink.forRowData(rows)
                .tableLoader(lake.loaderOf(table))
                .uidSuffix(table.name())
                .distributionMode(DistributionMode.NONE)
                .append();
    }
}
