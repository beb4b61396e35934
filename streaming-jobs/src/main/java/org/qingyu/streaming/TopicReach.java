package org.qingyu.streaming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qingyu.operation.TopicLog.Partition;
import org.qingyu.operation.TopicLog.Stretch;

/**
 * Which messages the next load reads.
 *
 * @param stretches what is there and was not read yet, by topic and partition; none of them empty
 * @param notes a sentence for each partition in which messages were lost
 * @param isAll whether nothing is left for a load after this one
 */
record TopicReach(List<Stretch> stretches, List<String> notes, boolean isAll) {

    /**
     * What a broker holds of a partition.
     *
     * @param first offset of the first message it still has
     * @param end offset behind the last
     */
    record Held(long first, long end) {}

    TopicReach {
        stretches = List.copyOf(stretches);
        notes = List.copyOf(notes);
    }

    /**
     * From where the home has come to what is there.
     *
     * @param most messages of one partition that one load reads at most, so that a killed load repeats no more
     */
    static TopicReach of(Map<Partition, Held> held, Map<Partition, Long> reached, long most) {
        List<Stretch> stretches = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean isAll = true;
        for (Partition partition : held.keySet().stream()
                .sorted(Comparator.comparing(Partition::topic).thenComparingInt(Partition::number))
                .toList()) {
            Held there = held.getOrDefault(partition, new Held(0, 0));
            long from = reached.getOrDefault(partition, there.first());
            if (from < there.first() || from > there.end()) {
                notes.add(sentence(partition, there, from));
                from = there.first();
            }
            long until = Math.min(there.end(), from + most);
            isAll &= until == there.end();
            if (until > from) {
                stretches.add(new Stretch(partition, from, until));
            }
        }
        return new TopicReach(stretches, notes, isAll);
    }

    /** How a partition is named in refusals, in history and to people. */
    static String place(String topic, int partition) {
        return topic + '/' + partition;
    }

    private static String sentence(Partition partition, Held there, long from) {
        String place = place(partition.topic(), partition.number());
        return from < there.first()
                ? "expected offset %d of %s, found %d as the first: the broker dropped %d before they were read; let it keep messages longer"
                        .formatted(from, place, there.first(), there.first() - from)
                : "expected offset %d of %s, found no more than %d: the broker lost messages; what it has is read again, nothing is doubled"
                        .formatted(from, place, there.end());
    }
}
