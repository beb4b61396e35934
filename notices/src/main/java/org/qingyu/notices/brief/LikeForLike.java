package org.qingyu.notices.brief;

import java.time.LocalDate;
import java.util.Map;
import org.qingyu.notices.county.DailyCounts;

/**
 * Compares this month with earlier ones, each feed over days that both sides cover 同口径: a feed whose last deliveries are
 * missing is compared up to its last covered day only, and a feed that was not there yet is left out on both sides.
 *
 * @param covered the days each feed speaks for, by feed
 */
record LikeForLike(DailyCounts counts, Period month, Map<String, Period> covered) {

    LikeForLike {
        covered = Map.copyOf(covered);
    }

    /** Beside the month before 环比. */
    Change withMonthBefore(String region, String category) {
        return with(month.monthsBefore(1), region, category);
    }

    /** Beside the same month a year earlier 同比. */
    Change withYearBefore(String region, String category) {
        return with(month.monthsBefore(12), region, category);
    }

    private Change with(Period earlier, String region, String category) {
        long now = 0;
        long nowDays = 0;
        long before = 0;
        long beforeDays = 0;
        for (String feed : counts.feeds()) {
            Period known = covered.getOrDefault(feed, new Period(counts.first(), month.last()));
            Period here = month.upTo(known.last());
            Period there = here.last().equals(month.last())
                    ? earlier
                    : earlier.upTo(earlier.first().plusDays(here.days() - 1));
            if (here.days() == 0 || isUnknown(there, known)) {
                continue;
            }
            now += counts.sum(region, category, feed, here.first(), here.last());
            before += counts.sum(region, category, feed, there.first(), there.last());
            nowDays += here.days();
            beforeDays += there.days();
        }
        return new Change(now, nowDays, before, beforeDays);
    }

    private boolean isUnknown(Period there, Period known) {
        LocalDate start = there.first();
        return start.isBefore(known.first()) || start.isBefore(counts.first());
    }
}
