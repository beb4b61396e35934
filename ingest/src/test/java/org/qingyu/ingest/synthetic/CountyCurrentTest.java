package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.code.KeywordRules;
import org.qingyu.code.SeverityWords;
import org.qingyu.event.CategoryResolver;
import org.qingyu.event.CurrentEvents;
import org.qingyu.event.MatterLinks;
import org.qingyu.ingest.decode.IntakeContext;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.ingest.decode.TextReader;
import org.qingyu.ingest.decode.TextSigns;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.region.RegionCsv;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionPlaces;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/** Reads a county's files as the lake does, and finds what the county says of itself. */
class CountyCurrentTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] KEY = "a key that is no secret".getBytes(StandardCharsets.UTF_8);
    private static final CountyPlan PLAN = new CountyPlan(6, 80, 240, 150, 10, 5, 21, LAST_DAY, Difficulty.USUAL);

    @TempDir
    Path folder;

    @Test
    void whatIsCountedInTheFilesIsWhatTheCountyCounts() throws IOException {
        var county = SyntheticCounty.of(PLAN);
        CountyWriter.write(county, folder, CountyWriter.Manners.AWKWARD, days -> {});

        var current = current(new RegionIndex(RegionCsv.read(folder.resolve("regions.csv"))));

        assertThat(counted(current)).isEqualTo(countedBy(county));
    }

    private List<TableRow> current(RegionIndex regions) throws IOException {
        var events =
                new CurrentEvents(ZoneId.of("Asia/Shanghai"), new RegionPlaces(regions), CategoryResolver.standard());
        var rows = new ArrayList<TableRow>();
        for (var versions : histories(regions).values()) {
            var row = events.of(versions);
            if (row != null) {
                rows.add(row);
            }
        }
        MatterLinks.mark(rows);
        return rows;
    }

    private Map<String, List<TableRow>> histories(RegionIndex regions) throws IOException {
        TextReader texts = (title, content) -> new TextSigns(
                KeywordRules.standard().wordsIn(title, content),
                regions.placesInText().namesIn(title, content),
                SeverityWords.standard().wordsIn(title, content));
        var context = IntakeContext.of(Set.copyOf(CategoryShapes.FEEDS), KEY, NOW, texts);
        var profile = ProfileCatalogue.shipped().require("standard");
        var histories = new LinkedHashMap<String, List<TableRow>>();
        var row = EventHistoryTable.TABLE.row();
        long number = 0;
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(name -> name.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                try (var file = IntakeFile.open(path, profile, context)) {
                    for (var step = file.next(row); step != IntakeFile.Step.END; step = file.next(row)) {
                        if (step == IntakeFile.Step.ACCEPTED) {
                            row.set(EventColumns.LOAD_ID, 1L).set(EventColumns.ARRIVAL_SEQ, number++);
                            histories
                                    .computeIfAbsent(row.require(EventColumns.EVENT_ID), id -> new ArrayList<>())
                                    .add(row.copy());
                        }
                    }
                }
            }
        }
        return histories;
    }

    private static Map<String, Integer> counted(List<TableRow> current) {
        var counts = new HashMap<String, Integer>();
        for (var row : current) {
            if (row.require(EventCurrentTable.COUNTED)) {
                var town = row.orElse(EventCurrentTable.TOWN_CODE, "");
                counts.merge(
                        town + " " + row.require(EventColumns.CATEGORY_CODE) + " "
                                + row.require(EventCurrentTable.REGISTERED_DATE),
                        1,
                        Integer::sum);
            }
        }
        return new TreeMap<>(counts);
    }

    private static Map<String, Integer> countedBy(SyntheticCounty county) {
        var counts = county.counts();
        var expected = new TreeMap<String, Integer>();
        for (var category : counts.categories()) {
            for (var town : counts.towns()) {
                add(expected, town + " " + category, counts.series(town, category));
            }
            add(expected, " " + category, counts.withoutTown(category));
        }
        return expected;
    }

    private static void add(Map<String, Integer> expected, String unit, int[] series) {
        for (int day = 0; day < series.length; day++) {
            if (series[day] > 0) {
                expected.put(unit + " " + PLAN.firstDay().plusDays(day), series[day]);
            }
        }
    }
}
