package org.qingyu.notices.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.brief.CountyMonth.Judged;
import org.qingyu.notices.brief.Trend.Expected;

/** Makes the trends a page draws: half a year of seven-day sums. */
record Trends(CountyMonth month) {

    private static final int DAYS = 26 * 7;
    private static final int WINDOW = 7;

    Trend of(String name, String region, String category) {
        Map<LocalDate, Judged> judged = month.judged().stream()
                .filter(row ->
                        row.regionCode().equals(region) && row.categoryCode().equals(category))
                .collect(Collectors.toMap(Judged::day, Function.identity(), (first, second) -> second));
        var points = new ArrayList<Trend.Point>();
        LocalDate first = month.day().minusDays(DAYS);
        for (LocalDate day = first; !day.isAfter(month.day()); day = day.plusDays(1)) {
            if (!day.minusDays(WINDOW).isBefore(month.counts().first())) {
                points.add(new Trend.Point(
                        day,
                        window(region, category, day),
                        expected(judged.get(day)),
                        yearBefore(region, category, day)));
            }
        }
        return new Trend(name, points);
    }

    private long window(String region, String category, LocalDate day) {
        return month.counts().sum(region, category, day.minusDays(WINDOW - 1), day);
    }

    private @Nullable Long yearBefore(String region, String category, LocalDate day) {
        LocalDate then = day.minusWeeks(52);
        return then.minusDays(WINDOW).isBefore(firstCovered()) ? null : window(region, category, then);
    }

    private static @Nullable Expected expected(@Nullable Judged judged) {
        return judged == null ? null : new Expected(judged.mean(), judged.dispersion(), judged.yellow(), judged.red());
    }

    /** The first day for which every feed that delivers now was there. */
    private LocalDate firstCovered() {
        List<LocalDate> firsts =
                month.covered().values().stream().map(Period::first).toList();
        return firsts.stream().max(LocalDate::compareTo).orElse(month.counts().first());
    }
}
