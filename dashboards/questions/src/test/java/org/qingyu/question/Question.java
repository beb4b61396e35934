package org.qingyu.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One saved question: a file of two header lines and one query. */
record Question(String file, String title, String grain, String sql) {

    private static final String TITLE = "-- 标题: ";
    private static final String GRAIN = "-- 粒度: ";

    /** Every question of the folder, in order. */
    static List<Question> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(Question::read)
                    .toList();
        }
    }

    private static Question read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Question(
                    file.getFileName().toString(),
                    header(lines.get(0), TITLE),
                    header(lines.get(1), GRAIN),
                    String.join("\n", lines.subList(2, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("Expected a line '" + key + "…', found '" + line + "'");
        }
        return line.substring(key.length()).strip();
    }
}
