package org.qingyu.streaming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.table.data.RowData;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.qingyu.ingest.decode.IntakeMessages;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/** Messages of a load, decoded by the intake room as the lines of its files are. */
final class TopicDecoding implements KafkaRecordDeserializationSchema<RowData> {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, TopicSender> senders;
    private final List<String> places;
    private final DecodingFacts facts;

    private transient Map<String, Part> parts;

    /** One partition of the load. */
    private static final class Part {

        private final int number;
        private final String profile;
        private final IntakeMessages messages;
        private final TableRow event = EventHistoryTable.TABLE.row();
        private long records;

        Part(int number, String profile, IntakeMessages messages) {
            this.number = number;
            this.profile = profile;
            this.messages = messages;
        }
    }

    /** @param senders by topic */
    @SuppressWarnings("NullAway.Init") // Flink calls open() before anything else
    TopicDecoding(Map<String, TopicSender> senders, List<TopicLog.Stretch> stretches, DecodingFacts facts) {
        this.senders = new TreeMap<>(senders);
        this.places = stretches.stream()
                .map(TopicLog.Stretch::partition)
                .map(partition -> TopicReach.place(partition.topic(), partition.number()))
                .toList();
        this.facts = facts;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        parts = new HashMap<>();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RowData> out) {
        byte[] value = message.value();
        if (value == null) {
            return;
        }
        String place = TopicReach.place(message.topic(), message.partition());
        Part part = parts.get(place);
        if (part == null) {
            part = partOf(message.topic(), place);
            parts.put(place, part);
        }
        switch (part.messages.decode(value, message.offset(), part.event)) {
            case ACCEPTED -> {
                facts.complete(part.event, part.profile, part.number, ++part.records);
                out.collect(IntakeRows.event(FlinkRows.of(part.event), part.messages.droppedFields(), part.number));
            }
            case REFUSED ->
                out.collect(IntakeRows.refusal(
                        FlinkRows.of(facts.completedRefusal(part.messages.rejected(), part.profile)),
                        part.messages.droppedFields(),
                        part.number));
            case END -> {}
        }
    }

    private Part partOf(String topic, String place) {
        TopicSender sender = senders.get(topic);
        if (sender == null) {
            throw new IllegalStateException("Expected a message of " + senders.keySet() + ", found one of " + topic);
        }
        return new Part(
                places.indexOf(place),
                sender.profile().name(),
                new IntakeMessages(place, sender.profile().profile(), facts.context(sender.overrides())));
    }

    @Override
    public TypeInformation<RowData> getProducedType() {
        return IntakeRows.TYPE;
    }
}
