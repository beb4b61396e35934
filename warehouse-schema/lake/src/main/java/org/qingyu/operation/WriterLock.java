package org.qingyu.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * The right to write a home. One process holds it at a time; its children may write on its behalf. The operating system
 * takes it back when the holder dies, however it dies.
 */
public final class WriterLock implements AutoCloseable {

    /** Environment variable by which a holder tells its children that it holds the lock: its process number. */
    public static final String HELD_BY = "QINGYU_LOCK_HELD";

    private static final String FILE = ".lock";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final @Nullable FileChannel channel;

    private WriterLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param environment of this process
     * @return the lock, or null where another process still held it after the wait
     */
    public static @Nullable WriterLock acquire(Path home, Duration wait, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = home.resolve(FILE);
        String parent = environment.get(HELD_BY);
        if (parent != null
                && Files.exists(file)
                && parent.equals(Files.readString(file).strip())) {
            return new WriterLock(null);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + wait.toNanos();
        FileLock lock = tryLock(channel);
        while (lock == null && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            lock = tryLock(channel);
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return new WriterLock(channel);
    }

    /** The lock; exit 4 where another process still held it after the wait. */
    public static WriterLock require(Path home, Duration wait, Map<String, String> environment)
            throws IOException, InterruptedException {
        WriterLock lock = acquire(home, wait, environment);
        if (lock == null) {
            throw QingyuError.of(
                    ExitCode.BUSY,
                    "a home that nobody else is writing",
                    "another writer after " + wait.toSeconds() + " s",
                    home.toString(),
                    "run the command again when the other has ended, or wait longer with --wait");
        }
        return lock;
    }

    /** The lock, or null where another process, or another thread of this one, holds it. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    /** What a child needs in its environment to write on this holder's behalf. */
    public static Map<String, String> environmentOfChildren() {
        return Map.of(HELD_BY, Long.toString(ProcessHandle.current().pid()));
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.truncate(0);
            channel.close();
        }
    }
}
