package org.qingyu.ingest.decode;

import java.time.Instant;

/** Instants as the lake keeps them: microseconds since 1970. */
final class Instants {

    private Instants() {}

    static Instant ofMicros(long micros) {
        long second = Math.floorDiv(micros, LocalInstants.MICROS_PER_SECOND);
        return Instant.ofEpochSecond(second, (micros - second * LocalInstants.MICROS_PER_SECOND) * 1000);
    }

    static long toMicros(Instant instant) {
        return instant.getEpochSecond() * LocalInstants.MICROS_PER_SECOND + instant.getNano() / 1000;
    }
}
