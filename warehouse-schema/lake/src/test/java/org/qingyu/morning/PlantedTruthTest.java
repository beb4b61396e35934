package org.qingyu.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedTruthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path folder;

    @Test
    void surgesOfAWindowComeLargestFirst() throws IOException {
        Path file = folder.resolve("truth.csv");
        Files.writeString(file, """
            surge,region_code,category_code,first_day,last_day,extra_events
            1,990101101000,D06,2026-04-01,2026-04-09,30
            2,990101101000,D02,2026-04-30,2026-05-02,8
            3,990101102000,D06,2026-05-03,2026-05-08,12
            """);

        var within = PlantedTruth.read(file).within(TODAY.minusDays(6), TODAY);

        assertThat(within.stream().map(PlantedTruth.Surge::name)).containsExactly("3", "2");
        assertThat(PlantedTruth.of(within, "990101101000", "D02"))
                .get()
                .extracting(PlantedTruth.Surge::extraEvents)
                .isEqualTo(8);
        assertThat(PlantedTruth.of(within, "990101101000", "D06")).isEmpty();
    }
}
