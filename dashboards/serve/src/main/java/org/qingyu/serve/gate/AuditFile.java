package org.qingyu.serve.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;

/** Where queries are written down: one JSON Lines file a month, readable by its owner only, only ever appended to. */
public final class AuditFile {

    private final Path folder;
    private final ZoneId zone;

    public AuditFile(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** Appends one line, whole even where several threads write. */
    public synchronized void append(QueryAudit query) {
        byte[] line = (query.json(zone) + "\n").getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(
                fileOf(YearMonth.from(query.begun().atZone(zone))),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not write the audit", failure);
        }
    }

    /** The file of a month. */
    public Path fileOf(YearMonth month) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("queries-" + month + ".jsonl");
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
