package org.qingyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.TableRow;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.announced();

    @ParameterizedTest
    @CsvSource({
        "2026-02-17, HOLIDAY",
        "2026-02-14, MAKE_UP_WORKDAY",
        "2026-02-28, MAKE_UP_WORKDAY",
        "2026-03-01, WEEKEND",
        "2026-03-02, WORKDAY",
        "2026-10-03, HOLIDAY",
        "2020-02-03, WORKDAY",
    })
    void aNamedDayIsWhatTheNoticeSaysAndAnyOtherIsOfThePlainWeek(LocalDate day, DayKind kind) {
        assertThat(CALENDAR.kind(day)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12",
        "2025, 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11",
        "2026, 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10",
    })
    void theWorkingWeekendsOfAYearAreThoseOfItsNotice(int year, String days) {
        var worked = daysOf(year).filter(CALENDAR::isMakeUpWorkday).toList();

        assertThat(worked)
                .isEqualTo(Stream.of(days.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void theNoticeOfAYearNamesDaysOfTheDecemberBefore() {
        assertThat(CALENDAR.isDayOff(LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(CALENDAR.isMakeUpWorkday(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(CALENDAR.kind(LocalDate.of(2006, 12, 30))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    }

    @Test
    void theNoticesName678Days132OfThemWorkingWeekendsAndOneAMonday() {
        var rows = CALENDAR.rows();

        assertThat(rows).hasSize(678);
        assertThat(daysBetween("2006-01-01", "2027-01-01")
                        .filter(CALENDAR::isMakeUpWorkday)
                        .count())
                .isEqualTo(132);
        assertThat(rows)
                .filteredOn(row -> row.require(CalendarTable.IS_OFF_DAY))
                .hasSize(545);
    }

    @Test
    void aYearWithoutANoticeHasPlainWeeksAndSaysSo() {
        LocalDate nationalDay = LocalDate.of(2027, 10, 1);

        assertThat(CALENDAR.isPublished(nationalDay)).isFalse();
        assertThat(CALENDAR.kind(nationalDay)).isEqualTo(DayKind.WORKDAY);
        assertThat(CALENDAR.isPublished(LocalDate.of(2006, 12, 30))).isFalse();
        assertThat(CALENDAR.isPublished(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CALENDAR.publishedYears()).hasSize(20).startsWith(2007).endsWith(2026);
    }

    @Test
    void aNamedDayTellsItsHoliday() {
        assertThat(CALENDAR.findHolidayName(LocalDate.of(2026, 2, 14))).contains("春节");
        assertThat(CALENDAR.findHolidayName(LocalDate.of(2007, 5, 1))).contains("劳动节");
        assertThat(CALENDAR.findHolidayName(LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void theNationalDayHolidayIsKnownByNameWhateverDaysItTakes() {
        var days = daysOf(2025).filter(CALENDAR::isNationalDayHoliday).toList();

        assertThat(days)
                .isEqualTo(daysBetween("2025-10-01", "2025-10-09").toList())
                .doesNotContain(LocalDate.of(2025, 9, 28));
        assertThat(CALENDAR.isNationalDayHoliday(LocalDate.of(2008, 9, 29))).isTrue();
        assertThat(CALENDAR.isNationalDayHoliday(LocalDate.of(2026, 9, 25))).isFalse();
    }

    @Test
    void theNeighbouringWorkingDaysLieBeyondTheHoliday() {
        LocalDate festival = LocalDate.of(2026, 2, 17);

        assertThat(CALENDAR.nextWorkingDay(festival)).isEqualTo("2026-02-24");
        assertThat(CALENDAR.previousWorkingDay(festival)).isEqualTo("2026-02-14");
        assertThat(CALENDAR.workingDayFrom(festival)).isEqualTo("2026-02-24");
        assertThat(CALENDAR.workingDayFrom(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-14");
    }

    @Test
    void addingWorkingDaysCountsThemOneByOne() {
        LocalDate start = LocalDate.of(2026, 9, 18);

        for (int count = 0; count < 60; count++) {
            LocalDate reached = CALENDAR.plusWorkingDays(start, count);

            assertThat(start.plusDays(1)
                            .datesUntil(reached.plusDays(1))
                            .filter(CALENDAR::isWorkingDay)
                            .count())
                    .isEqualTo(count);
        }
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(start, -1)).hasMessageContaining("but were -1");
    }

    @Test
    void aCalendarMadeOfItsOwnRowsIsTheSame() {
        var again = WorkingCalendar.of(CALENDAR.rows());

        assertThat(again.rows()).isEqualTo(CALENDAR.rows());
        assertThat(again.publishedYears()).isEqualTo(CALENDAR.publishedYears());
    }

    @Test
    void refusesADayThatIsNamedTwice() {
        TableRow row = CALENDAR.rows().get(0);

        assertThatThrownBy(() -> WorkingCalendar.of(List.of(row, row)))
                .hasMessage("A calendar must name a day once but names 2006-12-30 twice");
    }

    @Test
    void changingARowDoesNotChangeTheCalendar() {
        CALENDAR.rows().get(0).set(CalendarTable.IS_OFF_DAY, true);

        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2006, 12, 30))).isTrue();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return daysBetween(year + "-01-01", (year + 1) + "-01-01");
    }

    private static Stream<LocalDate> daysBetween(String from, String until) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(until));
    }
}
