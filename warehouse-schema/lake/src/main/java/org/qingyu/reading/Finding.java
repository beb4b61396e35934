package org.qingyu.reading;

/** One prerequisite: what stands there, what should, and what to do about it. */
record Finding(String check, State state, String found, String expected, String advice) {

    /** How bad it is. */
    enum State {
        OK,
        /** Something later or smaller will not work. */
        OPTIONAL,
        /** The main job cannot run. */
        MISSING
    }

    static Finding of(String check, boolean good, State otherwise, String found, String expected, String advice) {
        return new Finding(check, good ? State.OK : otherwise, found, expected, advice);
    }
}
