package org.qingyu.ingest.synthetic;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the lines of a county into one flat folder, {@code FEED-YYYY-MM.jsonl} by the month they reach the county. Days
 * pass once; what is due later waits. Within a file the order is not that of time: each line changes places with one of
 * a few hundred before it.
 */
final class CountyFiles implements Closeable {

    private static final int SHUFFLED = 400;

    /** A line that waits for its day. */
    private record Waiting(int feed, String line) {}

    private final Path folder;
    private final Chance order;
    private final SortedMap<LocalDate, List<Waiting>> waiting = new TreeMap<>();
    private final List<MonthFile> open = new ArrayList<>();
    private int files;
    private long lines;

    CountyFiles(Path folder, long seed) {
        this.folder = folder;
        this.order = Chance.of(seed, Chance.Purpose.ORDER, 0);
        for (var feed : CategoryShapes.FEEDS) {
            open.add(new MonthFile(feed));
        }
    }

    int files() {
        return files;
    }

    long lines() {
        return lines;
    }

    void take(LocalDate due, int feed, String line) {
        waiting.computeIfAbsent(due, day -> new ArrayList<>()).add(new Waiting(feed, line));
    }

    void takeNow(LocalDate day, int feed, byte[] line) {
        open.get(feed).add(YearMonth.from(day), line);
    }

    /** Writes what is due on this day or before. */
    void endDay(LocalDate day) {
        var due = waiting.headMap(day.plusDays(1));
        for (var linesOfDay : due.values()) {
            for (var line : linesOfDay) {
                takeNow(day, line.feed(), line.line().getBytes(StandardCharsets.UTF_8));
            }
        }
        due.clear();
    }

    @Override
    public void close() {
        open.forEach(MonthFile::close);
    }

    /** The file a feed is writing. */
    private final class MonthFile {

        private final String feed;
        private final List<byte[]> shuffled = new ArrayList<>(SHUFFLED);
        private YearMonth month = YearMonth.of(0, 1);
        private OutputStream out = OutputStream.nullOutputStream();

        MonthFile(String feed) {
            this.feed = feed;
        }

        void add(YearMonth of, byte[] line) {
            if (!of.equals(month)) {
                close();
                month = of;
                out = create(folder.resolve(feed + "-" + month + ".jsonl"));
                files++;
            }
            lines++;
            if (shuffled.size() < SHUFFLED) {
                shuffled.add(line);
            } else {
                write(shuffled.set(order.between(0, SHUFFLED), line));
            }
        }

        void close() {
            for (int last = shuffled.size() - 1; last >= 0; last--) {
                int other = order.between(0, last + 1);
                write(shuffled.set(other, shuffled.get(last)));
            }
            shuffled.clear();
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(byte[] line) {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static OutputStream create(Path file) {
            try {
                return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
