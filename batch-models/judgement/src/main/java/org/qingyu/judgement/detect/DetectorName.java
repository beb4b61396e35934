package org.qingyu.judgement.detect;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The detectors that can be asked for. */
enum DetectorName {
    QINGYU("qingyu"),
    FARRINGTON("farrington"),
    EARS_C1("ears-c1"),
    EARS_C2("ears-c2"),
    EARS_C3("ears-c3"),
    MOVING_PERCENTILE("moving-percentile");

    private final String code;

    DetectorName(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static String codes() {
        return Arrays.stream(values()).map(DetectorName::code).collect(Collectors.joining(", "));
    }
}
