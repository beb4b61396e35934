package org.qingyu.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.ingest.decode.Intakes.accepted;
import static org.qingyu.ingest.decode.Intakes.standard;

import org.junit.jupiter.api.Test;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/** What {@code rejects --output} writes can be corrected and loaded. */
class CorrectedRejectsTest {

    private static final String LINE =
            "{\"feed\":\"FANGQING\",\"source_system\":\"xf\",\"source_record_no\":\"2026-7\","
                    + "\"source_version\":3,\"registered_at\":\"REGISTERED\",\"region_name\":\"城关镇\",\"status\":null,"
                    + "\"involved_count\":5,\"is_success\":true,\"lon\":118.1,\"exam_date\":\"2026-05-30\","
                    + "\"linked_no\":[\"a-1\",\"b-2\"],\"matter_no\":\"AJ-7\",\"title\":\"拖欠工资\",\"unknown\":\"x\"}";

    @Test
    void aCorrectedRefusalIsTheRecordItWouldHaveBeen() {
        Intake.Refused refused = Intakes.refused(standard(LINE.replace("REGISTERED", "4 May")));
        String payload = refused.rejected().require(EventRejectedTable.PAYLOAD);

        assertThat(payload)
                .isEqualTo(
                        "{\"exam_date\":\"2026-05-30\",\"feed\":\"FANGQING\",\"involved_count\":5,\"is_success\":true,"
                                + "\"linked_no\":[\"a-1\",\"b-2\"],\"lon\":118.1,\"op\":\"INSERT\",\"region_name\":\"城关镇\","
                                + "\"registered_at\":\"\",\"source_record_no\":\"2026-7\",\"source_system\":\"xf\","
                                + "\"source_version\":3,\"status\":null,\"matter_key\":\""
                                + payload.replaceAll(".*\"matter_key\":\"([0-9a-f]{32})\".*", "$1") + "\"}");

        TableRow corrected =
                accepted(load(payload.replace("\"registered_at\":\"\"", "\"registered_at\":\"2026-05-04\"")));
        TableRow right =
                accepted(standard(LINE.replace("REGISTERED", "2026-05-04").replace(",\"title\":\"拖欠工资\"", "")));
        assertThat(corrected.get(EventColumns.VERSION_ID)).isEqualTo(right.get(EventColumns.VERSION_ID));
        assertThat(corrected.get(EventColumns.MATTER_KEY)).isEqualTo(right.get(EventColumns.MATTER_KEY));
        assertThat(corrected.get(EventColumns.CLEARED_FIELDS)).isEqualTo("[\"status\"]");
    }

    @Test
    void anEmptiedValueThatStaysEmptyIsNotGivenAndARequiredOneIsStillMissing() {
        String payload = Intakes.payload(
                standard(LINE.replace("REGISTERED", "2026-05-04").replace(":5,", ":\"five\",")));

        TableRow row = accepted(load(payload));
        assertThat(row.get(EventColumns.INVOLVED_COUNT)).isNull();
        assertThat(row.get(EventColumns.CLEARED_FIELDS)).isEqualTo("[\"status\"]");

        String unchanged = Intakes.payload(standard(LINE.replace("REGISTERED", "4 May")));
        assertThat(Intakes.problems(load(unchanged)))
                .extracting(Problem::reason)
                .containsExactly(RejectReason.MISSING_FIELD);
    }

    @Test
    void aLineThatDidNotParseHasNothingToCorrect() {
        assertThat(Intakes.problems(load(""))).extracting(Problem::reason).containsExactly(RejectReason.NO_PAYLOAD);
    }

    @Test
    void aRefusalHasTheSameIdWhenTheFileIsReadAgain() {
        String line = LINE.replace("REGISTERED", "4 May");

        assertThat(Intakes.refused(standard(line)).rejected().get(EventRejectedTable.REJECT_ID))
                .isEqualTo(Intakes.refused(standard(line)).rejected().get(EventRejectedTable.REJECT_ID))
                .isNotEqualTo(Intakes.refused(standard(line.replace("5", "6")))
                        .rejected()
                        .get(EventRejectedTable.REJECT_ID));
    }

    private static java.util.List<Intake> load(String payload) {
        String csv = "source,file,line,sheet,column,reason,expected,found,payload\r\nxf,a.jsonl,1,,registered_at,"
                + "wrong_type,a time,text,\"" + payload.replace("\"", "\"\"") + "\"\r\n";
        return Intakes.decode("rejects", csv.getBytes(UTF_8));
    }
}
