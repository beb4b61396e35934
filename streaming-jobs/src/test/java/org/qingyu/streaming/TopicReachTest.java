package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingyu.operation.TopicLog.Partition;
import org.qingyu.operation.TopicLog.Stretch;

class TopicReachTest {

    private static final Partition FIRST = new Partition("calls", "id", 0);
    private static final Partition SECOND = new Partition("calls", "id", 1);

    @Test
    void aPartitionNeverReadIsReadFromItsFirstMessage() {
        TopicReach reach = reach(Map.of(FIRST, held(7, 20), SECOND, held(0, 3)), Map.of());

        assertThat(reach.stretches()).containsExactly(new Stretch(FIRST, 7, 20), new Stretch(SECOND, 0, 3));
        assertThat(reach.notes()).isEmpty();
        assertThat(reach.isAll()).isTrue();
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        TopicReach reach = reach(Map.of(FIRST, held(0, 20), SECOND, held(0, 3)), Map.of(FIRST, 12L, SECOND, 3L));

        assertThat(reach.stretches()).containsExactly(new Stretch(FIRST, 12, 20));
    }

    @Test
    void aLongStretchIsReadInParts() {
        TopicReach reach = reach(Map.of(FIRST, held(0, 250)), Map.of(FIRST, 20L));

        assertThat(reach.stretches()).containsExactly(new Stretch(FIRST, 20, 120));
        assertThat(reach.isAll()).isFalse();
    }

    @Test
    void messagesTheBrokerDroppedAreToldOf() {
        TopicReach reach = reach(Map.of(FIRST, held(30, 40)), Map.of(FIRST, 12L));

        assertThat(reach.stretches()).containsExactly(new Stretch(FIRST, 30, 40));
        assertThat(reach.notes())
                .containsExactly(
                        "expected offset 12 of calls/0, found 30 as the first: the broker dropped 18 before they were"
                                + " read; let it keep messages longer");
    }

    @Test
    void aBrokerThatLostMessagesIsReadFromTheBeginning() {
        TopicReach reach = reach(Map.of(FIRST, held(0, 5)), Map.of(FIRST, 12L));

        assertThat(reach.stretches()).containsExactly(new Stretch(FIRST, 0, 5));
        assertThat(reach.notes())
                .singleElement()
                .asString()
                .startsWith("expected offset 12 of calls/0, found no more than 5");
    }

    @Test
    void aTopicMadeAnewUnderItsNameIsAnotherTopic() {
        TopicReach reach = reach(Map.of(new Partition("calls", "another", 0), held(0, 5)), Map.of(FIRST, 12L));

        assertThat(reach.stretches()).containsExactly(new Stretch(new Partition("calls", "another", 0), 0, 5));
        assertThat(reach.notes()).isEmpty();
    }

    private static TopicReach reach(Map<Partition, TopicReach.Held> held, Map<Partition, Long> reached) {
        return TopicReach.of(held, reached, 100);
    }

    private static TopicReach.Held held(long first, long end) {
        return new TopicReach.Held(first, end);
    }
}
