package org.qingyu.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything Superset imports, as files. */
public final class Assets {

    private static final String MADE_AT = "2026-01-01T00:00:00+00:00";

    private Assets() {}

    static List<Dataset> datasets() {
        return List.of(
                LevelDatasets.UNITS,
                LevelDatasets.MAP,
                CountDatasets.STANDINGS,
                CountDatasets.DAYS,
                CountDatasets.TRENDS,
                ClusterDataset.CLUSTERS,
                FeedDatasets.FEEDS,
                OutlookDatasets.HINTS,
                OutlookDatasets.FORECASTS);
    }

    static List<Dashboard> dashboards() {
        return List.of(TodayBoard.BOARD, TrendBoard.BOARD, TownBoard.BOARD, MeetingBoard.BOARD);
    }

    /** Path below the folder of assets to text. */
    static SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("version", "1.0.0");
        metadata.put("type", "assets");
        metadata.put("timestamp", MADE_AT);
        put(files, "metadata", metadata);
        put(files, "databases/" + Dataset.DATABASE, Database.asset());
        for (Dataset dataset : datasets()) {
            put(files, "datasets/" + Dataset.DATABASE + "/" + dataset.key(), dataset.asset());
        }
        for (Dashboard dashboard : dashboards()) {
            for (Chart chart : dashboard.charts()) {
                put(files, "charts/" + chart.key(), chart.asset());
            }
            put(files, "dashboards/" + dashboard.slug(), dashboard.asset());
        }
        return files;
    }

    private static void put(Map<String, String> files, String path, Map<String, Object> asset) {
        if (files.put(path + ".yaml", Yaml.text(asset)) != null) {
            throw new IllegalArgumentException("Two assets are called " + path);
        }
    }

    /** The files that lie in a folder. */
    static SortedMap<String, String> in(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** Makes the folder hold exactly these files. */
    static void write(Path folder, Map<String, String> files) throws IOException {
        for (String old : in(folder).keySet()) {
            if (!files.containsKey(old)) {
                Files.delete(folder.resolve(old));
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path above = path.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.writeString(path, file.getValue());
        }
    }
}
