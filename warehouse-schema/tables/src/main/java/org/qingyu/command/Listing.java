package org.qingyu.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * Rows on their way out, one after the other, as a table, CSV (RFC 4180: UTF-8, a header row, lines end in CR LF) or JSON
 * lines. A table measures its first rows and then streams.
 */
public final class Listing implements AutoCloseable {

    private static final int MEASURED_ROWS = 500;
    private static final int WIDEST_CELL = 60;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final boolean owned;
    private final List<String> columns;
    private final Style style;
    private final Cells cells;
    private final List<List<String>> measured = new ArrayList<>();
    private final boolean[] numeric;
    private int @Nullable [] widths;
    private long rows;

    /** How rows are written. */
    record Style(OutputFormat format, boolean bom, long limit, ZoneId zone, Surroundings.Terminal terminal) {}

    private Listing(PrintStream out, boolean owned, List<String> columns, Style style) {
        this.out = out;
        this.owned = owned;
        this.columns = List.copyOf(columns);
        this.style = style;
        this.cells = new Cells(style.zone());
        this.numeric = new boolean[columns.size()];
        Arrays.fill(numeric, true);
        begin();
    }

    static Listing on(PrintStream out, List<String> columns, Style style) {
        return new Listing(out, false, columns, style);
    }

    static Listing into(Path file, List<String> columns, Style style) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            return new Listing(new PrintStream(stream, false, StandardCharsets.UTF_8), true, columns, style);
        } catch (IOException failure) {
            throw QingyuError.of(
                            ExitCode.FAILED,
                            "a file that can be written",
                            failure.getClass().getSimpleName(),
                            file.toString(),
                            "choose another with --output")
                    .causedBy(failure);
        }
    }

    /** Writes one row and says whether more are wanted: not after {@code --limit}, not when nobody reads any longer. */
    public boolean row(@Nullable Object... values) {
        return row(Arrays.asList(values));
    }

    /** Writes one row and says whether more are wanted: not after {@code --limit}, not when nobody reads any longer. */
    public boolean row(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row must have " + columns.size() + " values but had " + values.size());
        }
        if (rows >= style.limit()) {
            return false;
        }
        rows++;
        switch (style.format()) {
            case CSV -> csv(cells.texts(values));
            case JSON -> out.print(cells.json(columns, values) + "\n");
            case TABLE -> table(values);
        }
        return rows < style.limit() && !(rows % 1000 == 0 && out.checkError());
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        if (style.format() == OutputFormat.TABLE && widths == null) {
            printMeasured();
        }
        out.flush();
        if (owned) {
            out.close();
        }
    }

    private void begin() {
        if (style.format() == OutputFormat.CSV) {
            if (style.bom()) {
                out.print('\uFEFF');
            }
            csv(columns);
        }
    }

    private void csv(List<String> texts) {
        out.print(texts.stream().map(Cells::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private void table(List<? extends @Nullable Object> values) {
        for (int i = 0; i < numeric.length; i++) {
            numeric[i] &= values.get(i) == null || values.get(i) instanceof Number;
        }
        List<String> texts =
                cells.texts(values).stream().map(TextWidth::printable).toList();
        if (widths != null) {
            printLine(texts, widths);
            return;
        }
        measured.add(texts);
        if (measured.size() == MEASURED_ROWS) {
            printMeasured();
        }
    }

    private void printMeasured() {
        int[] found = new int[columns.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = TextWidth.of(columns.get(i));
            for (List<String> row : measured) {
                found[i] = Math.max(found[i], Math.min(WIDEST_CELL, TextWidth.of(row.get(i))));
            }
        }
        widths = found;
        printLine(columns, found);
        printLine(Arrays.stream(found).mapToObj("─"::repeat).toList(), found);
        measured.forEach(row -> printLine(row, found));
        measured.clear();
    }

    /** The last column is never cut: it is where the reasons stand. */
    private void printLine(List<String> texts, int[] width) {
        var line = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
            boolean last = i == width.length - 1;
            String text = last ? texts.get(i) : TextWidth.cut(texts.get(i), width[i]);
            String pad = " ".repeat(Math.max(0, width[i] - TextWidth.of(text)));
            line.append(numeric[i] ? pad + text : last ? text : text + pad).append(last ? "" : GAP);
        }
        out.print(line.toString().stripTrailing() + "\n");
    }
}
