package org.qingyu.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.TableRow;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;

/** Everything a home holds, as text: every file as it lies there, every cell of every table, every bound of a column. */
final class HomeBytes {

    private HomeBytes() {}

    /** Which of the needles can be found anywhere under the home. */
    static Set<String> find(Path home, Collection<String> needles) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Consumer<String> search = text -> {
            for (String needle : needles) {
                if (text.contains(needle)) {
                    found.add(needle);
                }
            }
        };
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search.accept(file.getFileName().toString());
                byte[] bytes = Files.readAllBytes(file);
                search.accept(new String(bytes, StandardCharsets.UTF_8));
                search.accept(new String(bytes, StandardCharsets.UTF_16LE));
            }
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home))) {
            for (WarehouseTable table : Tables.all()) {
                if (lake.has(table)) {
                    cells(lake, table, search);
                    bounds(lake.icebergTable(table), search);
                }
            }
        }
        return found;
    }

    private static void cells(Lake lake, WarehouseTable table, Consumer<String> search) throws IOException {
        try (CloseableIterable<TableRow> rows = lake.scan(table).rows()) {
            for (TableRow row : rows) {
                for (int i = 0; i < table.width(); i++) {
                    if (row.at(i) != null) {
                        search.accept(row.at(i).toString());
                    }
                }
            }
        }
    }

    private static void bounds(Table table, Consumer<String> search) {
        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.dataManifests(table.io())) {
                try (ManifestReader<DataFile> files = ManifestFiles.read(manifest, table.io())) {
                    for (DataFile file : files) {
                        values(file.lowerBounds(), search);
                        values(file.upperBounds(), search);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void values(Map<Integer, ByteBuffer> bounds, Consumer<String> search) {
        if (bounds != null) {
            for (ByteBuffer bound : List.copyOf(bounds.values())) {
                search.accept(StandardCharsets.UTF_8.decode(bound.duplicate()).toString());
            }
        }
    }
}
