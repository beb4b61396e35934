package org.qingyu.judgement.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Reads {@code series,t1..tT}, plain or {@code .gz}: one series a line, whole numbers of at least 0. */
final class WideTableReader {

    private static final int LARGEST = 100_000_000;
    private static final int USUAL_STEPS = 7;

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<BitSet> gaps = new ArrayList<>();
    private int line;

    private WideTableReader(Path file) {
        this.file = file;
    }

    static WideTable read(Path file) {
        try (BufferedReader lines = open(file)) {
            return new WideTableReader(file).read(lines);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        InputStream text = packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
    }

    static QingyuError unreadable(Path file, IOException failure) {
        return QingyuError.of(
                        ExitCode.NO_INPUT,
                        "a readable CSV or CSV.gz file",
                        failure.getClass().getSimpleName(),
                        file.toString(),
                        "check the path and that the file is whole")
                .causedBy(failure);
    }

    private WideTable read(BufferedReader lines) throws IOException {
        int steps = header(lines.readLine());
        String text;
        while ((text = lines.readLine()) != null) {
            line++;
            if (!text.isBlank()) {
                row(text, steps);
            }
        }
        if (rows.isEmpty()) {
            throw wrong("at least one series", "none", "give a table with rows");
        }
        return new WideTable(names, rows.toArray(int[][]::new), steps, gaps.toArray(BitSet[]::new));
    }

    private int header(@Nullable String text) {
        line = 1;
        String header = text == null ? "" : text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> columns = CsvLine.split(header);
        boolean named = columns.get(0).equals("series");
        for (int step = 1; named && step < columns.size(); step++) {
            named = columns.get(step).equals("t" + step);
        }
        if (!named || columns.size() < 2) {
            throw wrong(
                    "the header series,t1,t2,…",
                    columns.size() + " other columns",
                    "name the columns so, one step each, in order");
        }
        return columns.size() - 1;
    }

    private void row(String text, int steps) {
        int[] counts = new int[steps];
        BitSet missing = new BitSet();
        int comma = text.startsWith("\"") ? text.indexOf('"', 1) + 1 : text.indexOf(',');
        if (comma <= 0 || comma >= text.length() || text.charAt(comma) != ',') {
            throw wrong("a name and " + steps + " counts", "no such line", "see the header");
        }
        String name = CsvLine.split(text.substring(0, comma)).get(0);
        int at = comma + 1;
        for (int step = 0; step < steps; step++) {
            int end = text.indexOf(',', at);
            end = end < 0 ? text.length() : end;
            if (at > text.length()) {
                throw wrong(steps + " counts", step + " counts", "every series needs all steps");
            }
            if (text.substring(at, end).isBlank()) {
                missing.set(step);
                counts[step] = usual(counts, step);
            } else {
                counts[step] = count(text, at, end, step + 1);
            }
            at = end + 1;
        }
        if (at <= text.length()) {
            throw wrong(steps + " counts", "more of them", "every series needs the steps of the header");
        }
        if (!seen.add(name)) {
            throw wrong("every series once", "a name for the second time", "join or rename the rows");
        }
        names.add(name);
        rows.add(counts);
        gaps.add(missing);
    }

    /** Stands in for a gap: the mean of the seven steps before it, those that stand in for gaps themselves among them. */
    private static int usual(int[] counts, int step) {
        long sum = 0;
        int steps = 0;
        for (int before = step - 1; before >= 0 && steps < USUAL_STEPS; before--) {
            sum += counts[before];
            steps++;
        }
        return steps == 0 ? 0 : (int) Math.round((double) sum / steps);
    }

    private int count(String text, int from, int to, int step) {
        long value = 0;
        boolean digits = to > from;
        for (int at = from; at < to && digits; at++) {
            char letter = text.charAt(at);
            digits = letter >= '0' && letter <= '9' && value < LARGEST;
            value = 10 * value + (letter - '0');
        }
        if (!digits || value > LARGEST) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a whole number from 0 to " + LARGEST,
                    "text of " + (to - from) + " characters",
                    file + " line " + line + " column t" + step,
                    "correct the cell; a step without events is 0, one that nobody counted is empty");
        }
        return (int) value;
    }

    private QingyuError wrong(String expected, String found, String advice) {
        return QingyuError.of(ExitCode.NO_INPUT, expected, found, file + " line " + line, advice);
    }
}
