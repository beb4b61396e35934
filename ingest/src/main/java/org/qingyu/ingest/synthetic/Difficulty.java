package org.qingyu.ingest.synthetic;

/**
 * How hard the synthetic county is to read. Every value has a default that looks like the counties the domain notes
 * describe.
 *
 * @param dispersion variance of a count over its mean, 1 or more; counts of several days keep it
 * @param season how strong season, holidays and the wage peak are; 0 switches them off, 1 is usual
 * @param growth growth of all counts per year, as a share
 * @param untidiness how many records are late, corrected, cancelled, linked or badly placed; 0 none, 1 usual
 * @param recentShare share of the planted surges that begin in the last 60 days
 */
public record Difficulty(double dispersion, double season, double growth, double untidiness, double recentShare) {

    /** What {@code generate} uses when nothing else is asked. */
    public static final Difficulty USUAL = new Difficulty(1.3, 1.0, 0.03, 1.0, 0.4);

    /** Refuses what cannot be drawn from. */
    public Difficulty {
        require(dispersion >= 1 && dispersion <= 20, "dispersion", "1 to 20", dispersion);
        require(season >= 0 && season <= 5, "season", "0 to 5", season);
        require(growth > -0.9 && growth <= 5, "growth", "-0.9 to 5", growth);
        require(untidiness >= 0 && untidiness <= 10, "untidiness", "0 to 10", untidiness);
        require(recentShare >= 0 && recentShare <= 1, "recent share", "0 to 1", recentShare);
    }

    private static void require(boolean holds, String name, String range, double found) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + " but was " + found);
        }
    }
}
