package org.qingyu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

class CurrentEventsTest {

    private static final PlaceResolver ONE_TOWN = (code, sourceCode, name, textPlaces, day) ->
            new PlaceResolver.Place("990101103002", "EXACT", "990101103000", "990101000000");

    private final Versions versions = new Versions();
    private final CurrentEvents current =
            new CurrentEvents(ZoneId.of("Asia/Shanghai"), ONE_TOWN, CategoryResolver.standard());

    @Test
    void anEventCountsOnTheDayOfItsRegistrationInTheHomesZone() {
        TableRow row = current.of(List.of(versions.version(1L, "a")
                .set(EventColumns.REGISTERED_AT, java.time.Instant.parse("2026-05-03T16:30:00Z"))));

        assertThat(row).isNotNull();
        assertThat(row.get(EventCurrentTable.REGISTERED_DATE)).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(row.get(EventCurrentTable.TOWN_CODE)).isEqualTo("990101103000");
    }

    @Test
    void aSourcesCodeIsReadInItsOwnScheme() {
        assertThat(categoryOf(coded("GB31000_EVENT", "04"))).isEqualTo("D04");
        assertThat(categoryOf(coded("MEDIATION", "04"))).isEqualTo("D07");
        assertThat(categoryOf(versions.version(1L, "a")
                        .set(EventColumns.SRC_SCHEME, "PETITION_L2")
                        .set(EventColumns.SRC_CATEGORY_NAME, "工资福利")
                        .set(EventColumns.SRC_CATEGORY_PARENT, "劳动和社会保障")))
                .isEqualTo("D06");
    }

    @Test
    void theTypeAfterFeedbackStandsBeforeTheTypeOfTheCall() {
        TableRow call = coded("POLICE110", "200100").set(EventColumns.FEEDBACK_TYPE3, "[\"纠纷\",\"劳资纠纷\",\"\"]");

        assertThat(categoryOf(call)).isEqualTo("D06");
    }

    @Test
    void aCallThatSaysOnlyDisputeIsMovedByItsWords() {
        assertThat(categoryOf(coded("POLICE110", "200200").set(EventColumns.TEXT_KEYWORDS, "[\"欠薪\"]")))
                .isEqualTo("D06");
        assertThat(categoryOf(coded("POLICE110", "200200"))).isEqualTo("D20");
    }

    @Test
    void withoutAnythingItIsUnclassifiedAndSaysSo() {
        TableRow row = current.of(List.of(versions.version(1L, "a")));

        assertThat(row).isNotNull();
        assertThat(row.get(EventColumns.CATEGORY_CODE)).isEqualTo("D99");
        assertThat(row.get(EventCurrentTable.CATEGORY_SOURCE)).isEqualTo("DEFAULT");
    }

    @Test
    void aNuisanceCallIsKeptAndNotCounted() {
        TableRow row =
                current.of(List.of(versions.version(1L, "a").set(EventColumns.FEEDBACK_TYPE3, "[\"骚扰警情\",\"\",\"\"]")));

        assertThat(row).isNotNull();
        assertThat(row.get(EventCurrentTable.COUNTED)).isFalse();
    }

    @Test
    void aMatterCountsOnceByItsEarliestEvent() {
        TableRow grid = event("g", "SHEQING", "G-1", 0);
        TableRow call = event("j", "JINGQING", "J-1", 60).set(EventColumns.LINKED_NO, "G-1");
        TableRow petition = event("f", "FANGQING", "F-1", 120).set(EventColumns.LINKED_NO, "[\"J-1\"]");
        TableRow other = event("o", "FANGQING", "F-2", 30);
        List<TableRow> rows = new ArrayList<>(List.of(petition, other, call, grid));
        Collections.reverse(rows);

        MatterLinks.mark(rows);

        assertThat(rows)
                .filteredOn(row -> row.require(EventCurrentTable.COUNTED))
                .extracting(row -> row.require(EventColumns.EVENT_ID))
                .containsExactlyInAnyOrder("g", "o");
        assertThat(petition.get(EventCurrentTable.MATTER_EVENT_ID)).isEqualTo("g");
    }

    @Test
    void oneMatterNumberInOneFeedIsARepetitionAndInTwoFeedsOneMatter() {
        TableRow first = event("a", "FANGQING", "F-1", 0).set(EventColumns.MATTER_KEY, "m");
        TableRow again = event("b", "FANGQING", "F-2", 60).set(EventColumns.MATTER_KEY, "m");
        TableRow hotline = event("c", "YUQING", "Y-1", 120).set(EventColumns.MATTER_KEY, "m");

        MatterLinks.mark(List.of(first, again, hotline));

        assertThat(again.get(EventCurrentTable.COUNTED)).isTrue();
        assertThat(hotline.get(EventCurrentTable.MATTER_EVENT_ID)).isEqualTo("a");
    }

    @Test
    void aNumberThatSeveralRecordsHaveIsNoLink() {
        TableRow one = event("a", "SHEQING", "1", 0);
        TableRow two = event("b", "JINGQING", "1", 0);
        TableRow link = event("c", "FANGQING", "9", 60).set(EventColumns.LINKED_NO, "1");

        MatterLinks.mark(List.of(one, two, link));

        assertThat(link.get(EventCurrentTable.COUNTED)).isTrue();
    }

    private TableRow coded(String scheme, String code) {
        return versions.version(1L, "a").set(EventColumns.SRC_SCHEME, scheme).set(EventColumns.SRC_CATEGORY_CODE, code);
    }

    private String categoryOf(TableRow version) {
        TableRow row = current.of(List.of(version));
        assertThat(row).isNotNull();
        return row.get(EventColumns.CATEGORY_CODE);
    }

    private TableRow event(String id, String feed, String recordNo, long secondsLater) {
        TableRow row = current.of(List.of(versions.version(1L, "a")
                .set(EventColumns.EVENT_ID, id)
                .set(EventColumns.FEED, feed)
                .set(EventColumns.SOURCE_RECORD_NO, recordNo)
                .set(EventColumns.REGISTERED_AT, Versions.BEGINNING.plusSeconds(secondsLater))));
        assertThat(row).isNotNull();
        return row;
    }
}
