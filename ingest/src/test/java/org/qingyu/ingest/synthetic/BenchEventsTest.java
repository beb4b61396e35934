package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void oneLineInTwentyIsACopyOfAnEarlierOne() throws IOException {
        var written = BenchEvents.of(1).write(folder, 0, 40_000, 3);

        var lines = linesOf(folder);

        assertThat(lines).hasSize(40_000);
        assertThat(new HashSet<>(lines)).hasSize((int) written.distinct());
        assertThat(written.distinct()).isBetween(37_700L, 38_300L);
        assertThat((double) written.bytes() / written.lines()).isBetween(360.0, 440.0);
    }

    @Test
    void everyLineIsAnEventOfTheStandardForm() throws IOException {
        BenchEvents.of(2).write(folder, 1_000_000, 2_000, 1);

        for (var line : linesOf(folder)) {
            var event = JSON.readTree(line);
            assertThat(event.get("source_record_no").asText()).matches("[A-Z]{2}-\\d{9}");
            assertThat(event.get("registered_at").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
            assertThat(event.get("region_code").asText()).startsWith("990101");
        }
    }

    @Test
    void anEventHasTheSameLineInEveryRun() throws IOException {
        BenchEvents.of(3).write(folder.resolve("a"), 0, 1_000, 1);
        BenchEvents.of(3).write(folder.resolve("b"), 500, 1_000, 2);

        var a = new HashSet<>(linesOf(folder.resolve("a")));
        var b = new HashSet<>(linesOf(folder.resolve("b")));
        a.retainAll(b);

        assertThat(a.size()).isBetween(400, 500);
    }

    private static List<String> linesOf(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
