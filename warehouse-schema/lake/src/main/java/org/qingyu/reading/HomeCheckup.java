package org.qingyu.reading;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.reading.Finding.State;

/** What the home has: its folder, configuration, catalog, lock and room on the disk. Changes nothing. */
final class HomeCheckup {

    private static final long NEEDED_MEGABYTES = 1_000;

    private final Home home;

    HomeCheckup(Home home) {
        this.home = home;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(folder());
        findings.add(disk());
        if (home.exists()) {
            findings.add(configuration());
            findings.add(catalog());
            findings.add(lock());
        }
        return findings;
    }

    private Finding folder() {
        Path nearest = nearestFolder();
        boolean writable = Files.isDirectory(nearest) && Files.isWritable(nearest);
        return Finding.of(
                "home",
                writable,
                State.MISSING,
                home.exists() ? home.root().toString() : home.root() + ", not there yet",
                "a folder this user can write",
                "choose another with --home or QINGYU_HOME, or change the rights of " + nearest);
    }

    private Finding disk() {
        long free;
        try {
            free = Files.getFileStore(nearestFolder()).getUsableSpace() >> 20;
        } catch (IOException unknown) {
            free = 0;
        }
        return Finding.of(
                "disk",
                free >= NEEDED_MEGABYTES,
                State.MISSING,
                free + " MB free",
                NEEDED_MEGABYTES + " MB free",
                "make room, or choose another disk with --home");
    }

    private Finding configuration() {
        try {
            home.config();
            return Finding.of("configuration", true, State.MISSING, "qingyu.yaml", "a valid qingyu.yaml", "");
        } catch (QingyuError wrong) {
            String found = wrong.problems().isEmpty() ? wrong.sentence() : String.join("; ", wrong.problems());
            return Finding.of(
                    "configuration", false, State.MISSING, found, "a valid qingyu.yaml", "correct the lines named");
        }
    }

    private Finding catalog() {
        boolean empty = !Files.exists(home.catalogFile());
        boolean readable = empty || Files.isReadable(home.catalogFile());
        return Finding.of(
                "catalog",
                readable,
                State.MISSING,
                empty ? "no table yet" : home.display(home.catalogFile()),
                "a catalog this user can read",
                "change the rights of " + home.catalogFile());
    }

    private Finding lock() {
        boolean free = true;
        if (Files.exists(home.lockFile())) {
            try (FileChannel channel = FileChannel.open(home.lockFile(), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                free = lock != null;
            } catch (IOException unknown) {
                free = false;
            }
        }
        return Finding.of(
                "lock",
                free,
                State.OPTIONAL,
                free ? "free" : "held by another command",
                "no other writer",
                "wait for the other command; a lock ends with its process");
    }

    private Path nearestFolder() {
        Path folder = home.root();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
