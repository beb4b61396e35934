package org.qingyu.streaming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** Where the processor time of this process goes while it is open, by Java's flight recorder. */
final class CpuProfile implements AutoCloseable {

    /** A part of the program and the share of samples taken in it. */
    record Part(String name, double share) {}

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(20);
    private static final Set<String> LIBRARIES = Set.of("java", "jdk", "sun", "javax");

    private final Recording recording = new Recording();

    CpuProfile() {
        recording.enable(SAMPLE).withPeriod(PERIOD);
        recording.start();
    }

    /** The parts in which most samples were taken, the largest first. Ends the recording. */
    List<Part> parts(int most) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("qingyu-profile", ".jfr");
        try {
            recording.dump(file);
            Map<String, Integer> samples = new HashMap<>();
            int all = 0;
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals(SAMPLE)) {
                    samples.merge(partOf(event.getStackTrace()), 1, Integer::sum);
                    all++;
                }
            }
            int total = Math.max(1, all);
            return samples.entrySet().stream()
                    .map(part -> new Part(part.getKey(), (double) part.getValue() / total))
                    .sorted(Comparator.comparingDouble(Part::share).reversed().thenComparing(Part::name))
                    .limit(most)
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    /** The class of the innermost method that is not Java's own. */
    private static String partOf(@Nullable RecordedStackTrace trace) {
        if (trace != null) {
            for (RecordedFrame frame : trace.getFrames()) {
                RecordedMethod method = frame.getMethod();
                String type = method.getType().getName();
                if (!LIBRARIES.contains(type.substring(0, Math.max(0, type.indexOf('.'))))) {
                    return type.replaceAll("\\$.*", "");
                }
            }
        }
        return "java";
    }
}
