package org.qingyu.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The public lists of places, where the guard must hardly ever cry out. Skipped where the shared data is missing. */
class RealPlaceNamesTest {

    @Test
    void leavesTheNamesAndCodesOfChineseTownsAlone() throws IOException {
        var hits = new ArrayList<String>();
        int towns = 0;
        for (String[] row : rows("cn_divisions/divisions_to_town.csv.gz")) {
            towns++;
            addIfHit(row[0], hits);
            addIfHit(row[2], hits);
            addIfHit(row[2].replaceAll("(街道|街道办事处|地区|镇|乡)$", ""), hits);
        }

        assertThat(towns).isGreaterThan(40_000);
        assertThat(hits).as("refused: %s", hits).hasSizeLessThan(towns / 2_000);
    }

    @Test
    void leavesTheNamesAndCodesOfChineseVillagesAlone() throws IOException {
        var hits = new ArrayList<String>();
        var shortHits = new ArrayList<String>();
        int villages = 0;
        for (String[] row : rows("cn_divisions/villages.csv.gz")) {
            villages++;
            addIfHit(row[0], hits);
            addIfHit(row[1], hits);
            addIfHit(row[1].replaceAll("(村委会|居委会|村民委员会|居民委员会|社区居委会|村|社区)$", ""), shortHits);
        }

        assertThat(villages).isGreaterThan(600_000);
        assertThat(hits).as("refused: %s", hits).hasSizeLessThan(30);
        assertThat(shortHits).as("refused without their suffix: %s", shortHits).hasSizeLessThan(villages / 500);
    }

    @Test
    void leavesSwedishAndEnglishPlacesAlone() throws IOException {
        var hits = new ArrayList<String>();
        for (String[] row : rows("se_police_events/admin_areas.csv.gz")) {
            addIfHit(row[1], hits);
            addIfHit(row[3], hits);
        }
        for (String[] row : rows("us_montgomery_911/calls.csv.gz")) {
            addIfHit(row[0], hits);
            addIfHit(row[4], hits);
            addIfHit(row[5], hits);
        }

        assertThat(hits).isEmpty();
    }

    private static void addIfHit(String place, List<String> hits) {
        if (PersonalDataGuard.inPlace(place).isPresent()) {
            hits.add(place);
        }
    }

    private static List<String[]> rows(String name) throws IOException {
        var file = sharedData().resolve(name);
        assumeTrue(Files.exists(file), () -> "needs the public data beside the project: " + name);
        var rows = new ArrayList<String[]>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(",", -1));
            }
        }
        return rows;
    }

    private static Path sharedData() {
        var directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve("shared/data"))) {
            directory = directory.getParent();
        }
        return directory == null ? Path.of("shared/data") : directory.resolve("shared/data");
    }
}
