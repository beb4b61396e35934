package org.qingyu.ingest.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Many events of the standard form, quickly: lines of about 400 bytes over three years, one in twenty an exact copy of an
 * earlier one. Event number {@code n} has the same line in every run with the same seed, so that parts can overlap on
 * purpose.
 */
public final class BenchEvents {

    private static final double DUPLICATE_SHARE = 0.05;
    private static final int DAYS = 1_096;
    private static final int SHAPES = 16_384;
    private static final int SECONDS_OF_WORK = 36_000;
    private static final int BUFFER = 1 << 20;
    private static final int FULL = BUFFER - 8_192;
    private static final byte[] VERSION_AND_DATE = ascii("\",\"source_version\":1,\"registered_at\":\"");
    private static final byte[] OFFSET = ascii("+08:00\"");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    /**
     * What was written.
     *
     * @param distinct lines that are no copy of an earlier line of the same run
     */
    public record Written(long lines, long distinct, long bytes, int files) {}

    private final long seed;
    private final List<byte[]> days = new ArrayList<>();
    private final byte[][] heads = new byte[SHAPES][];
    private final byte[][] tails = new byte[SHAPES][];

    private BenchEvents(long seed) {
        this.seed = seed;
        for (int day = 0; day < DAYS; day++) {
            days.add(ascii(FIRST_DAY.plusDays(day).toString()));
        }
        drawShapes();
    }

    /** The events of a seed. */
    public static BenchEvents of(long seed) {
        return new BenchEvents(seed);
    }

    /** The county the events happen in, for its region list. */
    public SyntheticCounty county() {
        var plan = CountyPlan.demo(FIRST_DAY.plusDays(DAYS - 1L)).withSeed(seed).withSurges(0);
        return SyntheticCounty.of(plan);
    }

    private void drawShapes() {
        var chance = Chance.of(seed, Chance.Purpose.BENCH, 0);
        var codes = FeedCodes.shipped();
        var texts = Texts.shipped();
        var shapes = CategoryShapes.shipped();
        var towns = county().map().towns();
        for (int shape = 0; shape < SHAPES; shape++) {
            var category = chance.oneOf(shapes.shapes());
            int feed = chance.pick(category.byFeed());
            var name = CategoryShapes.FEEDS.get(feed);
            var place = chance.oneOf(chance.oneOf(towns).sites()).place();
            var head = new Draft().put("feed", name).put("source_system", FeedForm.SYSTEMS.get(feed));
            var tail = new Draft().put("region_code", place.code());
            if (codes.knows(name, category.category())) {
                Versions.putCode(tail, codes.pick(name, category.category(), chance));
            }
            var text = texts.write(category.category(), place.name(), chance);
            tail.put("involved_count", chance.between(1, 5)).put("status", "CLOSED");
            tail.put("title", text.title()).put("content", text.content());
            var open = head.json();
            heads[shape] = utf8(open.substring(0, open.length() - 1) + ",\"source_record_no\":\""
                    + FeedForm.NUMBER_PREFIXES.get(feed) + "-");
            tails[shape] = utf8("," + tail.json().substring(1) + "\n");
        }
    }

    /**
     * Writes events {@code first} and following, {@code BENCH-0001.jsonl} and so on.
     *
     * @param lines lines in all, copies included
     */
    public Written write(Path folder, long first, long lines, int files) throws IOException {
        Files.createDirectories(folder);
        var chance = Chance.of(seed, Chance.Purpose.BENCH, 1 + first);
        long distinct = 0;
        long bytes = 0;
        long written = 0;
        var lineWriter = new LineWriter();
        for (int file = 0; file < files; file++) {
            var path = folder.resolve(String.format("BENCH-%04d.jsonl", file + 1));
            long until = lines * (file + 1) / files;
            try (OutputStream out = Files.newOutputStream(path)) {
                for (; written < until; written++) {
                    boolean copy = distinct > 0 && chance.happens(DUPLICATE_SHARE);
                    long number = copy ? chance.between(0L, distinct) : distinct++;
                    bytes += lineWriter.append(first + number);
                    lineWriter.emptyInto(out, FULL);
                }
                lineWriter.emptyInto(out, 0);
            }
        }
        return new Written(written, distinct, bytes, files);
    }

    /** Puts lines together in place. */
    private final class LineWriter {

        private final byte[] bytes = new byte[BUFFER];
        private int length;

        /** Appends the line of one event and says how long it is. */
        int append(long number) {
            int start = length;
            int shape = (int) Math.floorMod((number * 0x9E3779B97F4A7C15L) >>> 20, (long) SHAPES);
            var day = days.get((int) Math.floorMod(number * 7, (long) DAYS));
            add(heads[shape]);
            digits(number, 9);
            add(VERSION_AND_DATE);
            add(day);
            time((int) Math.floorMod(number * 31, (long) SECONDS_OF_WORK) + 8 * 3_600);
            add(tails[shape]);
            return length - start;
        }

        void emptyInto(OutputStream out, int above) throws IOException {
            if (length > above) {
                out.write(bytes, 0, length);
                length = 0;
            }
        }

        private void add(byte[] more) {
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }

        private void digits(long number, int width) {
            long rest = number;
            for (int at = length + width - 1; at >= length; at--) {
                bytes[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            length += width;
        }

        private void time(int second) {
            bytes[length++] = 'T';
            digits(second / 3_600, 2);
            bytes[length++] = ':';
            digits(second / 60 % 60, 2);
            bytes[length++] = ':';
            digits(second % 60, 2);
            add(OFFSET);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
