package org.qingyu.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.query.HomeLake;
import org.qingyu.region.RegionCsv;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionProposal;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "propose",
        description = "Writes a first region list from the places found in a source's loaded data, for you to correct.",
        footer = {"", "Example: qingyu regions propose xf --output regions.csv"})
final class RegionsProposeCommand extends QingyuCommand {

    @Parameters(paramLabel = "SOURCE", description = "The source system whose places are taken.")
    String source;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The CSV file to write.")
    Path output;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the county (default 本县).")
    String countyName = "本县";

    @Override
    protected ExitCode run() throws IOException {
        try (HomeLake lake = HomeLake.open(existingHome())) {
            List<RegionProposal.PlaceCount> places = places(lake);
            if (places.isEmpty()) {
                throw noSuchSource(lake);
            }
            RegionList list = RegionProposal.of(places, countyName);
            Path folder = output.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(output, RegionCsv.write(list.regions()), StandardCharsets.UTF_8);
            done("regions", list.regions().size(), "places", places.size(), "file", output);
        }
        return ExitCode.DONE;
    }

    private List<RegionProposal.PlaceCount> places(HomeLake lake) {
        record Place(@Nullable String code, @Nullable String name) {}
        var places = new LinkedHashMap<Place, Seen>();
        for (TableRow row : lake.list(
                EventHistoryTable.TABLE,
                Expressions.equal(EventColumns.SOURCE_SYSTEM.name(), source),
                EventColumns.REGION_CODE,
                EventColumns.REGION_SOURCE_CODE,
                EventColumns.REGION_NAME,
                EventColumns.LON,
                EventColumns.LAT)) {
            String code = given(row.get(EventColumns.REGION_CODE));
            String sourceCode = given(row.get(EventColumns.REGION_SOURCE_CODE));
            String name = given(row.get(EventColumns.REGION_NAME));
            if (code != null || sourceCode != null || name != null) {
                places.computeIfAbsent(new Place(code == null ? sourceCode : code, name), none -> new Seen())
                        .add(row.get(EventColumns.LON), row.get(EventColumns.LAT));
            }
        }
        return places.entrySet().stream()
                .map(place -> new RegionProposal.PlaceCount(
                        place.getKey().code(),
                        place.getKey().name(),
                        place.getValue().events,
                        middle(place.getValue().lon),
                        middle(place.getValue().lat)))
                .toList();
    }

    /** The events of one place. */
    private static final class Seen {
        private long events;
        private final List<Double> lon = new ArrayList<>();
        private final List<Double> lat = new ArrayList<>();

        void add(@Nullable Double east, @Nullable Double north) {
            events++;
            if (east != null && north != null) {
                lon.add(east);
                lat.add(north);
            }
        }
    }

    /** The median: some events lie where their county's office does. Four places are ten metres. */
    private static @Nullable Double middle(List<Double> degrees) {
        if (degrees.isEmpty()) {
            return null;
        }
        List<Double> sorted = degrees.stream().sorted().toList();
        return Math.round(sorted.get(sorted.size() / 2) * 1e4) / 1e4;
    }

    private static @Nullable String given(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }

    private QingyuError noSuchSource(HomeLake lake) {
        var sources = new TreeSet<String>();
        lake.list(EventHistoryTable.TABLE, Expressions.alwaysTrue(), EventColumns.SOURCE_SYSTEM)
                .forEach(row -> sources.add(row.require(EventColumns.SOURCE_SYSTEM)));
        boolean there = sources.contains(source);
        return QingyuError.of(
                ExitCode.NO_INPUT,
                there ? "events with a place" : "a source with loaded events",
                there ? "none of " + source + " has one" : "'" + source + "'",
                "",
                sources.isEmpty() ? "load data first" : "loaded sources: " + String.join(", ", sources));
    }
}
