package org.qingyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpringFestivalTest {

    /** Mean time from new moon to new moon, days. */
    private static final double SYNODIC_MONTH = 29.530588861;

    /** The mean new moon of 2000-01-06, 14:20 UTC, counted in days of China from the epoch. */
    private static final double A_NEW_MOON = LocalDate.of(2000, 1, 6).toEpochDay() + (14.33 + 8) / 24;

    @ParameterizedTest
    @CsvSource({
        "2026-02-17, 0",
        "2026-02-16, -1",
        "2026-03-03, 14",
        "2026-01-01, -47",
        "2026-12-31, -37",
        "2033-12-31, -50",
    })
    void theDistanceIsNegativeBeforeTheFestival(LocalDate day, int distance) {
        assertThat(SpringFestival.distanceInDays(day)).hasValue(distance);
    }

    @Test
    void halfWayBetweenTwoFestivalsCountsFromTheEarlier() {
        LocalDate earlier = SpringFestival.findFirstDay(2025).orElseThrow();
        LocalDate later = SpringFestival.findFirstDay(2026).orElseThrow();

        assertThat(ChronoUnit.DAYS.between(earlier, later)).isEqualTo(384);
        assertThat(SpringFestival.distanceInDays(earlier.plusDays(192))).hasValue(192);
        assertThat(SpringFestival.distanceInDays(earlier.plusDays(193))).hasValue(-191);
    }

    @Test
    void theDistanceIsKnownFrom1990To2050AndElseEmpty() {
        LocalDate.of(1990, 1, 1)
                .datesUntil(LocalDate.of(2051, 1, 1))
                .forEach(day -> assertThat(SpringFestival.distanceInDays(day)).isPresent());
        assertThat(SpringFestival.distanceInDays(LocalDate.of(1988, 12, 31))).isEmpty();
        assertThat(SpringFestival.distanceInDays(LocalDate.of(2051, 2, 12))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void theFestivalFallsOnANewMoonBetweenJanuary21AndFebruary21(int year) {
        LocalDate first = SpringFestival.findFirstDay(year).orElseThrow();

        double months = (first.toEpochDay() + 0.5 - A_NEW_MOON) / SYNODIC_MONTH;
        double daysFromMeanNewMoon = Math.abs(months - Math.rint(months)) * SYNODIC_MONTH;
        // The true new moon strays from the mean by up to 14 hours, and it may fall on any hour of the day.
        assertThat(daysFromMeanNewMoon).isLessThan(0.5 + 14 / 24.0);
        assertThat(first).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 21));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void aLunarYearHasTwelveOrThirteenMonths(int year) {
        LocalDate first = SpringFestival.findFirstDay(year).orElseThrow();
        LocalDate next = SpringFestival.findFirstDay(year + 1).orElseThrow();

        assertThat(ChronoUnit.DAYS.between(first, next)).isIn(353L, 354L, 355L, 383L, 384L, 385L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("announcedYears")
    void theStateCouncilsHolidayBeginsAtMostTwoDaysBefore(int year) {
        var calendar = WorkingCalendar.announced();
        LocalDate begin = LocalDate.of(year, 1, 20);
        while (calendar.kind(begin) != DayKind.HOLIDAY
                || !calendar.findHolidayName(begin).orElseThrow().equals("春节")) {
            begin = begin.plusDays(1);
        }

        assertThat(ChronoUnit.DAYS.between(
                        begin, SpringFestival.findFirstDay(year).orElseThrow()))
                .isBetween(0L, 2L);
    }

    static IntStream years() {
        return IntStream.rangeClosed(1990, 2050);
    }

    static IntStream announcedYears() {
        return IntStream.rangeClosed(2007, 2026);
    }
}
