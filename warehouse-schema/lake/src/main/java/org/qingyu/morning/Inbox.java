package org.qingyu.morning;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.qingyu.home.Home;

/** {@code HOME/inbox}: files wait here for the morning and move to {@code inbox/done/DAY} once they are loaded. */
final class Inbox {

    private static final Set<String> NO_DELIVERY = Set.of("regions.csv", "truth.csv");
    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "txt", "json", "jsonl", "ndjson");

    private final Home home;

    Inbox(Home home) {
        this.home = home;
    }

    /** The files that wait, in the order of their names; what is no delivery is passed over with a note. */
    List<Path> waiting(Consumer<String> note) throws IOException {
        var waiting = new ArrayList<Path>();
        if (!Files.isDirectory(home.inbox())) {
            return waiting;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(home.inbox())) {
            for (Path entry : entries) {
                if (entry.equals(home.inboxDone())) {
                    continue;
                }
                if (Files.isDirectory(entry) || isDelivery(entry)) {
                    waiting.add(entry);
                } else {
                    note.accept("passed over: " + home.display(entry));
                }
            }
        }
        waiting.sort(null);
        return waiting;
    }

    /** Puts a loaded file away; one of the same name that lies there already is kept. */
    void putAway(Path file, LocalDate day) throws IOException {
        Path folder = home.inboxDone().resolve(day.toString());
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(number + "-" + name);
        }
        Files.move(file, target);
    }

    private static boolean isDelivery(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || NO_DELIVERY.contains(name)) {
            return false;
        }
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return EXTENSIONS.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }
}
