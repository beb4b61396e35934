package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says how each source stands on a day (R7).
 *
 * <p>A daily source is suspected of a drop when three covered days in a row together bring a count that half of what the
 * same weekdays of the eight weeks before brought would hardly ever give (Poisson, one in a thousand), and less than a fifth
 * of it. Holidays are never suspected: offices are closed.
 */
final class FeedWatch {

    private static final int SUSPECTED_DAYS = 3;
    private static final int WEEKS = 8;
    private static final double SMALL_SHARE = 0.2;
    private static final double INCREDIBLE = 0.001;

    private final Coverage coverage;
    private final UnitCounts counts;
    private final Predicate<LocalDate> holiday;

    FeedWatch(Coverage coverage, UnitCounts counts, Predicate<LocalDate> holiday) {
        this.coverage = coverage;
        this.counts = counts;
        this.holiday = holiday;
    }

    /** One answer for every source that is required on the day. */
    List<FeedHealth> on(LocalDate day) {
        return coverage.requiredOn(day).stream().map(source -> of(source, day)).toList();
    }

    private FeedHealth of(FeedSource source, LocalDate day) {
        LocalDate last = Objects.requireNonNull(coverage.lastCoveredBy(source, day));
        var every = coverage.every(source);
        FeedState state;
        if (day.isAfter(last.plusDays(every.days()))) {
            state = FeedState.MISSING;
        } else if (day.isAfter(last)) {
            state = FeedState.LATE;
        } else {
            state = every.days() == 1 && dropped(source, day) ? FeedState.SUSPECT_DROP : FeedState.OK;
        }
        return new FeedHealth(
                day, source, every.code(), last, usual(source, day), counts.ofSource(source, day, day), state);
    }

    private boolean dropped(FeedSource source, LocalDate day) {
        double usual = 0;
        for (LocalDate one = day.minusDays(SUSPECTED_DAYS - 1); !one.isAfter(day); one = one.plusDays(1)) {
            Double expected = usual(source, one);
            if (expected == null || holiday.test(one) || !coverage.covers(source, one)) {
                return false;
            }
            usual += expected;
        }
        long received = counts.ofSource(source, day.minusDays(SUSPECTED_DAYS - 1), day);
        return received < SMALL_SHARE * usual && atMost(received, usual / 2) < INCREDIBLE;
    }

    /** Mean of the same weekday over the eight weeks before the suspected days; null unless all of them are covered. */
    private @Nullable Double usual(FeedSource source, LocalDate day) {
        long events = 0;
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate same = day.minusWeeks(week);
            if (!coverage.covers(source, same)) {
                return null;
            }
            events += counts.ofSource(source, same, same);
        }
        return (double) events / WEEKS;
    }

    /** P(X ≤ count) of a Poisson. */
    private static double atMost(long count, double mean) {
        double mass = Math.exp(-mean);
        double sum = mass;
        for (int k = 1; k <= count; k++) {
            mass *= mean / k;
            sum += mass;
        }
        return sum;
    }
}
