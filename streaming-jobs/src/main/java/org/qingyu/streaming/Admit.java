package org.qingyu.streaming;

import java.time.Instant;
import java.time.ZoneId;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.util.OutputTag;
import org.apache.iceberg.flink.TableLoader;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;

/**
 * Lets through what the lake does not have yet: the shell around {@link Admission}. Its state is the lake itself, read
 * once when the task opens, so a load that was killed simply runs again.
 */
final class Admit extends AbstractStreamOperator<RowData>
        implements OneInputStreamOperator<RowData, RowData>, BoundedOneInput {

    static final OutputTag<RowData> REFUSED = new OutputTag<>("refused", InternalTypeInfo.of(IntakeRows.REFUSAL));
    static final OutputTag<RowData> ARRIVED =
            new OutputTag<>("arrived", InternalTypeInfo.of(FlinkRows.typeOf(EventArrivalTable.TABLE)));

    /** Names of the counters that tell what became of the records. */
    static final String READ = "read";

    static final String ACCEPTED = "accepted";
    static final String DUPLICATE = "duplicate";
    static final String REJECTED = "rejected";

    private static final long serialVersionUID = 1L;

    private static final int VERSION_ID = EventHistoryTable.TABLE.positionOf(EventColumns.VERSION_ID);
    private static final int FEED = EventHistoryTable.TABLE.positionOf(EventColumns.FEED);
    private static final int SOURCE = EventHistoryTable.TABLE.positionOf(EventColumns.SOURCE_SYSTEM);
    private static final int REGISTERED_AT = EventHistoryTable.TABLE.positionOf(EventColumns.REGISTERED_AT);
    private static final int REJECT_ID = rejected(EventRejectedTable.REJECT_ID);
    private static final int REJECT_FEED = rejected(EventColumns.FEED);
    private static final int REJECT_SOURCE = rejected(EventRejectedTable.SOURCE);

    private final TableLoader history;
    private final TableLoader rejected;
    private final LoadFacts facts;

    private transient Admission admission;
    private transient LongCounter read;
    private transient LongCounter accepted;
    private transient LongCounter duplicate;
    private transient LongCounter refused;

    @SuppressWarnings("NullAway.Init") // Flink calls open() before anything else
    Admit(TableLoader history, TableLoader rejected, LoadFacts facts) {
        this.history = history;
        this.rejected = rejected;
        this.facts = facts;
    }

    @Override
    public void open() throws Exception {
        super.open();
        history.open();
        rejected.open();
        admission = new Admission(
                LakeKeys.versionsIn(history.loadTable()),
                LakeKeys.refusalsIn(rejected.loadTable()),
                ZoneId.of(facts.zone()),
                facts.readOnce());
        read = counter(READ);
        accepted = counter(ACCEPTED);
        duplicate = counter(DUPLICATE);
        refused = counter(REJECTED);
    }

    @Override
    public void processElement(StreamRecord<RowData> element) {
        RowData row = element.getValue();
        read.add(1);
        admission.inPart(IntakeRows.partOf(row));
        if (IntakeRows.isEvent(row)) {
            admitEvent(element, IntakeRows.eventOf(row), IntakeRows.droppedFieldsOf(row));
        } else {
            keepRefusal(IntakeRows.refusalOf(row), IntakeRows.droppedFieldsOf(row));
        }
    }

    private void admitEvent(StreamRecord<RowData> element, RowData event, long dropped) {
        byte[] key = event.getBinary(VERSION_ID);
        Instant registeredAt = event.isNullAt(REGISTERED_AT)
                ? null
                : event.getTimestamp(REGISTERED_AT, 6).toInstant();
        Admission.Answer answer = admission.event(
                event.getString(FEED).toString(),
                event.getString(SOURCE).toString(),
                LakeKeys.high(key),
                LakeKeys.low(key),
                registeredAt,
                dropped);
        if (answer == Admission.Answer.NEW) {
            accepted.add(1);
            output.collect(element.replace(event));
        } else {
            duplicate.add(1);
        }
    }

    private void keepRefusal(RowData refusal, long dropped) {
        byte[] key = LakeKeys.bytesOf(refusal.getString(REJECT_ID).toString());
        Admission.Answer answer = admission.refusal(
                refusal.isNullAt(REJECT_FEED)
                        ? Delivery.UNKNOWN
                        : refusal.getString(REJECT_FEED).toString(),
                refusal.getString(REJECT_SOURCE).toString(),
                LakeKeys.high(key),
                LakeKeys.low(key),
                dropped);
        (answer == Admission.Answer.KNOWN ? duplicate : refused).add(1);
        if (answer == Admission.Answer.NEW) {
            output.collect(REFUSED, new StreamRecord<>(refusal));
        }
    }

    @Override
    public void endInput() {
        for (Delivery delivery : admission.deliveries()) {
            output.collect(ARRIVED, new StreamRecord<>(FlinkRows.of(facts.arrivalOf(delivery))));
        }
    }

    private LongCounter counter(String name) {
        var counter = new LongCounter();
        getRuntimeContext().addAccumulator(name, counter);
        return counter;
    }

    private static int rejected(Column<?> column) {
        return EventRejectedTable.TABLE.positionOf(column);
    }
}
