package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.ingest.decode.IntakeContext;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.ingest.decode.TextReader;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.table.EventHistoryTable;

class CountyIntakeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] KEY = "a key that is no secret".getBytes(StandardCharsets.UTF_8);
    private static final CountyPlan PLAN = new CountyPlan(6, 60, 150, 100, 6, 5, 4, LAST_DAY, Difficulty.USUAL);

    @TempDir
    Path folder;

    @Test
    void everyLineOfATidyCountyIsAccepted() throws IOException {
        var written = CountyWriter.write(SyntheticCounty.of(PLAN), folder, CountyWriter.Manners.TIDY, days -> {});

        var counts = readAll();

        assertThat(counts).isEqualTo(new Counts(written.lines(), 0, 0));
    }

    @Test
    void ofAnAwkwardCountyTheBrokenLinesAreRefusedAndNoOthers() throws IOException {
        var written = CountyWriter.write(SyntheticCounty.of(PLAN), folder, CountyWriter.Manners.AWKWARD, days -> {});

        var counts = readAll();

        assertThat(counts.read()).isEqualTo(written.lines());
        assertThat(counts.refused()).isEqualTo(written.broken());
        assertThat(counts.dropped()).isGreaterThan(100);
    }

    private record Counts(long read, long refused, long dropped) {}

    private Counts readAll() throws IOException {
        var context = IntakeContext.of(Set.copyOf(CategoryShapes.FEEDS), KEY, NOW, TextReader.NOTHING);
        var profile = ProfileCatalogue.shipped().require("standard");
        var row = EventHistoryTable.TABLE.row();
        long read = 0;
        long refused = 0;
        long dropped = 0;
        try (var paths = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (var path : paths) {
                try (var file = IntakeFile.open(path, profile, context)) {
                    while (file.next(row) != IntakeFile.Step.END) {
                        read++;
                    }
                    refused += file.refused();
                    dropped += file.droppedFields();
                }
            }
        }
        return new Counts(read, refused, dropped);
    }
}
