package org.qingyu.judgement.exceedance;

import java.time.LocalDate;

/**
 * The regressors of a day: a slow trend, three harmonics of the year, the weekday, and what the calendar does to a county:
 * holidays, make-up workdays, the National Day week and the weeks around the Spring Festival, which the solar year cannot
 * place. One row per day of a table; the first column is the constant.
 */
final class DayTerms {

    static final int HARMONICS = 3;
    private static final int WEEKDAYS = 1 + 1 + 2 * HARMONICS;
    private static final int CALENDAR = WEEKDAYS + 7;

    /** Holiday, make-up workday, National Day week. */
    private static final int DAY_KINDS = 3;

    /** Days from the first day of the lunar year at which a term begins; the last ends the terms. */
    private static final int[] FESTIVAL = {-28, -14, -7, 0, 7, 14, 28};

    static final int COLUMNS = CALENDAR + DAY_KINDS + FESTIVAL.length - 1;

    private static final double YEAR = 365.2425;

    /** 2022-01-01; any fixed day does, the level takes up the difference. */
    private static final long TREND_ORIGIN = 18_993;

    private final double[] rows;

    DayTerms(LocalDate firstDay, int days, CalendarFacts calendar) {
        this.rows = new double[days * COLUMNS];
        for (int day = 0; day < days; day++) {
            fill(day * COLUMNS, firstDay.plusDays(day), calendar);
        }
    }

    private void fill(int at, LocalDate day, CalendarFacts calendar) {
        rows[at] = 1;
        rows[at + 1] = (day.toEpochDay() - TREND_ORIGIN) / YEAR;
        double angle = 2 * Math.PI * day.toEpochDay() / YEAR;
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
            rows[at + 2 * harmonic] = Math.cos(harmonic * angle);
            rows[at + 2 * harmonic + 1] = Math.sin(harmonic * angle);
        }
        rows[at + WEEKDAYS + day.getDayOfWeek().getValue() - 1] = 1;
        DayKind kind = calendar.kind(day);
        boolean nationalDays = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
        rows[at + CALENDAR] = kind == DayKind.HOLIDAY ? 1 : 0;
        rows[at + CALENDAR + 1] = kind == DayKind.MAKE_UP_WORKDAY ? 1 : 0;
        rows[at + CALENDAR + 2] = nationalDays ? 1 : 0;
        int distance = calendar.daysFromSpringFestival(day);
        for (int term = 0; term < FESTIVAL.length - 1; term++) {
            boolean within = distance >= FESTIVAL[term] && distance < FESTIVAL[term + 1];
            rows[at + CALENDAR + DAY_KINDS + term] = within ? 1 : 0;
        }
    }

    /** Row-major, days × {@link #COLUMNS}. */
    double[] rows() {
        return rows;
    }

    /** Prior precision of every coefficient: none for the constant, {@code sd} scales the rest. */
    static double[] precision(double sd) {
        double[] precision = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            double spread = column == 1 ? 0.25 * sd : column < WEEKDAYS ? 0.5 * sd : sd;
            precision[column] = column == 0 ? 1e-6 : 1 / (spread * spread);
        }
        return precision;
    }

    /** exp of the row's terms without the constant: the day's share of an ordinary day. */
    double factor(int day, double[] beta) {
        double eta = 0;
        int at = day * COLUMNS;
        for (int column = 1; column < COLUMNS; column++) {
            eta += rows[at + column] * beta[column];
        }
        return Math.exp(Math.max(-6, Math.min(6, eta)));
    }
}
