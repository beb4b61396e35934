package org.qingyu.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * Where everything of one county lies. A home exists once its {@code qingyu.yaml} does; reading never creates one.
 *
 * @param root the folder, absolute and normalised
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    public Path configFile() {
        return root.resolve("qingyu.yaml");
    }

    /** The warehouse, {@code local:///} to every engine. */
    public Path lake() {
        return root.resolve("lake");
    }

    public Path catalogFile() {
        return root.resolve("catalog.db");
    }

    /** The transactional database: loads, runs, notices. */
    public Path operationsFile() {
        return root.resolve("operations.db");
    }

    public Path secretKeyFile() {
        return root.resolve("secret.key");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path briefs() {
        return root.resolve("briefs");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Inbox files that were loaded, one folder a day. */
    public Path inboxDone() {
        return inbox().resolve("done");
    }

    /** Locked by the one writer, see {@code WriterLock}. */
    public Path lockFile() {
        return root.resolve(".lock");
    }

    public boolean exists() {
        return Files.isRegularFile(configFile());
    }

    /**
     * This home, if there is one: for commands that only read.
     *
     * @throws QingyuError exit 3 if not
     */
    public Home requireExisting() {
        if (!exists()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a Qingyu home",
                    Files.exists(root) ? "a folder without qingyu.yaml" : "no such folder",
                    root.toString(),
                    "load data first with 'qingyu ingest PATH', or name another home with --home or QINGYU_HOME");
        }
        return this;
    }

    /** Creates what is not there yet, the commented {@code qingyu.yaml} too, and leaves the rest alone. */
    public Home create() {
        try {
            for (Path folder : List.of(root, lake(), checkpoints(), logs(), outbox(), briefs(), inbox())) {
                Files.createDirectories(folder);
            }
            if (!exists()) {
                writeDefaultConfig();
            }
        } catch (IOException failure) {
            throw QingyuError.of(
                            ExitCode.FAILED,
                            "a folder that can be written",
                            failure.getClass().getSimpleName(),
                            root.toString(),
                            "choose another with --home")
                    .causedBy(failure);
        }
        return this;
    }

    /** The configuration, read and checked whole. */
    public HomeConfig config() {
        return HomeConfig.read(requireExisting().configFile());
    }

    /** The key of this home's keyed hashes; made on first use, readable by the owner only, never printed. */
    public byte[] secretKey() {
        return SecretKeyFile.readOrCreate(secretKeyFile());
    }

    private void writeDefaultConfig() throws IOException {
        try (InputStream text = Objects.requireNonNull(Home.class.getResourceAsStream("qingyu.yaml"))) {
            Path fresh = Files.createTempFile(root, ".qingyu", ".yaml");
            try {
                Files.write(fresh, text.readAllBytes());
                Files.move(fresh, configFile());
            } catch (FileAlreadyExistsException another) {
                // Two first commands at once: the other one's file is as good.
                Files.delete(fresh);
            }
        }
    }

    /** The path as people should read it: relative to the home where it lies inside. */
    public String display(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(root) ? root.relativize(whole).toString() : whole.toString();
    }
}
