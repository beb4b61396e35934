package org.qingyu.resource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV file shipped with the program, read whole and strictly: a wrong cell is a defect of the build, not of a home.
 *
 * @param text the file as it stands
 * @param version hash of the file's bytes: the same facts have the same version in every home
 */
public record ShippedTable<T>(List<T> rows, String text, String version) {

    public ShippedTable {
        rows = List.copyOf(rows);
    }

    /** Reads the file {@code name} that lies beside the class {@code owner}. */
    public static <T> ShippedTable<T> read(Class<?> owner, String name, Function<Row, T> reader) {
        try (var stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "Expected the shipped file " + name + " beside " + owner + ", found none");
            }
            return of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the shipped file " + name, e);
        }
    }

    /** Reads the text of a file that was shipped once; {@code name} is what problems call it. */
    public static <T> ShippedTable<T> of(String name, String text, Function<Row, T> reader) {
        try (var csv = CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofNamedCsvRecord(text)) {
            var rows = csv.stream().map(row -> reader.apply(new Row(name, row))).toList();
            return new ShippedTable<>(rows, text, ContentVersion.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the text of " + name, e);
        }
    }

    /** One line of the file. */
    public static final class Row {

        private final String file;
        private final NamedCsvRecord row;

        private Row(String file, NamedCsvRecord row) {
            this.file = file;
            this.row = row;
        }

        /** The cell, empty if nothing stands there. */
        public String text(String column) {
            return row.getField(column);
        }

        /** The cell, which must not be empty. */
        public String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw wrong(column, "a value", text);
            }
            return text;
        }

        /** The cell, which says {@code yes} or {@code no}. */
        public boolean flag(String column) {
            String text = text(column);
            return switch (text) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw wrong(column, "yes or no", text);
            };
        }

        private IllegalStateException wrong(String column, String expected, String found) {
            return new IllegalStateException("Expected " + expected + " in column " + column + " of " + file + " line "
                    + row.getStartingLineNumber() + ", found '" + found + "'");
        }
    }
}
