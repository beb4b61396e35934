package org.qingyu.lake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.RangeReadable;
import org.apache.iceberg.io.SeekableInputStream;

/** A file of the lake, to read. */
final class LakeInputFile implements InputFile {

    private final String location;
    private final Path path;

    LakeInputFile(String location, Path path) {
        this.location = location;
        this.path = path;
    }

    @Override
    public long getLength() {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            throw new NotFoundException(e, "File does not exist: %s", location);
        } catch (IOException e) {
            throw new RuntimeIOException(e, "Could not read the length of %s", location);
        }
    }

    @Override
    public SeekableInputStream newStream() {
        try {
            return new BufferedStream(FileChannel.open(path, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            throw new NotFoundException(e, "File does not exist: %s", location);
        } catch (IOException e) {
            throw new RuntimeIOException(e, "Could not open %s", location);
        }
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    /** Reads through a small window, so that a footer's many short reads cost one system call. */
    private static final class BufferedStream extends SeekableInputStream implements RangeReadable {

        private final FileChannel channel;
        private final ByteBuffer window = ByteBuffer.allocate(16 * 1024).limit(0);
        private long windowStart;

        BufferedStream(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPos() {
            return windowStart + window.position();
        }

        @Override
        public void seek(long position) {
            if (position >= windowStart && position <= windowStart + window.limit()) {
                window.position((int) (position - windowStart));
            } else {
                windowStart = position;
                window.position(0).limit(0);
            }
        }

        @Override
        public int read() throws IOException {
            return window.hasRemaining() || fill() ? window.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!window.hasRemaining() && length >= window.capacity()) {
                long position = getPos();
                int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
                if (count > 0) {
                    windowStart = position + count;
                    window.position(0).limit(0);
                }
                return count;
            }
            if (!window.hasRemaining() && !fill()) {
                return -1;
            }
            int count = Math.min(length, window.remaining());
            window.get(target, offset, count);
            return count;
        }

        @Override
        public void readFully(long position, byte[] target, int offset, int length) throws IOException {
            ByteBuffer wanted = ByteBuffer.wrap(target, offset, length);
            long at = position;
            while (wanted.hasRemaining()) {
                int count = channel.read(wanted, at);
                if (count < 0) {
                    throw new EOFException("Expected " + length + " bytes at " + position + ", found the end of file");
                }
                at += count;
            }
        }

        @Override
        public int readTail(byte[] target, int offset, int length) throws IOException {
            int count = (int) Math.min(length, channel.size());
            readFully(channel.size() - count, target, offset, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private boolean fill() throws IOException {
            long position = getPos();
            window.clear();
            int count = channel.read(window, position);
            windowStart = position;
            window.flip();
            return count > 0;
        }
    }
}
