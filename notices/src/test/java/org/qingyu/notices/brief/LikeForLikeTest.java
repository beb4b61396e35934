package org.qingyu.notices.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.Unit;

class LikeForLikeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void aFeedWhoseLastDaysAreMissingIsComparedUpToItsLastDayOnly() {
        DailyCounts counts = oneADay("JINGQING", FIRST, LocalDate.of(2026, 5, 10));
        var past = new LikeForLike(
                counts, Period.ofMonthTo(DAY), Map.of("JINGQING", new Period(FIRST, LocalDate.of(2026, 5, 10))));

        Change change = past.withMonthBefore("T", Unit.ALL);

        assertThat(change).isEqualTo(new Change(10, 10, 10, 10));
    }

    @Test
    void aFeedThatWasNotThereYetIsLeftOutOnBothSides() {
        DailyCounts counts = oneADay("SHEQING", FIRST, DAY);
        addOneADay(counts, "YUQING", LocalDate.of(2026, 5, 1), DAY);
        var past = new LikeForLike(
                counts,
                Period.ofMonthTo(DAY),
                Map.of("SHEQING", new Period(FIRST, DAY), "YUQING", new Period(LocalDate.of(2026, 5, 1), DAY)));

        assertThat(past.withMonthBefore("T", "D06")).isEqualTo(new Change(20, 20, 20, 20));
        assertThat(past.withYearBefore("T", "D06").sureness()).isEqualTo(Change.Sureness.NO_PAST);
    }

    private static DailyCounts oneADay(String feed, LocalDate from, LocalDate to) {
        var counts = new DailyCounts(FIRST, DAY);
        addOneADay(counts, feed, from, to);
        return counts;
    }

    private static void addOneADay(DailyCounts counts, String feed, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            counts.add(day, "T", "D06", feed, 1);
        }
    }
}
