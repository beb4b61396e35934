package org.qingyu.judgement.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.forecast.CountyDays;
import org.qingyu.judgement.forecast.SameSeason;

/** The counterparts of the coming four weeks in up to three earlier years, each with the year it is compared with. */
final class YearsBefore {

    private static final int MOST = 3;
    private static final int YEAR_DAYS = 364;

    /** Four weeks of an earlier year, and the 52 weeks around or beside them. */
    record Year(LocalDate first, LocalDate last, LocalDate yearFirst, LocalDate yearLast) {}

    private final List<Year> years;
    private final boolean lunar;

    private YearsBefore(List<Year> years, boolean lunar) {
        this.years = List.copyOf(years);
        this.lunar = lunar;
    }

    /** The counterparts of the four weeks after {@code asOf} that the days cover as a whole. */
    static YearsBefore of(CountyDays days, CalendarFacts calendar, LocalDate asOf) {
        var seasons = new SameSeason(calendar);
        LocalDate middle = asOf.plusDays(SeasonHints.DAYS / 2);
        var years = new ArrayList<Year>();
        List<LocalDate> earlier = seasons.earlier(middle, MOST);
        for (int back = 0; back < MOST; back++) {
            LocalDate first = earlier.get(back).minusDays(SeasonHints.DAYS / 2 - 1L);
            LocalDate last = first.plusDays(SeasonHints.DAYS - 1L);
            LocalDate yearLast = asOf.minusDays((long) YEAR_DAYS * back);
            LocalDate yearFirst = yearLast.minusDays(YEAR_DAYS - 1L);
            if (!first.isBefore(days.firstDay()) && !yearFirst.isBefore(days.firstDay()) && !last.isAfter(asOf)) {
                years.add(new Year(first, last, yearFirst, yearLast));
            }
        }
        return new YearsBefore(years, seasons.isLunar(middle));
    }

    int count() {
        return years.size();
    }

    boolean isLunar() {
        return lunar;
    }

    /** Events of a cell in each year's four weeks, the last year first. */
    double[] events(CountyDays days, int cell) {
        return years.stream()
                .mapToDouble(year -> days.sum(cell, year.first(), year.last()))
                .toArray();
    }

    /** Events of average four weeks of the year each is compared with. */
    double[] usual(CountyDays days, int cell) {
        return years.stream()
                .mapToDouble(year -> days.sum(cell, year.yearFirst(), year.yearLast()) * SeasonHints.DAYS / YEAR_DAYS)
                .toArray();
    }
}
