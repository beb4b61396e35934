package org.qingyu.streaming;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.qingyu.operation.TopicLog.Partition;

/** Asks a broker what it holds. Messages of a transaction count once it is committed. */
final class TopicBroker implements AutoCloseable {

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Admin admin;

    TopicBroker(Properties client) {
        admin = Admin.create(client);
    }

    /**
     * What the broker holds of topics; one that it does not have yet holds nothing.
     *
     * @throws KafkaException where the broker does not answer
     */
    Map<Partition, TopicReach.Held> held(Set<String> topics) throws InterruptedException {
        Map<TopicPartition, Partition> partitions = new HashMap<>();
        for (KafkaFuture<TopicDescription> future :
                admin.describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription topic = answer(future);
                for (TopicPartitionInfo one : topic.partitions()) {
                    partitions.put(
                            new TopicPartition(topic.name(), one.partition()),
                            new Partition(topic.name(), topic.topicId().toString(), one.partition()));
                }
            } catch (UnknownTopicOrPartitionException notYet) {
                // It holds nothing.
            }
        }
        Map<TopicPartition, ListOffsetsResultInfo> first = offsets(partitions.keySet(), OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> end = offsets(partitions.keySet(), OffsetSpec.latest());
        Map<Partition, TopicReach.Held> held = new HashMap<>();
        end.forEach((place, behindLast) -> {
            ListOffsetsResultInfo begin = first.get(place);
            Partition partition = partitions.get(place);
            if (begin != null && partition != null) {
                held.put(partition, new TopicReach.Held(begin.offset(), behindLast.offset()));
            }
        });
        return held;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> of, OffsetSpec which)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        of.forEach(place -> asked.put(place, which));
        return answer(admin.listOffsets(asked, COMMITTED).all());
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException told ? told : new KafkaException(failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
