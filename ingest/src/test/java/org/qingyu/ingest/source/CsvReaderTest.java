package org.qingyu.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineBreaks() throws IOException {
        assertThat(records("a,\"b,\"\"c\"\"\r\nd\",e\nf,g,h\n")).containsExactly("1 [a|b,\"c\"\nd|e]", "3 [f|g|h]");
    }

    @Test
    void theDelimiterIsTheMostFrequentOneOfTheHeader() throws IOException {
        assertThat(records("a;b;c,d\n1;2;3")).containsExactly("1 [a|b|c,d]", "2 [1|2|3]");
        assertThat(records("a\tb\n1\t2")).containsExactly("1 [a|b]", "2 [1|2]");
        assertThat(records("a|b\n1|2")).containsExactly("1 [a|b]", "2 [1|2]");
    }

    @Test
    void aQuoteInsideAPlainFieldIsText() throws IOException {
        assertThat(records("a,5\" pipe,b")).containsExactly("1 [a|5\" pipe|b]");
    }

    @Test
    void blankLinesAndLinesOfDelimitersAreNoRecords() throws IOException {
        assertThat(records("a,b\n\n,\n1,2\n")).containsExactly("1 [a|b]", "4 [1|2]");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        assertThat(records("a,b\n1,\"2\n3,4\n5,6\n"))
                .containsExactly("1 [a|b]", "2 quote_not_closed", "3 [3|4]", "4 [5|6]");
    }

    @Test
    void textAfterAClosingQuoteCostsItsLineOnly() throws IOException {
        assertThat(records("a,b\n\"1\"x,2\n3,4\n")).containsExactly("1 [a|b]", "2 text_after_quote", "3 [3|4]");
    }

    @Test
    void aNulByteIsRefusedWithItsLine() throws IOException {
        assertThat(records("a,b\n1,\0\n3,4\n")).containsExactly("1 [a|b]", "2 nul_byte", "3 [3|4]");
    }

    @Test
    void aRecordBeyondTheLimitIsRefusedAndReadingGoesOn() throws IOException {
        String text = "a,b\n1," + "x".repeat(5_000) + "\n3,4\n\"" + "line\n".repeat(2_000);

        List<String> all = records(text);

        assertThat(all).startsWith("1 [a|b]", "2 line_too_long", "3 [3|4]");
        assertThat(all.get(3)).isEqualTo("4 line_too_long");
        assertThat(all.get(4)).isEqualTo("5 [line]");
        assertThat(all).hasSize(3 + 2_000);
    }

    @Test
    void bytesThatAreNotOfTheEncodingCostTheirLineOnly() throws IOException {
        byte[] bytes = "编号,地名\n1,城关镇\n2,河口乡\n3,东山镇\n".getBytes(UTF_8);
        int at = new String(bytes, Charset.forName("ISO-8859-1")).indexOf("\n2,") + 3;
        bytes[at] = (byte) 0xFF;

        assertThat(records(bytes)).containsExactly("1 [编号|地名]", "2 [1|城关镇]", "3 malformed_encoding", "4 [3|东山镇]");
    }

    @Test
    void gb18030IsReadLikeUtf8() throws IOException {
        String text = "编号|地名\n1|城关镇𠀀\n";

        assertThat(records(text.getBytes(Charset.forName("GB18030")))).isEqualTo(records(text));
    }

    private static List<String> records(String text) throws IOException {
        return records(text.getBytes(UTF_8));
    }

    private static List<String> records(byte[] bytes) throws IOException {
        var all = new ArrayList<String>();
        var form = new RecordReader.Form(SourceFormat.CSV, null, null, 4_096);
        try (var reader = (CsvReader) RecordReader.open(new ByteArrayInputStream(bytes), "a.csv", form)) {
            while (reader.next()) {
                boolean whole = reader.fault() == SourceFault.NONE;
                all.add(reader.line() + " "
                        + (whole
                                ? "[" + String.join("|", reader.fields()) + "]"
                                : reader.fault().code()));
            }
        }
        return all;
    }
}
