package org.qingyu.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Files in a table's folder that no state of the table knows: what a killed load or a killed maintenance left. A young one may
 * belong to a writer at work and is left alone.
 */
final class StrayFiles {

    private final Table table;

    StrayFiles(Table table) {
        this.table = table;
    }

    /** Files last written before an instant that nothing refers to. */
    List<FileInfo> before(Instant instant) {
        // Listed first: a file that comes into being while the table's states are read is then not in the list.
        var old = new ArrayList<FileInfo>();
        for (FileInfo file : ((SupportsPrefixOperations) table.io()).listPrefix(table.location())) {
            if (file.createdAtMillis() < instant.toEpochMilli()) {
                old.add(file);
            }
        }
        if (old.isEmpty()) {
            return List.of();
        }
        Set<String> known = known();
        old.removeIf(file -> known.contains(plain(file.location())));
        return old;
    }

    /** Removes them. */
    void remove(List<FileInfo> files) {
        files.forEach(file -> table.io().deleteFile(file.location()));
    }

    private Set<String> known() {
        table.refresh();
        var known = new HashSet<String>();
        ReachableFileUtil.metadataFileLocations(table, false).forEach(file -> known.add(plain(file)));
        ReachableFileUtil.manifestListLocations(table).forEach(file -> known.add(plain(file)));
        ReachableFileUtil.statisticsFilesLocations(table).forEach(file -> known.add(plain(file)));
        known.add(plain(ReachableFileUtil.versionHintLocation(table)));
        Map<String, ManifestFile> manifests = new HashMap<>();
        for (Snapshot snapshot : table.snapshots()) {
            snapshot.allManifests(table.io()).forEach(manifest -> manifests.put(manifest.path(), manifest));
        }
        manifests.values().forEach(manifest -> addFiles(manifest, known));
        return known;
    }

    private void addFiles(ManifestFile manifest, Set<String> known) {
        known.add(plain(manifest.path()));
        try {
            if (manifest.content() == ManifestContent.DATA) {
                try (CloseableIterable<String> paths = ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
                    paths.forEach(path -> known.add(plain(path)));
                }
            } else {
                try (CloseableIterable<DeleteFile> files =
                        ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
                    files.forEach(file -> known.add(plain(((ContentFile<?>) file).location())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One text for one file: an engine may write {@code local:/x} where another writes {@code local:///x}. */
    private static String plain(String location) {
        return location.replaceFirst("^[a-z]+:/*", "");
    }
}
