package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.ingest.decode.Intake;
import org.qingyu.ingest.decode.IntakeContext;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.ingest.decode.TextReader;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.table.TableRow;

class PlantedPersonsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] KEY = "a key that is no secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void everyNeedleIsInTheFile() throws IOException {
        var planted = PlantedPersons.plant(folder, 1_000);

        var lines = Files.readAllLines(folder.resolve("planted.jsonl"), StandardCharsets.ISO_8859_1);

        assertThat(lines).hasSize(7_000);
        assertThat(planted.lines()).isEqualTo(7_000);
        assertThat(Set.copyOf(planted.needles())).hasSize(7_000);
        for (int line = 0; line < lines.size(); line++) {
            assertThat(isIn(lines.get(line), planted.needles().get(line))).isTrue();
        }
    }

    @Test
    void nothingThatIntakeKeepsHoldsANeedle() throws IOException {
        var planted = PlantedPersons.plant(folder, 1_000);

        var leaks = new ArrayList<String>();
        long records = 0;
        try (var file = IntakeFile.open(
                folder.resolve("planted.jsonl"), ProfileCatalogue.shipped().require("standard"), context())) {
            for (Intake intake = file.next(); intake != null; intake = file.next()) {
                var kept = intake.fold(
                        accepted -> textOf(accepted.history()),
                        refused -> textOf(refused.rejected()) + refused.problems());
                for (int value = 0; value < 7; value++) {
                    var needle = planted.needles().get((int) records);
                    if (kept.contains(needle)) {
                        leaks.add(planted.places()
                                        .get(((int) records / 7 + 13 * ((int) records % 7))
                                                % planted.places().size())
                                + " " + needle + " " + intake);
                        break;
                    }
                }
                records++;
            }
        }

        assertThat(records).isEqualTo(planted.lines());
        assertThat(leaks).isEmpty();
    }

    private static IntakeContext context() {
        return IntakeContext.of(Set.of("SHEQING", "FANGQING", "JINGQING", "YUQING"), KEY, NOW, TextReader.NOTHING);
    }

    private static String textOf(TableRow row) {
        var values = new ArrayList<String>();
        List<?> columns = row.table().columns();
        for (int column = 0; column < columns.size(); column++) {
            var value = row.at(column);
            values.add(
                    value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value));
        }
        return String.join("\n", values);
    }

    private static boolean isIn(String bytes, String needle) {
        return bytes.contains(new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                || bytes.contains(new String(
                        needle.getBytes(java.nio.charset.Charset.forName("GB18030")), StandardCharsets.ISO_8859_1));
    }
}
