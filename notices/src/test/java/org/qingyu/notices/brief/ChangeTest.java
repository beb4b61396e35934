package org.qingyu.notices.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.qingyu.notices.brief.Change.Sureness;

class ChangeTest {

    @Test
    void aDoubledSmallCountIsNotCompared() {
        Change change = new Change(4, 30, 2, 30);

        assertThat(change.sureness()).isEqualTo(Sureness.TOO_FEW);
        assertThat(change.bearsPercent()).isFalse();
    }

    @Test
    void aDoubledLargeCountIsSure() {
        Change change = new Change(120, 30, 60, 30);

        assertThat(change.sureness()).isEqualTo(Sureness.SURE);
        assertThat(change.isRise()).isTrue();
        assertThat(change.percent()).isEqualTo(100);
    }

    @Test
    void aLongerMonthIsNoRise() {
        Change change = new Change(310, 31, 280, 28);

        assertThat(change.percent()).isZero();
        assertThat(change.sureness()).isEqualTo(Sureness.NONE);
    }

    @Test
    void withoutAPastThereIsNothingToCompare() {
        assertThat(new Change(50, 30, 0, 0).sureness()).isEqualTo(Sureness.NO_PAST);
    }

    @Test
    void whenNothingChangedOneInTwentySeemsToAtMost() {
        var random = new SplittableRandom(11);
        int seeming = 0;
        for (int i = 0; i < 4_000; i++) {
            Change change = new Change(poisson(random, 25), 30, poisson(random, 25), 30);
            seeming += change.sureness().saysSomething() ? 1 : 0;
        }

        // The counts of this test vary less than those of a county, so fewer than the nominal 200.
        assertThat(seeming).isLessThan(200);
    }

    private static long poisson(SplittableRandom random, double mean) {
        long events = 0;
        double left = Math.exp(-mean);
        for (double tried = random.nextDouble(); tried > left; tried *= random.nextDouble()) {
            events++;
        }
        return events;
    }
}
