package org.qingyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingyu.table.CalendarTable;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.announced();

    @ParameterizedTest(name = "{1} from {0} are due {2}: {3}")
    @CsvSource({
        "2026-02-12, 5wd,  2026-02-26, a Saturday is worked and then comes the Spring Festival",
        "2026-02-13, 15d,  2026-02-28, a Saturday that is worked does not roll",
        "2026-08-03, 60d,  2026-10-08, National Day rolls",
        "2025-12-31, 2m,   2026-02-28, there is no 31st",
        "2026-01-31, 1m,   2026-02-28, there is no 31st",
        "2026-04-20, 15d,  2026-05-06, Labour Day rolls",
        "2025-09-26, 5wd,  2025-10-10, a Sunday is worked",
        "2025-01-24, 3wd,  2025-02-05, a Sunday is worked and then comes the festival",
        "2026-09-18, 13wd, 2026-10-13, two holidays and two working weekends",
    })
    void countsAsTheCivilCodeCounts(LocalDate start, String rule, LocalDate due, String why) {
        var deadline = Deadline.of(start, DeadlineRule.parse(rule), CALENDAR);

        assertThat(deadline.due()).as(why).isEqualTo(due);
        assertThat(deadline.estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-03, 60d, 2026-10-02", "2026-04-20, 15d, 2026-05-05", "2026-02-01, 1m, 2026-03-01"})
    void endsOnTheDayOffWhereTheRuleDoesNotRoll(LocalDate start, String rule, LocalDate due) {
        var deadline = Deadline.of(start, DeadlineRule.parse(rule).withoutRoll(), CALENDAR);

        assertThat(deadline.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1m,  2024-02-29",
        "2024-02-29, 12m, 2025-02-28",
        "2026-02-28, 1m,  2026-03-30",
        "2026-05-06, 0d,  2026-05-06",
        "2026-05-05, 0d,  2026-05-06",
        "2026-05-05, 0wd, 2026-05-06",
    })
    void aMonthEndsOnTheCorrespondingDayAndNoDayIsTheSameDay(LocalDate start, String rule, LocalDate due) {
        assertThat(Deadline.of(start, DeadlineRule.parse(rule), CALENDAR).due()).isEqualTo(due);
    }

    @Test
    void isEstimatedWhereItReachesAYearWithoutANotice() {
        LocalDate start = LocalDate.of(2026, 12, 25);

        assertThat(Deadline.of(start, DeadlineRule.workingDays(4), CALENDAR).estimated())
                .isFalse();
        assertThat(Deadline.of(start, DeadlineRule.workingDays(5), CALENDAR).estimated())
                .isTrue();
        assertThat(Deadline.of(start, DeadlineRule.days(6), CALENDAR).estimated())
                .isFalse();
        assertThat(Deadline.of(start, DeadlineRule.days(7), CALENDAR).estimated())
                .isTrue();
        assertThat(Deadline.of(start, DeadlineRule.months(2), CALENDAR).estimated())
                .isTrue();
    }

    @Test
    void isNotEstimatedWhereItReachesThatYearWithoutAskingTheCalendar() {
        var rule = DeadlineRule.months(2).withoutRoll();

        assertThat(Deadline.of(LocalDate.of(2026, 12, 25), rule, CALENDAR).estimated())
                .isFalse();
    }

    @Test
    void isEstimatedWhereTheRollReachesAYearWithoutANotice() {
        var until2022 = WorkingCalendar.of(CALENDAR.rows().stream()
                .filter(row -> row.require(CalendarTable.ANNOUNCED_YEAR) <= 2022)
                .toList());

        var deadline = Deadline.of(LocalDate.of(2022, 12, 30), DeadlineRule.days(1), until2022);

        assertThat(deadline.due()).isEqualTo("2023-01-02");
        assertThat(deadline.estimated()).isTrue();
        assertThat(Deadline.of(LocalDate.of(2022, 12, 30), DeadlineRule.days(1), CALENDAR)
                        .due())
                .isEqualTo("2023-01-03");
    }

    @Test
    void tellsHowTheDayWasFound() {
        var deadline = Deadline.of(LocalDate.of(2026, 4, 30), DeadlineRule.workingDays(3), CALENDAR);

        assertThat(deadline.steps().stream().map(DeadlineStep::text))
                .containsExactly(
                        "2026-04-30 周四 起算日，不计入",
                        "2026-05-01 周五 劳动节放假，不计",
                        "2026-05-02 周六 劳动节放假，不计",
                        "2026-05-03 周日 劳动节放假，不计",
                        "2026-05-04 周一 劳动节放假，不计",
                        "2026-05-05 周二 劳动节放假，不计",
                        "2026-05-06 周三 第1个工作日",
                        "2026-05-07 周四 第2个工作日",
                        "2026-05-08 周五 第3个工作日");
    }

    @Test
    void tellsWhereTheEndMovedTo() {
        var rolled = Deadline.of(LocalDate.of(2026, 1, 31), DeadlineRule.days(14), CALENDAR);
        var moved = Deadline.of(LocalDate.of(2026, 5, 2), DeadlineRule.days(15), CALENDAR);

        assertThat(rolled.steps().stream().map(DeadlineStep::text))
                .containsExactly("2026-01-31 周六 起算日，不计入", "2026-02-14 周六 期间届满");
        assertThat(moved.steps().stream().map(DeadlineStep::text))
                .containsExactly(
                        "2026-05-02 周六 起算日，不计入", "2026-05-17 周日 期间届满", "2026-05-17 周日 周末，顺延", "2026-05-18 周一 顺延至此日");
    }

    @Test
    void saysWhichWorkingDayIsMadeUp() {
        var deadline = Deadline.of(LocalDate.of(2026, 2, 13), DeadlineRule.workingDays(1), CALENDAR);

        assertThat(deadline.steps().get(1).text()).isEqualTo("2026-02-14 周六 第1个工作日（春节调休上班）");
    }

    @Test
    void theLastDayEndsAtMidnight() {
        var deadline = Deadline.of(LocalDate.of(2026, 4, 20), DeadlineRule.days(15), CALENDAR);

        assertThat(deadline.lateFrom(new OperatingDay(ZoneId.of("Asia/Shanghai"))))
                .isEqualTo("2026-05-06T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"15d, 15日", "15日, 15日", "15天, 15日", "5 wd, 5个工作日", "5个工作日, 5个工作日", "5工作日, 5个工作日", "2个月, 2个月", "2m, 2个月"
    })
    void aRuleReadsInEnglishAndInChinese(String text, String chinese) {
        assertThat(DeadlineRule.parse(text).chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "-1d", "3661d", "99999d", "two months", "1.5d"})
    void refusesARuleThatIsNone(String text) {
        assertThatThrownBy(() -> DeadlineRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
