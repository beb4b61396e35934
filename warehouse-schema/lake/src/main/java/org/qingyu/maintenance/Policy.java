package org.qingyu.maintenance;

import java.time.Duration;

/**
 * How the lake's files are kept.
 *
 * @param smallBytes a data file below it is small
 * @param targetBytes what small files are put together to, at most
 * @param fewestFiles so many small files in a row are worth a rewrite
 * @param keep how long a table can be read as it was; also what a reader that has begun can rely on
 * @param orphanAge a file that no table knows is left alone until it is so old: it may belong to a writer at work
 */
public record Policy(long smallBytes, long targetBytes, int fewestFiles, Duration keep, Duration orphanAge) {

    /** Many manifests make planning slow; from so many on they are put together. */
    static final int MANY_MANIFESTS = 10;

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * A quarter of the target is no longer small, so a row is rewritten a few times in its life and not every week. Seven days
     * of snapshots, three days before a stray file goes.
     */
    public static final Policy STANDARD =
            new Policy(64 * MEGABYTE, 256 * MEGABYTE, 5, Duration.ofDays(7), Duration.ofDays(3));

    Policy withKeep(Duration wanted) {
        return new Policy(smallBytes, targetBytes, fewestFiles, wanted, orphanAge);
    }

    Policy withFewestFiles(int wanted) {
        return new Policy(smallBytes, targetBytes, wanted, keep, orphanAge);
    }
}
