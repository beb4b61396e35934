package org.qingyu.judgement.exceedance;

import java.time.LocalDate;

/**
 * The regressors of a day: a slow trend, harmonics of the year, the weekday, and what the calendar does to a county:
 * holidays, make-up workdays, the National Day week and the weeks around the Spring Festival, which the solar year cannot
 * place (wage disputes treble in the month before it). One row per day of a table; the first column is the constant.
 */
public final class DayTerms {

    /** Without dates: nothing after the weekday. */
    public enum Calendar {
        WITH_CALENDAR,
        WITHOUT_CALENDAR
    }

    private static final int WEEK = 7;

    /** Holiday, make-up workday, National Day week. */
    private static final int DAY_KINDS = 3;

    /** Days from the first day of the lunar year at which a term begins; the last ends the terms. */
    private static final int[] FESTIVAL = {-49, -42, -35, -28, -21, -14, -7, 0, 7, 14, 21, 28};

    /** 2022-01-01; any fixed day does, the level takes up the difference. */
    private static final long TREND_ORIGIN = 18_993;

    private final int harmonics;
    private final double daysAYear;
    private final int columns;
    private final double[] rows;

    public DayTerms(
            LocalDate firstDay, int days, CalendarFacts facts, int harmonics, double daysAYear, Calendar calendar) {
        this.harmonics = harmonics;
        this.daysAYear = daysAYear;
        boolean known = calendar == Calendar.WITH_CALENDAR;
        this.columns = beforeCalendar() + (known ? DAY_KINDS + FESTIVAL.length - 1 : 0);
        this.rows = new double[days * columns];
        for (int day = 0; day < days; day++) {
            LocalDate date = firstDay.plusDays(day);
            fill(day * columns, date);
            if (known) {
                fillCalendar(day * columns + beforeCalendar(), date, facts);
            }
        }
    }

    private int beforeCalendar() {
        return 2 + 2 * harmonics + WEEK;
    }

    private void fill(int at, LocalDate day) {
        rows[at] = 1;
        rows[at + 1] = (day.toEpochDay() - TREND_ORIGIN) / daysAYear;
        double angle = 2 * Math.PI * day.toEpochDay() / daysAYear;
        for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
            rows[at + 2 * harmonic] = Math.cos(harmonic * angle);
            rows[at + 2 * harmonic + 1] = Math.sin(harmonic * angle);
        }
        rows[at + 2 + 2 * harmonics + day.getDayOfWeek().getValue() - 1] = 1;
    }

    private void fillCalendar(int at, LocalDate day, CalendarFacts facts) {
        DayKind kind = facts.kind(day);
        rows[at] = kind == DayKind.HOLIDAY ? 1 : 0;
        rows[at + 1] = kind == DayKind.MAKE_UP_WORKDAY ? 1 : 0;
        rows[at + 2] = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7 ? 1 : 0;
        int distance = facts.daysFromSpringFestival(day);
        for (int term = 0; term < FESTIVAL.length - 1; term++) {
            boolean within = distance >= FESTIVAL[term] && distance < FESTIVAL[term + 1];
            rows[at + DAY_KINDS + term] = within ? 1 : 0;
        }
    }

    public int columns() {
        return columns;
    }

    /** Row-major, days × {@link #columns()}. Read only. */
    public double[] rows() {
        return rows;
    }

    /** Prior precision of every coefficient: none for the constant, {@code spread} scales the standard deviations. */
    public double[] precision(double spread) {
        double[] precision = new double[columns];
        for (int column = 0; column < columns; column++) {
            double sd = column == 1 ? 0.25 * spread : column < 2 + 2 * harmonics ? 0.5 * spread : spread;
            precision[column] = column == 0 ? 1e-6 : 1 / (sd * sd);
        }
        return precision;
    }

    /** exp of the row's terms without the constant: the day's share of an ordinary day. */
    public double factor(int day, double[] beta) {
        double eta = 0;
        int at = day * columns;
        for (int column = 1; column < columns; column++) {
            eta += rows[at + column] * beta[column];
        }
        return Math.exp(Math.max(-8, Math.min(8, eta)));
    }
}
