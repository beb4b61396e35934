package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.KnownWeeks;
import org.qingyu.judgement.forecast.WeekPanel;
import org.qingyu.judgement.situation.Coverage;

/** A county's weeks of towns and categories as the judgement of each week's last day knew them, for forecasts of the past. */
public final class KnownForecastWeeks implements KnownWeeks {

    private final CountyPast past;
    private final Collection<String> categories;
    private final CalendarFacts calendar;
    private final LocalDate first;
    private final LocalDate last;
    private final int number;
    private final Map<Integer, WeekPanel> made = new HashMap<>();
    private KnownCounts counts;
    private int reached;

    private KnownForecastWeeks(
            CountyPast past, Collection<String> categories, CalendarFacts calendar, LocalDate first, LocalDate last) {
        this.past = past;
        this.categories = List.copyOf(categories);
        this.calendar = calendar;
        this.number = (int) ((last.toEpochDay() - first.toEpochDay() + 1) / 7);
        this.first = last.minusDays(7L * number - 1);
        this.last = last;
        this.counts = new KnownCounts(past, this.first, last);
    }

    /** The whole weeks between two days, the last one ending on {@code last}. */
    public static KnownForecastWeeks of(
            CountyPast past, Collection<String> categories, CalendarFacts calendar, LocalDate first, LocalDate last) {
        return new KnownForecastWeeks(past, categories, calendar, first, last);
    }

    /** How many weeks there are. */
    public int number() {
        return number;
    }

    @Override
    public WeekPanel at(int week) {
        return made.computeIfAbsent(week, this::make);
    }

    @Override
    public WeekPanel end() {
        return at(number - 1);
    }

    private WeekPanel make(int week) {
        if (week < reached) {
            counts = new KnownCounts(past, first, last);
        }
        reached = week;
        LocalDate day = last.minusDays(7L * (number - 1 - week));
        counts.moveTo(day);
        Coverage coverage = counts.coverage(day);
        List<String> towns = past.towns();
        Collection<String> regions = towns.isEmpty() ? List.of(past.county().code()) : towns;
        return CountyDays.of(counts.table(coverage), regions, categories, feed -> true, day)
                .weeks(calendar, past.neighbours());
    }
}
