package org.qingyu.trino;

import io.trino.server.Server;
import java.io.IOException;

/** Starts Trino, and ends it when the process that started it is gone: its end of standard input then closes. */
public final class TrinoMain {

    private TrinoMain() {}

    /** @param args Trino's version, which its own launcher would read from its archive */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("parent-watch").start(TrinoMain::endWithParent);
        new Server().start(args[0]);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on it.
            }
        } catch (IOException closed) {
            // The same as its end.
        }
        System.exit(0);
    }
}
