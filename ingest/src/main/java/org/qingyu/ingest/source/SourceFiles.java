package org.qingyu.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Opens files, compressed or not, and says in one sentence why one cannot be read. */
public final class SourceFiles {

    private static final int BUFFER = 64 * 1024;

    private SourceFiles() {}

    /** The file's bytes, unpacked when its name ends in {@code .gz}. */
    public static InputStream open(Path file) {
        try {
            InputStream raw = Files.newInputStream(file);
            try {
                return isGzip(file) ? new GZIPInputStream(raw, BUFFER) : raw;
            } catch (IOException broken) {
                raw.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw cannotBeRead(file.toString(), broken, "at its beginning");
        }
    }

    /** Reads a compressed file to its end, so that a truncated one is found out before anything is written. */
    public static void requireWhole(Path file) {
        if (!isGzip(file)) {
            return;
        }
        var buffer = new byte[BUFFER];
        try (InputStream in = open(file)) {
            while (in.read(buffer) >= 0) {
                // The checksum is compared at the end of each member.
            }
        } catch (IOException broken) {
            throw cannotBeRead(file.toString(), broken, "before its end");
        }
    }

    /** The name without {@code .gz}, in lower case: what the kind of file is read from. */
    public static String plainName(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** The name without folders. */
    public static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static boolean isGzip(Path file) {
        return fileName(file).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    static QingyuError cannotBeRead(String file, IOException broken, String where) {
        String found;
        if (broken instanceof EOFException) {
            found = "a gzip file that breaks off " + where;
        } else if (broken instanceof ZipException) {
            found = "no valid gzip data " + where;
        } else if (broken instanceof NoSuchFileException) {
            found = "no such file";
        } else {
            found = broken.getClass().getSimpleName() + " " + where;
        }
        return QingyuError.of(
                        ExitCode.NO_INPUT,
                        "a file that can be read to its end",
                        found,
                        file,
                        "check its rights or deliver it again")
                .causedBy(broken);
    }
}
