package org.qingyu.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.failure.QingyuError;

class LineReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void linesEndWithLfOrCrLf() throws IOException {
        assertThat(lines("a\r\nb\nc".getBytes(UTF_8))).containsExactly("1 a", "2 b", "3 c");
    }

    @Test
    void linesEndWithCrWhereAFileHasNoLf() throws IOException {
        assertThat(lines("a\rb\r".getBytes(UTF_8))).containsExactly("1 a", "2 b");
    }

    @Test
    void anEmptyFileHasNoLine() throws IOException {
        assertThat(lines(new byte[0])).isEmpty();
    }

    @Test
    void blankLinesCountButTheByteOrderMarkIsNoText() throws IOException {
        assertThat(lines("\uFEFFa\n\nb\n".getBytes(UTF_8))).containsExactly("1 a", "2 ", "3 b");
    }

    @Test
    void aLineBeyondTheLimitIsCutAndReportedAndTheNextOneIsWhole() throws IOException {
        for (int length : new int[] {101, 1_000, 300_000, 3_000_000}) {
            String text = "short\n" + "x".repeat(length) + "\nlast";
            assertThat(lines(text.getBytes(UTF_8)))
                    .as("a line of %s bytes", length)
                    .satisfies(all -> {
                        assertThat(all).hasSize(3);
                        assertThat(all.get(0)).isEqualTo("1 short");
                        assertThat(all.get(1)).startsWith("2 too long");
                        assertThat(all.get(2)).isEqualTo("3 last");
                    });
        }
    }

    @Test
    void aLineOfExactlyTheLimitIsTaken() throws IOException {
        assertThat(lines(("x".repeat(100) + "\r\ny").getBytes(UTF_8))).containsExactly("1 " + "x".repeat(100), "2 y");
    }

    @Test
    void theEncodingIsFoundWhereTheFirstChineseLineStands() throws IOException {
        String text = "ascii only\n".repeat(50_000) + "拖欠工资，邻里纠纷\n".repeat(3);

        assertThat(encoding(text.getBytes(UTF_8))).isEqualTo(TextEncoding.UTF_8);
        assertThat(encoding(text.getBytes(GB18030))).isEqualTo(TextEncoding.GB18030);
    }

    @Test
    void oneDamagedByteDoesNotTurnAFileIntoAnotherEncoding() throws IOException {
        byte[] bytes = "拖欠工资\n邻里纠纷\n噪音扰民\n".getBytes(UTF_8);
        bytes[1] = 'x';

        assertThat(encoding(bytes)).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void wideTextAndArchivesAreRefusedAsFiles() {
        assertThatThrownBy(() -> lines("a\nb".getBytes(Charset.forName("UTF-16"))))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> lines(new byte[] {'P', 'K', 3, 4})).hasMessageContaining("spreadsheet");
    }

    @Test
    void onlyWellFormedCharactersAreUtf8() {
        assertThat(valid(0xE6, 0x8B, 0x96)).isTrue();
        assertThat(valid(0xF0, 0xA0, 0x80, 0x80)).isTrue();
        assertThat(valid(0xC0, 0x80)).as("overlong").isFalse();
        assertThat(valid(0xE0, 0x80, 0x80)).as("overlong").isFalse();
        assertThat(valid(0xED, 0xA0, 0x80)).as("a surrogate").isFalse();
        assertThat(valid(0xF5, 0x80, 0x80, 0x80)).as("beyond Unicode").isFalse();
        assertThat(valid(0xE6, 0x8B)).as("cut").isFalse();
        assertThat(valid(0x80)).as("no beginning").isFalse();
    }

    private static boolean valid(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Utf8.isValid(bytes, 0, bytes.length);
    }

    private static TextEncoding encoding(byte[] bytes) throws IOException {
        try (var reader = new LineReader(new ByteArrayInputStream(bytes), "a.txt", 100, null)) {
            while (reader.next()) {
                // The encoding is known at the end.
            }
            return reader.encoding();
        }
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        var all = new ArrayList<String>();
        try (var reader = new LineReader(new ByteArrayInputStream(bytes), "a.txt", 100, null)) {
            while (reader.next()) {
                String text = new String(reader.buffer(), reader.start(), reader.end() - reader.start(), UTF_8);
                all.add(reader.line() + " " + (reader.tooLong() ? "too long " : "") + text);
            }
        }
        return all;
    }
}
