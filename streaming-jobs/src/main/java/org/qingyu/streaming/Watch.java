package org.qingyu.streaming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Watches folders and files for deliveries. A file is ready once it has stood still from one look to the next. */
final class Watch {

    private static final long PAUSE_MILLIS = 1000;

    /** What tells that a file has changed. */
    private record Shape(long bytes, long changedAt) {}

    private final List<Path> watched;
    private final Map<Path, Shape> lastLook = new HashMap<>();
    private final Map<Path, Shape> handedOut = new HashMap<>();

    Watch(List<String> paths) {
        watched = paths.stream().map(Path::of).toList();
    }

    /** Files that are new or have changed since they were handed out, and have stood still since the last look. */
    List<String> filesThatStoodStill() throws IOException {
        Map<Path, Shape> now = new TreeMap<>();
        for (Path path : watched) {
            look(path, now);
        }
        List<String> ready = new ArrayList<>();
        now.forEach((file, shape) -> {
            if (shape.equals(lastLook.get(file)) && !shape.equals(handedOut.get(file))) {
                handedOut.put(file, shape);
                ready.add(file.toString());
            }
        });
        lastLook.clear();
        lastLook.putAll(now);
        return ready;
    }

    /** Takes files back that could not be loaded for now. */
    void handBack(Collection<Path> files) {
        handedOut.keySet().removeIf(file -> files.contains(file.toAbsolutePath().normalize()));
    }

    void pause() throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
    }

    private static void look(Path path, Map<Path, Shape> into) throws IOException {
        if (!Files.isDirectory(path)) {
            shape(path, into);
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && !name.startsWith("_")) {
                    shape(entry, into);
                }
            }
        }
    }

    private static void shape(Path file, Map<Path, Shape> into) throws IOException {
        if (Files.isRegularFile(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            into.put(
                    file,
                    new Shape(attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
    }
}
