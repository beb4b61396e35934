package org.qingyu.judgement.detect;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Writes {@code series,t,alarm,score,expected,upper,p_value}, {@code .gz} if the name ends so. */
final class ScoresWriter implements AutoCloseable {

    private static final String HEADER = "series,t,alarm,score,expected,upper,p_value\r\n";

    private final Writer out;
    private final StringBuilder line = new StringBuilder(128);

    private ScoresWriter(Writer out) {
        this.out = out;
    }

    static ScoresWriter open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
            Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
            text.write(HEADER);
            return new ScoresWriter(text);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    static QingyuError unwritable(Path file, IOException failure) {
        return QingyuError.of(
                        ExitCode.FAILED,
                        "a file that can be written",
                        failure.getClass().getSimpleName(),
                        file.toString(),
                        "choose another --output")
                .causedBy(failure);
    }

    void write(String series, SeriesScores scores) throws IOException {
        String name = CsvLine.quote(series);
        for (int step = scores.from(); step <= scores.to(); step++) {
            line.setLength(0);
            line.append(name).append(',').append(step).append(scores.alarm(step) ? ",1," : ",0,");
            number(scores.score(step));
            line.append(',');
            number(scores.expected(step));
            line.append(',');
            number(scores.upper(step));
            line.append(',');
            number(scores.pValue(step));
            out.append(line.append("\r\n"));
        }
    }

    /** Nine digits: enough for any use, short enough for a diff. What is no number is empty. */
    private void number(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            line.append((long) value);
        } else {
            line.append((float) value == value ? value : round(value));
        }
    }

    private static double round(double value) {
        double scale = Math.pow(10, 9 - Math.ceil(Math.log10(Math.abs(value))));
        return Double.isFinite(scale) && scale > 0 ? Math.rint(value * scale) / scale : value;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
