package org.qingyu.judgement.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterScanTest {

    private static final double USUAL = 0.2;

    /** Ten villages along a road, each beside the next. */
    private static final int[][] ROAD = ClusterScan.bothWays(IntStream.range(0, 10)
            .mapToObj(place -> place < 9 ? List.of(place + 1) : List.<Integer>of())
            .toList());

    private static List<Found> scan(double... events) {
        return scan(ClusterScan.Whole.UNKNOWN, events);
    }

    private static List<Found> scan(ClusterScan.Whole whole, double... events) {
        var expected = new double[events.length];
        Arrays.fill(expected, USUAL);
        return ClusterScan.scan(ROAD, events, expected, expected.clone(), whole, 1e-4);
    }

    @Test
    void whatRisesInTheWholeCountyIsNoSpread() {
        double[] events = {0, 0, 2, 3, 2, 2, 0, 0, 0, 0};
        assertThat(scan(new ClusterScan.Whole(50, 40), events)).hasSize(1);
        assertThat(scan(new ClusterScan.Whole(160, 40), events)).isEmpty();
    }

    @Test
    void villagesBesideEachOtherAreOneCluster() {
        assertThat(scan(0, 0, 2, 3, 2, 2, 0, 0, 0, 0)).singleElement().satisfies(found -> {
            assertThat(found.places()).containsExactly(2, 3, 4, 5);
            assertThat(found.observed()).isEqualTo(9);
        });
    }

    @Test
    void villagesApartFromEachOtherAreNone() {
        assertThat(scan(3, 0, 0, 3, 0, 0, 3, 0, 0, 3)).isEmpty();
    }

    @Test
    void aSurgeOfOnePlaceIsNoSpread() {
        assertThat(scan(0, 0, 1, 12, 1, 0, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void twoPlacesAreTooFew() {
        assertThat(scan(0, 0, 5, 5, 0, 0, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void aPlaceIsInOneClusterOnly() {
        assertThat(scan(3, 3, 3, 0, 0, 0, 0, 3, 3, 3))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.places()).hasSize(3));
    }
}
