package org.qingyu.judgement.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Reads {@code --meta}: series,region,category,population,x,y in any order of columns; other columns are passed over. */
final class PlaceReader {

    private static final List<String> COLUMNS = List.of("series", "region", "category", "population", "x", "y");

    private PlaceReader() {}

    /** The place of every series of the table, in its order. */
    static List<Place> read(Path file, WideTable table) {
        Map<String, Place> places = new HashMap<>();
        try (BufferedReader lines = WideTableReader.open(file)) {
            String header = lines.readLine();
            int[] at = columns(file, header == null ? "" : header.replace("\uFEFF", ""));
            int number = 1;
            String line;
            while ((line = lines.readLine()) != null) {
                number++;
                if (!line.isBlank()) {
                    List<String> fields = CsvLine.split(line);
                    places.put(field(fields, at[0]), place(file, number, fields, at));
                }
            }
        } catch (IOException failure) {
            throw WideTableReader.unreadable(file, failure);
        }
        List<Place> inOrder = new ArrayList<>();
        int missing = 0;
        for (int series = 0; series < table.size(); series++) {
            Place place = places.get(table.name(series));
            if (place == null) {
                missing++;
            } else {
                inOrder.add(place);
            }
        }
        if (missing > 0) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a line for every series of the table",
                    missing + " series without one",
                    file.toString(),
                    "add them, or leave --meta out");
        }
        return inOrder;
    }

    private static int[] columns(Path file, String header) {
        List<String> found = CsvLine.split(header);
        List<String> missing =
                COLUMNS.stream().filter(column -> !found.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "the columns " + String.join(",", COLUMNS),
                    "none named " + String.join(",", missing),
                    file + " line 1",
                    "add them");
        }
        return COLUMNS.stream().mapToInt(found::indexOf).toArray();
    }

    private static Place place(Path file, int line, List<String> fields, int[] at) {
        return new Place(
                field(fields, at[1]),
                field(fields, at[2]),
                number(file, line, fields, at, 3),
                number(file, line, fields, at, 4),
                number(file, line, fields, at, 5));
    }

    private static double number(Path file, int line, List<String> fields, int[] at, int column) {
        try {
            double value = Double.parseDouble(field(fields, at[column]));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with what is not finite.
        }
        throw QingyuError.of(
                ExitCode.NO_INPUT,
                "a number",
                "something else",
                file + " line " + line + " column " + COLUMNS.get(column),
                "correct the cell");
    }

    private static String field(List<String> fields, int at) {
        return at < fields.size() ? fields.get(at).trim() : "";
    }
}
