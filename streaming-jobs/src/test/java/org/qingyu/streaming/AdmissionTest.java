package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

    private final Admission admission = new Admission(new KeySet(0), new KeySet(0), ZONE, false);
    private long key;

    @Test
    void aKnownVersionIsADuplicateThatStillSpeaksForItsDay() {
        admission.inPart(0);

        assertThat(admission.event("FANGQING", "xf", 1, 2, NOON, 0)).isEqualTo(Admission.Answer.NEW);
        assertThat(admission.event("FANGQING", "xf", 1, 2, NOON.plusSeconds(86_400), 0))
                .isEqualTo(Admission.Answer.KNOWN);

        assertThat(tally()).containsExactly("FANGQING xf 1/1/0 2026-05-04..2026-05-05");
    }

    @Test
    void aRecordThatDoesNotSayItsSenderCountsForTheSenderOfItsFile() {
        admission.inPart(0);
        refuse("-", "-");
        event("FANGQING", "xf");
        refuse("-", "xf");
        admission.inPart(1);
        refuse("-", "-");
        event("JINGQING", "110");

        assertThat(tally())
                .containsExactly(
                        "FANGQING xf 1/0/2 2026-05-04..2026-05-04", "JINGQING 110 1/0/1 2026-05-04..2026-05-04");
    }

    @Test
    void aFileInWhichNobodySaysHisNameHasNoSender() {
        admission.inPart(0);
        event("FANGQING", "xf");
        admission.inPart(1);
        refuse("-", "-");

        assertThat(tally()).containsExactly("- - 0/0/1 null..null", "FANGQING xf 1/0/0 2026-05-04..2026-05-04");
    }

    @Test
    void aRefusedRecordThatSaysItsSenderNamesItsFileToo() {
        admission.inPart(0);
        refuse("-", "-");
        refuse("YUQING", "12345");

        assertThat(tally()).containsExactly("YUQING 12345 0/0/2 null..null");
    }

    @Test
    void recordsOfSeveralPartitionsMayComeMixed() {
        admission.inPart(0);
        refuse("-", "-");
        admission.inPart(1);
        event("JINGQING", "110");
        admission.inPart(0);
        event("FANGQING", "xf");

        assertThat(tally())
                .containsExactly(
                        "FANGQING xf 1/0/1 2026-05-04..2026-05-04", "JINGQING 110 1/0/0 2026-05-04..2026-05-04");
    }

    @Test
    void aLineThatWasRefusedBeforeIsRefusedAgainAndAMessageIsADuplicate() {
        var messages = new Admission(new KeySet(0), new KeySet(0), ZONE, true);
        messages.inPart(0);

        assertThat(List.of(admission.refusal("FANGQING", "xf", 1, 2, 0), admission.refusal("FANGQING", "xf", 1, 2, 0)))
                .containsExactly(Admission.Answer.NEW, Admission.Answer.REFUSED_AGAIN);
        assertThat(List.of(messages.refusal("FANGQING", "xf", 1, 2, 0), messages.refusal("FANGQING", "xf", 1, 2, 0)))
                .containsExactly(Admission.Answer.NEW, Admission.Answer.KNOWN);
        assertThat(messages.deliveries()).singleElement().satisfies(one -> {
            assertThat(one.rejected()).isEqualTo(1);
            assertThat(one.duplicate()).isEqualTo(1);
        });
    }

    private void event(String feed, String source) {
        admission.event(feed, source, ++key, 0, NOON, 0);
    }

    private void refuse(String feed, String source) {
        admission.refusal(feed, source, ++key, 0, 0);
    }

    private List<String> tally() {
        return admission.deliveries().stream()
                .map(one -> "%s %s %d/%d/%d %s..%s"
                        .formatted(
                                one.feed(),
                                one.source(),
                                one.accepted(),
                                one.duplicate(),
                                one.rejected(),
                                one.firstDay(),
                                one.lastDay()))
                .toList();
    }
}
