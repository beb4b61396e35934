package org.qingyu.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the fact files beside this package: comma-separated, no quotes, a header row. */
final class FactFile {

    private FactFile() {}

    static List<List<String>> rows(String name) {
        try (InputStream facts = Objects.requireNonNull(FactFile.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(facts, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
