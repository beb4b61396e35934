package org.qingyu.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.Home;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/**
 * The whole ingest job, with its dedupe against a lake that is as large as the delivery, held against one thread that does
 * the same decoding, redaction and mapping and writes the same Parquet tables with nothing else.
 */
final class IngestBenchmark {

    /** One measurement: seconds of the job and of the yardstick, over the same delivery. */
    record Round(double jobSeconds, double yardstickSeconds) {

        /** The yardstick's time over the job's: above 1 the job is the faster. */
        double ratio() {
            return yardstickSeconds / jobSeconds;
        }
    }

    private static final FileInflow.Wish NO_WISH = new FileInflow.Wish(null, null, Map.of());

    private static final int PARTS = 25;

    private final Path folder;
    private final Clock clock;
    private List<CpuProfile.Part> profile = List.of();

    IngestBenchmark(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Fills a lake with one delivery and measures the next.
     *
     * @param before files the lake holds already
     * @param measured files to load
     * @param profiled whether {@link #profile} is to say where the job's time went
     */
    Round round(int number, List<String> before, List<String> measured, boolean profiled) throws Exception {
        Home home = new Home(folder.resolve("home-" + number)).create();
        load(home, before);
        double job = profiled ? profiled(home, measured) : load(home, measured);
        double yardstick = yardstick(new Home(folder.resolve("plain-" + number)).create(), measured);
        return new Round(job, yardstick);
    }

    /** Classes in which the profiled job spent its time; empty as long as none was profiled. */
    List<CpuProfile.Part> profile() {
        return profile;
    }

    private double profiled(Home home, List<String> files) throws Exception {
        try (CpuProfile recorded = new CpuProfile()) {
            double seconds = load(home, files);
            profile = recorded.parts(PARTS);
            return seconds;
        }
    }

    private double load(Home home, List<String> files) throws Exception {
        long start = System.nanoTime();
        new Load(home, home.config(), clock, Duration.ofSeconds(10)).run(plan(files));
        return secondsSince(start);
    }

    private double yardstick(Home home, List<String> files) throws IOException {
        long start = System.nanoTime();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            lake.createOrEvolveTables();
            IntakeDecoding decoding = plan(files).decoding(new DecodingFacts(home, home.config(), 1, clock.instant()));
            List<TableRow> refusals = new ArrayList<>();
            lake.append(EventHistoryTable.TABLE, () -> new Accepted(decoding, refusals));
            lake.append(EventRejectedTable.TABLE, refusals);
        }
        return secondsSince(start);
    }

    private static FileInflow plan(List<String> files) {
        ProfileCatalogue profiles = ProfileCatalogue.shipped();
        return new FileInflow(InputPlan.of(files, profiles.require("standard"), profiles.all()), NO_WISH);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Accepted rows of all files; refusals go to a list on the way. */
    private static final class Accepted implements Iterator<TableRow> {

        private final IntakeDecoding decoding;
        private final List<TableRow> refusals;
        private int file;
        private IntakeDecoding.@Nullable LoadRecords records;
        private @Nullable TableRow next;

        Accepted(IntakeDecoding decoding, List<TableRow> refusals) {
            this.decoding = decoding;
            this.refusals = refusals;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null) {
                    step();
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public TableRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            TableRow row = next;
            next = null;
            return row;
        }

        private void step() throws IOException {
            while (next == null) {
                IntakeDecoding.LoadRecords open = records;
                if (open == null) {
                    if (file == decoding.files().size()) {
                        return;
                    }
                    open = decoding.read(file++);
                    records = open;
                }
                switch (open.next()) {
                    case ACCEPTED -> next = open.event();
                    case REFUSED -> refusals.add(open.refusal());
                    case END -> {
                        open.close();
                        records = null;
                    }
                }
            }
        }
    }

    /** Removes what the benchmark has written. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
