package org.qingyu.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.ingest.decode.Intakes.accepted;
import static org.qingyu.ingest.decode.Intakes.problems;
import static org.qingyu.ingest.decode.Intakes.standard;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

class StandardFormTest {

    private static final String START =
            "{\"feed\":\"FANGQING\",\"source_system\":\"xf\",\"source_record_no\":\"2026-000123\",";
    private static final String PETITION = START
            + "\"source_version\":2,\"registered_at\":\"2026-05-04T09:12:00+08:00\",\"region_code\":\"990101103002\","
            + "\"src_scheme\":\"PETITION_L2\",\"src_category_name\":\"工资福利\","
            + "\"src_category_parent\":\"劳动和社会保障\",\"involved_count\":14,\"petition_form\":\"访\","
            + "\"status\":\"ACCEPTED\",\"title\":\"拖欠工资\",\"content\":\"…\"}";

    @Test
    void theExampleOfTheContractIsAcceptedFieldForField() {
        TableRow row = accepted(standard(PETITION));

        assertThat(row.get(EventColumns.FEED)).isEqualTo("FANGQING");
        assertThat(row.get(EventColumns.SOURCE_VERSION)).isEqualTo(2);
        assertThat(row.get(EventColumns.OP)).isEqualTo("INSERT");
        assertThat(row.get(EventColumns.REGISTERED_AT)).isEqualTo(Instant.parse("2026-05-04T01:12:00Z"));
        assertThat(row.get(EventColumns.REGION_CODE)).isEqualTo("990101103002");
        assertThat(row.get(EventColumns.SRC_CATEGORY_NAME)).isEqualTo("工资福利");
        assertThat(row.get(EventColumns.INVOLVED_COUNT)).isEqualTo(14);
        assertThat(row.get(EventColumns.PETITION_FORM)).isEqualTo("访");
        assertThat(row.get(EventColumns.EVENT_ID)).matches("[0-9a-f]{32}");
        assertThat(row.get(EventColumns.CONTENT_HASH)).matches("[0-9a-f]{32}");
        assertThat(row.get(EventColumns.VERSION_ID)).hasSize(16);
        assertThat(row.get(EventColumns.SOURCE_LINE)).isEqualTo(1);
    }

    @Test
    void everyTypeOfFieldIsReadAsTheContractWritesIt() {
        TableRow row = accepted(standard(START
                + "\"registered_at\":\"2026-05-04 09:12\",\"occurred_at\":\"2026-05-03\",\"is_success\":true,"
                + "\"repeat_flag\":0,\"lon\":118.123456,\"lat\":\"34.98765\",\"exam_date\":\"2026-05-30\","
                + "\"linked_no\":[\"12345-77\",\"110-9\"],\"call_type3\":\"200200\","
                + "\"closed_at\":\"2026-05-05T01:02:03.5Z\"}"));

        assertThat(row.get(EventColumns.REGISTERED_AT)).isEqualTo(Instant.parse("2026-05-04T01:12:00Z"));
        assertThat(row.get(EventColumns.OCCURRED_AT)).isEqualTo(Instant.parse("2026-05-02T16:00:00Z"));
        assertThat(row.get(EventColumns.CLOSED_AT)).isEqualTo(Instant.parse("2026-05-05T01:02:03.5Z"));
        assertThat(row.get(EventColumns.IS_SUCCESS)).isTrue();
        assertThat(row.get(EventColumns.REPEAT_FLAG)).isFalse();
        assertThat(row.get(EventColumns.LON)).isEqualTo(118.123);
        assertThat(row.get(EventColumns.LAT)).isEqualTo(34.988);
        assertThat(row.get(EventColumns.EXAM_DATE)).isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(row.get(EventColumns.LINKED_NO)).isEqualTo("[\"12345-77\",\"110-9\"]");
        assertThat(row.get(EventColumns.CALL_TYPE3)).isEqualTo("200200");
    }

    @Test
    void whatIsNotOnTheAllowListIsDroppedAndCounted() throws Exception {
        byte[] line = (START
                        + "\"registered_at\":\"2026-05-04T09:12:00+08:00\",\"name\":\"x\",\"more\":{\"a\":[1,{}]}}")
                .getBytes(UTF_8);
        try (var file = IntakeFile.open(
                new java.io.ByteArrayInputStream(line), "a.jsonl", Intakes.profile("standard"), Intakes.context())) {
            assertThat(file.next()).isInstanceOf(Intake.Accepted.class);
            assertThat(file.droppedFields()).isEqualTo(2);
        }
    }

    @Test
    void anExplicitNullClearsAFieldAndAnAbsentOneDoesNot() {
        TableRow row =
                accepted(standard(START + "\"op\":\"UPDATE\",\"status\":null,\"matter_no\":null,\"closed_at\":\"\"}"));

        assertThat(row.get(EventColumns.CLEARED_FIELDS)).isEqualTo("[\"closed_at\",\"matter_key\",\"status\"]");
        assertThat(row.get(EventColumns.REGISTERED_AT)).isNull();
    }

    @Test
    void onlyTheFirstVersionMustSayWhenItWasRegistered() {
        assertThat(problems(standard(START + "\"status\":\"x\"}")))
                .extracting(Problem::reason, Problem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RejectReason.MISSING_FIELD, "registered_at"));
        accepted(standard(START + "\"op\":\"CANCEL\"}"));
    }

    @Test
    void whatIsWrongIsSaidWithTypeAndLengthButNeverWithTheValue() {
        List<Problem> problems = problems(standard("{\"feed\":\"NOFEED\",\"source_system\":{\"a\":1},\"op\":\"DELETE\","
                + "\"source_record_no\":\"1\",\"registered_at\":\"yesterday\",\"involved_count\":\"many\","
                + "\"is_success\":\"perhaps\",\"lon\":200,\"status\":[1.5]}"));

        assertThat(problems)
                .extracting(problem -> problem.column() + " " + problem.reason().code() + " " + problem.found())
                .containsExactlyInAnyOrder(
                        "source_system wrong_type an object",
                        "registered_at wrong_type text of 9 characters",
                        "involved_count wrong_type text of 4 characters",
                        "is_success wrong_type text of 7 characters",
                        "lon out_of_range a number of 3 characters",
                        "status wrong_type an array",
                        "feed unknown_feed text of 6 characters",
                        "op unknown_value text of 6 characters");
    }

    @Test
    void anEventFromTheFutureIsRefused() {
        assertThat(problems(standard(START + "\"registered_at\":\"2026-06-03T00:00:00Z\"}")))
                .extracting(Problem::reason)
                .containsExactly(RejectReason.IN_THE_FUTURE);
        accepted(standard(
                START + "\"registered_at\":\"2026-06-01T12:00:00Z\",\"deadline_at\":\"2027-01-01T00:00:00Z\"}"));
    }

    @Test
    void aRecordIsNotOlderThanRegistersAreButAnEventMayBe() {
        assertThat(problems(standard(START + "\"registered_at\":\"1970-01-01T00:00:00Z\"}")))
                .extracting(Problem::reason)
                .containsExactly(RejectReason.OUT_OF_RANGE);
        accepted(standard(START + "\"registered_at\":\"2026-05-04\",\"occurred_at\":\"1958-08-01\"}"));
    }

    @Test
    void impossibleTimesAreNoTimes() {
        for (String time : List.of(
                "2026-02-29",
                "2026-13-01",
                "2026-05-04T24:00:00Z",
                "2026-5-4",
                "20260504",
                "2026-05-04T09:12:60Z",
                "2026-05-04T09:12:00+8",
                "1777857120")) {
            assertThat(problems(standard(START + "\"registered_at\":\"" + time + "\"}")))
                    .as(time)
                    .extracting(Problem::reason)
                    .containsExactly(RejectReason.WRONG_TYPE);
        }
    }

    @Test
    void linesThatAreNoObjectAreRefusedWithoutAPayload() {
        for (String line :
                List.of("{", "[]", "1", "null", "{} {}", "{\"a\":1,}", "nonsense", "{\"feed\":\"A\u0001\"}")) {
            assertThat(problems(standard(line)))
                    .as(line)
                    .extracting(Problem::reason)
                    .containsExactly(RejectReason.NOT_PARSEABLE);
            assertThat(Intakes.payload(standard(line))).isEmpty();
        }
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertThat(problems(standard(START + "\"op\":\"CANCEL\",\"status\":\"a\",\"status\":\"b\"}")))
                .extracting(Problem::reason)
                .containsExactly(RejectReason.DUPLICATE_FIELD);
    }

    @Test
    void personalDataInACodedFieldRefusesTheRecordWithoutTheValue() {
        String mobile = "1381234" + "5678";
        for (String field : List.of(
                "source_record_no",
                "source_system",
                "region_name",
                "dept_code",
                "status",
                "matter_no",
                "linked_no",
                "station_code",
                "src_category_name")) {
            String line = PETITION.replaceAll("\"" + field + "\":\"[^\"]*\",", "");
            line = line.replace("{\"feed\"", "{\"" + field + "\":\"" + mobile + "\",\"feed\"");

            Intake.Refused refused = Intakes.refused(standard(line));

            assertThat(refused.problems())
                    .extracting(Problem::reason, Problem::column)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(RejectReason.PERSONAL_DATA, field));
            for (int column = 0; column < refused.rejected().table().width(); column++) {
                assertThat(String.valueOf(refused.rejected().at(column))).doesNotContain(mobile);
            }
        }
    }

    @Test
    void theTextIsReadAndGoneButItsChangeChangesTheHash() {
        var seen = new java.util.ArrayList<String>();
        var context = IntakeContext.of(java.util.Set.of("FANGQING"), Intakes.KEY, Intakes.NOW, (title, content) -> {
            seen.add(title + "/" + content);
            return new TextSigns(List.of("工资"), List.of("城关镇"), List.of());
        });
        String other = PETITION.replace("拖欠工资", "拖欠货款");

        List<Intake> intakes =
                Intakes.decode(Intakes.profile("standard"), (PETITION + "\n" + other).getBytes(UTF_8), context);

        assertThat(seen).containsExactly("拖欠工资/…", "拖欠货款/…");
        TableRow row = accepted(intakes);
        assertThat(row.get(EventColumns.TEXT_KEYWORDS)).isEqualTo("[\"工资\"]");
        assertThat(row.get(EventColumns.TEXT_PLACES)).isEqualTo("[\"城关镇\"]");
        assertThat(row.get(EventColumns.TEXT_SEVERITY)).isEqualTo("[]");
        for (int column = 0; column < row.table().width(); column++) {
            assertThat(String.valueOf(row.at(column))).doesNotContain("拖欠");
        }
        assertThat(row.get(EventColumns.CONTENT_HASH))
                .isNotEqualTo(accepted(intakes, 1).get(EventColumns.CONTENT_HASH));
    }

    @Test
    void theMatterNumberBecomesAKeyedHashAndIsNotPartOfTheContent() {
        String with = START + "\"op\":\"CANCEL\",\"matter_no\":\"AJ-2026-7\"}";
        String without = START + "\"op\":\"CANCEL\"}";

        TableRow row = accepted(standard(with));

        assertThat(row.get(EventColumns.MATTER_KEY)).matches("[0-9a-f]{32}");
        assertThat(row.get(EventColumns.CONTENT_HASH))
                .isEqualTo(accepted(standard(without)).get(EventColumns.CONTENT_HASH));
        var elsewhere = IntakeContext.of(
                java.util.Set.of("FANGQING"), "another key".getBytes(UTF_8), Intakes.NOW, TextReader.NOTHING);
        TableRow other = accepted(Intakes.decode(Intakes.profile("standard"), with.getBytes(UTF_8), elsewhere));
        assertThat(other.get(EventColumns.MATTER_KEY)).isNotEqualTo(row.get(EventColumns.MATTER_KEY));
        assertThat(other.get(EventColumns.VERSION_ID)).isEqualTo(row.get(EventColumns.VERSION_ID));
    }

    @Test
    void theSameContentHasTheSameHashHoweverItIsWritten() {
        String reordered = "{\"region_code\":\"990101103002\",\"registered_at\":\"2026-05-04T01:12:00Z\",\"extra\":1,"
                + "\"source_record_no\":\"2026-000123\",\"feed\":\"FANGQING\",\"op\":\"INSERT\",\"source_system\":\"xf\"}";
        String plain = START + "\"registered_at\":\"2026-05-04T09:12:00+08:00\",\"region_code\":\"990101103002\"}";

        assertThat(accepted(standard(reordered)).get(EventColumns.VERSION_ID))
                .isEqualTo(accepted(standard(plain)).get(EventColumns.VERSION_ID));
    }

    @Test
    void gb18030AndUtf8GiveTheSameRows() {
        byte[] utf8 = (PETITION + "\r\n").getBytes(UTF_8);
        byte[] gb = PETITION.getBytes(Charset.forName("GB18030"));

        assertThat(accepted(Intakes.decode("standard", gb))).isEqualTo(accepted(Intakes.decode("standard", utf8)));
    }

    @Test
    void halfASurrogatePairIsNoTextToKeep() {
        assertThat(problems(standard(START + "\"op\":\"CANCEL\",\"status\":\"a\\ud800b\"}")))
                .extracting(Problem::reason)
                .containsExactly(RejectReason.CONTROL_CHARACTER);
    }
}
