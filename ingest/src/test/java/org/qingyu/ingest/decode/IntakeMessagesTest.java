package org.qingyu.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qingyu.ingest.decode.IntakeFile.Step;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

class IntakeMessagesTest {

    private static final String PETITION = """
            {"feed":"FANGQING","source_system":"xf","source_record_no":"1",
             "registered_at":"2026-05-04T09:12:00+08:00","region_name":"东河镇","petitioner":"-"}""";

    private final IntakeMessages messages =
            new IntakeMessages("petitions/2", Intakes.profile("standard"), Intakes.context());
    private final TableRow row = EventHistoryTable.TABLE.row();

    @Test
    void aMessageIsTheSameVersionAsTheLineOfAFile() {
        TableRow line = Intakes.accepted(Intakes.standard(PETITION.replace("\n", "")));

        assertThat(decode(PETITION, 41)).isEqualTo(Step.ACCEPTED);
        assertThat(row.require(EventColumns.VERSION_ID)).isEqualTo(line.require(EventColumns.VERSION_ID));
        assertThat(row.require(EventColumns.CONTENT_HASH)).isEqualTo(line.require(EventColumns.CONTENT_HASH));
        assertThat(row.require(EventColumns.SOURCE_FILE)).isEqualTo("petitions/2");
        assertThat(row.require(EventColumns.SOURCE_LINE)).isEqualTo(41);
        assertThat(messages.droppedFields()).isEqualTo(1);
    }

    @Test
    void eachMessageFindsItsEncoding() {
        Charset gb18030 = Charset.forName("GB18030");

        assertThat(messages.decode(PETITION.getBytes(gb18030), 1, row)).isEqualTo(Step.ACCEPTED);
        assertThat(row.require(EventColumns.REGION_NAME)).isEqualTo("东河镇");
        assertThat(decode('\uFEFF' + PETITION, 2)).isEqualTo(Step.ACCEPTED);
        assertThat(row.require(EventColumns.REGION_NAME)).isEqualTo("东河镇");
    }

    @Test
    void aRefusalNamesPartitionAndOffset() {
        assertThat(decode("{\"feed\":\"FANGQING\"}", 7)).isEqualTo(Step.REFUSED);
        TableRow refusal = messages.rejected();
        assertThat(refusal.require(EventRejectedTable.FILE)).isEqualTo("petitions/2");
        assertThat(refusal.require(EventRejectedTable.LINE)).isEqualTo(7);
        assertThat(refusal.require(EventRejectedTable.REASON)).contains("missing");

        String id = refusal.require(EventRejectedTable.REJECT_ID);
        decode("{\"feed\":\"FANGQING\"}", 7);
        assertThat(messages.rejected().require(EventRejectedTable.REJECT_ID)).isEqualTo(id);
        decode("{\"feed\":\"FANGQING\"}", 8);
        assertThat(messages.rejected().require(EventRejectedTable.REJECT_ID)).isNotEqualTo(id);
    }

    @Test
    void aMessageOfNothingIsNoRecord() {
        assertThat(decode("", 1)).isEqualTo(Step.END);
        assertThat(decode(" \r\n", 2)).isEqualTo(Step.END);
        assertThat(decode(PETITION, 3)).isEqualTo(Step.ACCEPTED);
    }

    @Test
    void whatIsTooLongOrNoTextIsRefused() {
        assertThat(decode("{\"content\":\"" + "字".repeat(400_000) + "\"}", 1)).isEqualTo(Step.REFUSED);
        assertThat(messages.rejected().require(EventRejectedTable.REASON)).contains("too_long");
        assertThat(messages.decode(new byte[] {'{', (byte) 0xFF, (byte) 0xFF, '}'}, 2, row))
                .isEqualTo(Step.REFUSED);
    }

    @Test
    void aProfileOfColumnsReadsNoMessages() {
        assertThatThrownBy(() -> new IntakeMessages("a/0", Intakes.profile("fangqing-csv"), Intakes.context()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fangqing-csv");
    }

    private Step decode(String message, long offset) {
        return messages.decode(message.getBytes(StandardCharsets.UTF_8), offset, row);
    }
}
