package org.qingyu.judgement.forecast;

import java.time.LocalDate;
import java.util.List;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.exceedance.DayKind;

/** What the calendar says of a week, known long before it comes. */
final class WeekTerms {

    private static final int HARMONICS = 2;
    private static final double YEAR = 365.25;

    /** Days from the Spring Festival at which a stretch begins; the last ends the last stretch. */
    private static final int[] FESTIVAL = {-35, -21, -10, -1, 7, 14, 28};

    static final List<String> NAMES = List.of(
            "season_cos1",
            "season_sin1",
            "season_cos2",
            "season_sin2",
            "workdays",
            "make_up_workdays",
            "national_day",
            "festival_35_22_before",
            "festival_21_11_before",
            "festival_10_2_before",
            "festival",
            "festival_7_13_after",
            "festival_14_27_after");

    private final CalendarFacts calendar;

    WeekTerms(CalendarFacts calendar) {
        this.calendar = calendar;
    }

    /** Shares of the seven days that end with {@code last}, and the season of their middle. */
    double[] of(LocalDate last) {
        double[] terms = new double[NAMES.size()];
        double angle = 2 * Math.PI * (last.toEpochDay() - 3) / YEAR;
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
            terms[2 * harmonic - 2] = Math.cos(harmonic * angle);
            terms[2 * harmonic - 1] = Math.sin(harmonic * angle);
        }
        for (int back = 0; back < 7; back++) {
            addDay(terms, last.minusDays(back));
        }
        return terms;
    }

    private void addDay(double[] terms, LocalDate day) {
        DayKind kind = calendar.kind(day);
        double share = 1.0 / 7;
        terms[4] += kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY ? share : 0;
        terms[5] += kind == DayKind.MAKE_UP_WORKDAY ? share : 0;
        terms[6] += kind == DayKind.HOLIDAY && day.getMonthValue() == 10 ? share : 0;
        int distance = calendar.daysFromSpringFestival(day);
        for (int stretch = 0; stretch + 1 < FESTIVAL.length; stretch++) {
            if (distance >= FESTIVAL[stretch] && distance < FESTIVAL[stretch + 1]) {
                terms[7 + stretch] += share;
            }
        }
    }
}
