package org.qingyu.streaming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToLongFunction;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.table.data.RowData;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.qingyu.operation.TopicLog.Stretch;
import org.qingyu.table.TableRow;

/**
 * Stretches of topics. Each has an end, so that a load of messages ends as a load of files does and is told of when it is
 * done; how far a broker's consumer group has come is neither read nor written.
 *
 * @param client settings of Kafka's client
 * @param topics senders by topic
 */
record TopicInflow(Properties client, Map<String, TopicSender> topics, List<Stretch> stretches) implements Inflow {

    @Override
    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    @Override
    public List<Sender> senders() {
        return topics.values().stream().map(TopicSender::sender).distinct().toList();
    }

    @Override
    @SuppressWarnings("deprecation") // the connector takes Kafka's old enum and no other
    public Source<RowData, ?, ?> source(DecodingFacts facts) {
        Map<TopicPartition, Long> from = offsets(Stretch::from);
        return KafkaSource.<RowData>builder()
                .setProperties(client)
                .setPartitions(new HashSet<>(from.keySet()))
                .setStartingOffsets(OffsetsInitializer.offsets(from, OffsetResetStrategy.NONE))
                .setBounded(OffsetsInitializer.offsets(offsets(Stretch::until), OffsetResetStrategy.NONE))
                .setDeserializer(new TopicDecoding(topics, stretches, facts))
                .build();
    }

    @Override
    public @Nullable Coverage covers() {
        return null;
    }

    /** No message is no arrival: nobody has said that there was nothing to send. */
    @Override
    public List<TableRow> arrivalsOfNothing(LoadFacts facts) {
        return List.of();
    }

    private Map<TopicPartition, Long> offsets(ToLongFunction<Stretch> offset) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Stretch stretch : stretches) {
            offsets.put(
                    new TopicPartition(
                            stretch.partition().topic(), stretch.partition().number()),
                    offset.applyAsLong(stretch));
        }
        return offsets;
    }
}
