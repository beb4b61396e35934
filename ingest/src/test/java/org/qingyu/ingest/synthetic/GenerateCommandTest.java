package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;

class GenerateCommandTest {

    /** Already the second of June in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T18:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void theLastLineSaysWhatWasWritten() throws IOException {
        var code = generate("--towns", "3", "--villages", "9", "--days", "40", "--per-day", "20", "--surges", "2");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .matches("done: events=\\d+ files=12 surges=2 lines=\\d+ broken=0");
        assertThat(names()).contains("regions.csv", "truth.csv", "SHEQING-2026-04.jsonl", "YUQING-2026-06.jsonl");
    }

    @Test
    void theLastDayIsYesterdayInTheHomesZone() throws IOException {
        generate("--towns", "1", "--villages", "2", "--days", "3", "--per-day", "60", "--surges", "0");

        var days = new TreeSet<String>();
        for (var name : names()) {
            if (name.endsWith(".jsonl")) {
                for (var line : Files.readAllLines(folder.resolve("county").resolve(name))) {
                    days.add(line.replaceFirst(".*\"registered_at\":\"(.{10}).*", "$1"));
                }
            }
        }
        assertThat(days).containsExactly("2026-05-30", "2026-05-31", "2026-06-01");
    }

    @Test
    void everyWrongNumberIsNamedAtOnce() {
        var code = generate("--towns", "0", "--days", "-1", "--per-day", "0");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--towns", "--days", "--per-day");
    }

    private ExitCode generate(String... options) {
        var surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                CLOCK,
                Surroundings.Terminal.NONE);
        var arguments = Stream.of(
                        List.of("--home", folder.resolve("home").toString(), "generate"),
                        List.of(options),
                        List.of("--output", folder.resolve("county").toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return Program.run(surroundings, arguments, new GenerateCommand());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("county"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
