package org.qingyu.judgement.forecast.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.WeekPanel;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

/** Reads {@code t,date,AREA…}: a week a line, a column an area, the date its Monday. A cell that is NA counts as none. */
final class PanelReader {

    private PanelReader() {}

    static WeekPanel read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String[] head = cells(lines.isEmpty() ? "" : lines.get(0));
        if (head.length < 3 || !head[0].equals("t") || !head[1].equals("date")) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "the header t,date,AREA…",
                    head.length + " other columns",
                    file.toString(),
                    "give a weekly count panel");
        }
        int weeks = lines.size() - 1;
        double[][] counts = new double[head.length - 2][weeks];
        LocalDate monday = LocalDate.EPOCH;
        for (int week = 0; week < weeks; week++) {
            String[] row = cells(lines.get(week + 1));
            monday = LocalDate.parse(row[1]);
            for (int area = 0; area < counts.length; area++) {
                counts[area][week] = row[area + 2].equals("NA") ? 0 : Double.parseDouble(row[area + 2]);
            }
        }
        var areas = new ArrayList<Cell>();
        for (int area = 0; area < counts.length; area++) {
            areas.add(new Cell(head[area + 2], "cases"));
        }
        return new WeekPanel(areas, counts, monday.plusDays(6), CalendarFacts.WEEKDAYS_ONLY, Map.of());
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("\"", "");
        }
        return cells;
    }
}
