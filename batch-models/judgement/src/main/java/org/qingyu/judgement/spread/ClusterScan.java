package org.qingyu.judgement.spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.exceedance.NegativeBinomial;

/**
 * Looks for connected sets of at least three places, each with more than is expected of it, whose sum is improbable
 * (an expectation-based scan in the manner of Neill 2005 with irregular zones: a set grows from every place by the neighbour
 * that adds most, so it follows a valley or a road and need not be a circle).
 *
 * <p>A surge of one place is no spread: without its strongest member a set must still be unusual. Nor is a rise of the whole
 * county: where the places outside a set have more than expected, the set is expected to have as much more. Sets that share
 * a place with a less probable one are left out.
 */
public final class ClusterScan {

    /** Fewer places are no spread (R4: three adjacent villages). */
    public static final int SMALLEST = 3;

    private static final int LARGEST = 8;

    /** What the rest of a set must still be without its strongest member. */
    private static final double REST = 0.01;

    /** A season that is missed by a tenth is missed in all places at once. */
    private static final double COMMON_ERROR = 0.1;

    /** So many events as expected are added to both sides before places are compared with all others. */
    private static final double CAUTION = 5;

    /**
     * The category in the whole county, the places of a set included.
     *
     * @param events in the window
     * @param expected in the window
     */
    public record Whole(double events, double expected) {

        /** Nothing is known of the whole. */
        public static final Whole UNKNOWN = new Whole(0, 0);

        /** By how much more than expected the rest of the county has, at least 1: what rises everywhere is no spread. */
        double riseOutside(double inside, double expectedInside) {
            double rest = Math.max(0, events - inside);
            double usual = Math.max(0, expected - expectedInside);
            return Math.max(1, (rest + CAUTION) / (usual + CAUTION));
        }
    }

    private final int[][] neighbours;
    private final double[] events;
    private final double[] expected;
    private final double[] variance;
    private final Whole whole;
    private final boolean[] taken;

    private ClusterScan(int[][] neighbours, double[] events, double[] expected, double[] variance, Whole whole) {
        this.neighbours = neighbours;
        this.events = events;
        this.expected = expected;
        this.variance = variance;
        this.whole = whole;
        this.taken = new boolean[events.length];
    }

    /**
     * The sets with p-values of at most {@code largestP}, the least probable first.
     *
     * @param neighbours of every place, both ways
     * @param events of every place in the window
     * @param expected of every place in the window
     * @param variance of every place's count
     * @param whole the county's events of the category
     */
    public static List<Found> scan(
            int[][] neighbours, double[] events, double[] expected, double[] variance, Whole whole, double largestP) {
        var scan = new ClusterScan(neighbours, events, expected, variance, whole);
        var found = new ArrayList<Found>();
        Found next = scan.best(largestP);
        while (next != null) {
            found.add(next);
            next.places().forEach(place -> scan.taken[place] = true);
            next = scan.best(largestP);
        }
        return found;
    }

    private boolean isRising(int place) {
        return !taken[place] && events[place] >= 1 && events[place] > expected[place];
    }

    private @Nullable Found best(double largestP) {
        Found best = null;
        for (int centre = 0; centre < events.length; centre++) {
            if (isRising(centre)) {
                Found own = grownFrom(centre);
                if (own != null && own.pValue() <= largestP && (best == null || own.pValue() < best.pValue())) {
                    best = own;
                }
            }
        }
        return best;
    }

    /** The least probable of the sets that grow from a place; null where none has three members. */
    private @Nullable Found grownFrom(int centre) {
        var members = new int[LARGEST];
        members[0] = centre;
        int size = 1;
        Found best = null;
        while (size < LARGEST) {
            int next = bestNeighbour(members, size);
            if (next < 0) {
                break;
            }
            members[size++] = next;
            if (size >= SMALLEST && isUnusualWithoutStrongest(members, size)) {
                Found own = found(members, size, -1);
                if (best == null || own.pValue() < best.pValue()) {
                    best = own;
                }
            }
        }
        return best;
    }

    private int bestNeighbour(int[] members, int size) {
        int best = -1;
        double largest = 0;
        for (int member = 0; member < size; member++) {
            for (int other : neighbours[members[member]]) {
                if (isRising(other) && !contains(members, size, other)) {
                    double gain = (events[other] - expected[other]) / Math.sqrt(variance[other] + 0.5);
                    if (gain > largest || (gain == largest && other < best)) {
                        largest = gain;
                        best = other;
                    }
                }
            }
        }
        return best;
    }

    private static boolean contains(int[] members, int size, int place) {
        for (int member = 0; member < size; member++) {
            if (members[member] == place) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnusualWithoutStrongest(int[] members, int size) {
        int strongest = 0;
        for (int member = 1; member < size; member++) {
            if (events[members[member]] - expected[members[member]]
                    > events[members[strongest]] - expected[members[strongest]]) {
                strongest = member;
            }
        }
        return found(members, size, members[strongest]).pValue() <= REST;
    }

    private Found found(int[] members, int size, int without) {
        double sum = 0;
        double mean = 0;
        double spread = 0;
        var places = new ArrayList<Integer>(size);
        for (int member = 0; member < size; member++) {
            int place = members[member];
            if (place != without) {
                places.add(place);
                sum += events[place];
                mean += expected[place];
                spread += variance[place];
            }
        }
        places.sort(null);
        double rise = whole.riseOutside(sum, mean);
        double judged = Math.max(rise * mean, 1e-3);
        double dispersion = Math.max(1, (rise * spread + COMMON_ERROR * COMMON_ERROR * judged * judged) / judged);
        return new Found(places, (int) sum, mean, dispersion, NegativeBinomial.midP((int) sum, judged, dispersion));
    }

    /** Neighbours both ways: a place is beside another if either names the other. */
    public static int[][] bothWays(List<List<Integer>> named) {
        var all = new ArrayList<TreeSet<Integer>>();
        for (int place = 0; place < named.size(); place++) {
            all.add(new TreeSet<>());
        }
        for (int place = 0; place < named.size(); place++) {
            for (int other : named.get(place)) {
                if (other != place) {
                    all.get(place).add(other);
                    all.get(other).add(place);
                }
            }
        }
        int[][] neighbours = new int[named.size()][];
        Arrays.setAll(
                neighbours,
                place -> all.get(place).stream().mapToInt(Integer::intValue).toArray());
        return neighbours;
    }
}
