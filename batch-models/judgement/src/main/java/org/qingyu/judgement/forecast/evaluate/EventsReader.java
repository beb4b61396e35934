package org.qingyu.judgement.forecast.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.WeekPanel;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

/** Makes a weekly panel of a public list of events: a CSV (RFC 4180, plain or {@code .gz}) with an event a row. */
final class EventsReader {

    /**
     * Which columns say what.
     *
     * @param leftOut column and value of rows that are no events, null where all are
     * @param most that many categories, the most frequent ones
     */
    record Columns(String day, String region, String category, Map.@Nullable Entry<String, String> leftOut, int most) {}

    private record Event(LocalDate day, Cell cell) {}

    private final Path file;
    private final Columns columns;

    EventsReader(Path file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** @param until the last day of the last week; null for that of the last event */
    WeekPanel read(@Nullable LocalDate until) throws IOException {
        List<Event> events = events(until == null ? LocalDate.MAX : until);
        LocalDate newest = events.stream()
                .map(Event::day)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> wrong("events up to " + until, "none", "name a later day with --until"));
        LocalDate last = until == null ? newest : until;
        List<String> categories = events.stream()
                .collect(Collectors.groupingBy(event -> event.cell().categoryCode(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(columns.most())
                .map(Map.Entry::getKey)
                .toList();
        LocalDate first =
                events.stream().map(Event::day).min(Comparator.naturalOrder()).orElse(newest);
        int weeks = (int) ((last.toEpochDay() - first.toEpochDay() + 1) / 7);
        var rows = new LinkedHashMap<Cell, double[]>();
        events.stream()
                .map(event -> event.cell().regionCode())
                .distinct()
                .sorted()
                .forEach(region -> categories.stream()
                        .sorted()
                        .forEach(category -> rows.put(new Cell(region, category), new double[weeks])));
        for (Event event : events) {
            double[] row = rows.get(event.cell());
            int week = weeks - 1 - (int) ((last.toEpochDay() - event.day().toEpochDay()) / 7);
            if (row != null && week >= 0) {
                row[week]++;
            }
        }
        return new WeekPanel(
                List.copyOf(rows.keySet()),
                rows.values().toArray(double[][]::new),
                last,
                CalendarFacts.WEEKDAYS_ONLY,
                Map.of());
    }

    private List<Event> events(LocalDate last) throws IOException {
        var events = new ArrayList<Event>();
        try (BufferedReader text = open()) {
            List<String> header = record(text);
            Map<String, Integer> at = new HashMap<>();
            for (int column = 0; header != null && column < header.size(); column++) {
                at.put(header.get(column), column);
            }
            int day = column(at, columns.day());
            int region = column(at, columns.region());
            int category = column(at, columns.category());
            Map.Entry<String, String> leftOut = columns.leftOut();
            int without = leftOut == null ? -1 : column(at, leftOut.getKey());
            for (List<String> row = record(text); row != null; row = record(text)) {
                if (row.size() == at.size()
                        && (leftOut == null || !row.get(without).equals(leftOut.getValue()))) {
                    LocalDate on = dayOf(row.get(day));
                    if (!on.isAfter(last) && !row.get(region).isEmpty()) {
                        events.add(new Event(on, new Cell(row.get(region), row.get(category))));
                    }
                }
            }
        }
        return events;
    }

    private BufferedReader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private int column(Map<String, Integer> at, String name) {
        Integer column = at.get(name);
        if (column == null) {
            throw wrong("a column " + name, String.join(",", at.keySet()), "name another column");
        }
        return column;
    }

    private LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            throw wrong("days that begin YYYY-MM-DD", text, "name another column with --day");
        }
    }

    private QingyuError wrong(String expected, String found, String toDo) {
        return QingyuError.of(ExitCode.NO_INPUT, expected, found, file.toString(), toDo);
    }

    /** One record, over several lines where a quoted cell holds line breaks; null at the end. */
    private static @Nullable List<String> record(BufferedReader text) throws IOException {
        String line = text.readLine();
        if (line == null) {
            return null;
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            for (int i = 0; i < line.length(); i++) {
                char one = line.charAt(i);
                if (one == '"') {
                    boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                    if (doubled) {
                        cell.append('"');
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (one == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(one);
                }
            }
            String next = quoted ? text.readLine() : null;
            if (next == null) {
                cells.add(cell.toString());
                return cells;
            }
            cell.append('\n');
            line = next;
        }
    }
}
