package org.qingyu.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.BulkDeletionFailureException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.SupportsBulkOperations;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Files of a lake below one folder, under locations that do not say which folder: {@code local:///event/history/…}.
 * A lake whose metadata holds such locations can be moved or copied anywhere; only the property {@value #ROOT} differs.
 *
 * <p>Used by all engines. Needs no Hadoop. A location text is returned exactly as it was given, because another engine
 * compares it. A location that would leave the folder is refused.
 */
public final class LakeFileIO implements FileIO, SupportsBulkOperations, SupportsPrefixOperations {

    /** The property that names the lake's folder. */
    public static final String ROOT = "lake.root";

    /** What every location begins with. */
    public static final String SCHEME = "local://";

    private static final long serialVersionUID = 1L;

    private Map<String, String> properties = Map.of();

    /** For Iceberg, which makes one by name and then calls {@link #initialize}. */
    public LakeFileIO() {}

    @Override
    public void initialize(Map<String, String> given) {
        properties = Map.copyOf(given);
    }

    @Override
    public Map<String, String> properties() {
        return properties;
    }

    @Override
    public InputFile newInputFile(String location) {
        return new LakeInputFile(location, pathOf(location));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new LakeOutputFile(location, pathOf(location));
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(pathOf(location));
        } catch (IOException e) {
            throw new RuntimeIOException(e, "Could not delete %s", location);
        }
    }

    @Override
    public void deleteFiles(Iterable<String> locations) {
        int failed = 0;
        for (String location : locations) {
            try {
                deleteFile(location);
            } catch (RuntimeIOException e) {
                failed++;
            }
        }
        if (failed > 0) {
            throw new BulkDeletionFailureException(failed);
        }
    }

    @Override
    public Iterable<FileInfo> listPrefix(String prefix) {
        Path folder = pathOf(prefix);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(this::info).toList();
        } catch (IOException e) {
            throw new RuntimeIOException(e, "Could not list %s", prefix);
        }
    }

    @Override
    public void deletePrefix(String prefix) {
        listPrefix(prefix).forEach(file -> deleteFile(file.location()));
    }

    private FileInfo info(Path file) {
        try {
            String location = SCHEME + "/" + root().relativize(file).toString().replace('\\', '/');
            return new FileInfo(
                    location, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (NoSuchFileException e) {
            throw new RuntimeIOException(e, "File vanished while listing: %s", file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        String root = properties.get(ROOT);
        if (root == null) {
            throw new IllegalStateException("Expected the catalog property " + ROOT + ", found none");
        }
        return Path.of(root).toAbsolutePath().normalize();
    }

    private Path pathOf(String location) {
        // Spark's procedures write local:/x where everybody else writes local:///x.
        if (!location.startsWith("local:")) {
            throw new IllegalArgumentException("Expected a location that begins with local: but was " + location);
        }
        String rest = location.substring("local:".length()).replaceFirst("^/+", "");
        Path root = root();
        Path path = root.resolve(rest).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("Expected a location inside the lake but was " + location);
        }
        return path;
    }
}
