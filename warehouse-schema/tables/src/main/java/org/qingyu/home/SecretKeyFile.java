package org.qingyu.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** The 32 random bytes behind this home's keyed hashes. Losing them means old and new hashes of one matter differ. */
final class SecretKeyFile {

    private static final int LENGTH = 32;

    private SecretKeyFile() {}

    static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw QingyuError.of(
                        ExitCode.USAGE,
                        LENGTH + " bytes",
                        key.length + " bytes",
                        file.toString(),
                        "restore the file from a backup of this home");
            }
            return key;
        } catch (IOException failure) {
            throw QingyuError.of(
                            ExitCode.FAILED,
                            "a secret key that can be read",
                            failure.getClass().getSimpleName(),
                            file.toString(),
                            "check the owner and the rights of the file")
                    .causedBy(failure);
        }
    }

    /** Written whole under another name and then linked, so that no reader ever sees half a key and the first one wins. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        Files.createDirectories(folder);
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(folder, ".secret", ".key", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            publish(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void publish(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // The other process was first; its key counts.
        } catch (UnsupportedOperationException | AtomicMoveNotSupportedException noLinks) {
            Files.move(fresh, file);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)};
    }
}
