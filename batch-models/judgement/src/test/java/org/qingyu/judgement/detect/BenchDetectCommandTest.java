package org.qingyu.judgement.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingyu.command.Program;
import org.qingyu.command.Surroundings;
import org.qingyu.failure.ExitCode;

class BenchDetectCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ExitCode run(String... words) {
        return Program.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        Map.of(),
                        Clock.systemUTC(),
                        Surroundings.Terminal.NONE),
                words,
                new BenchDetectCommand());
    }

    @Test
    void everyMeasureHasASpeedARatioAndAPeakAndCountiesGrowWithTheirSeries() {
        assertThat(run("bench-detect", "--format", "csv", "--rounds", "1", "--counties", "1,2"))
                .isEqualTo(ExitCode.DONE);
        List<List<String>> rows = out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> line.contains(","))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        assertThat(rows)
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactly(
                        "farrington 200 200", "panel 1 192", "r1 1 1392", "r1 2 2784", "detect 1 348", "detect 2 696");
        assertThat(rows).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.get(3))).isPositive();
            assertThat(Double.parseDouble(row.get(6))).isPositive();
            assertThat(Double.parseDouble(row.get(8))).isPositive();
        });
        assertThat(rows).extracting(row -> row.get(7).isEmpty()).containsExactly(true, true, true, false, true, false);
    }

    @Test
    void noRoundsAreAWrongCommandLine() {
        assertThat(run("bench-detect", "--rounds", "0")).isEqualTo(ExitCode.USAGE);
    }
}
