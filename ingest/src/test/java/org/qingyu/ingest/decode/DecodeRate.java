package org.qingyu.ingest.decode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.qingyu.ingest.decode.IntakeFile.Step;
import org.qingyu.table.EventHistoryTable;

/** Measures how many records a second of processor time one thread decodes: {@code DecodeRate FILE [PROFILE [ROUNDS]]}. Not a test. */
final class DecodeRate {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DecodeRate() {}

    public static void main(String[] args) throws IOException {
        String profile = args.length > 1 ? args[1] : "standard";
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        var row = EventHistoryTable.TABLE.row();
        for (int round = 0; round < rounds; round++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            try (var file = IntakeFile.open(Path.of(args[0]), Intakes.profile(profile), Intakes.context())) {
                while (file.next(row) != Step.END) {
                    // Decoding is all there is to do.
                }
                double seconds = (CLOCK.getCurrentThreadCpuTime() - begin) / 1e9;
                System.out.printf(
                        "%,d records, %,d refused, %.2f CPU seconds, %,.0f records a CPU second%n",
                        file.read(), file.refused(), seconds, file.read() / seconds);
            }
        }
    }
}
