package org.qingyu.streaming;

import org.qingyu.command.Program;

/** The streaming room's door to the street. */
public final class StreamingMain {

    private StreamingMain() {}

    public static void main(String[] args) {
        Program.main(args, new IngestCommand(), new BenchCommand(), new RehearseCommand());
    }
}
