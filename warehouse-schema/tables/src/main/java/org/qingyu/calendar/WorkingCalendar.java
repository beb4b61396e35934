package org.qingyu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/**
 * Which days are worked (工作日历). A day that a State Council notice names is what the notice says, a day off or a working
 * weekend (调休); any other day is worked from Monday to Friday.
 *
 * <p>A year without a notice has plain weeks, and {@link #isPublished} says so.
 */
public final class WorkingCalendar {

    private static final String NATIONAL_DAY = "国庆节";

    private static final class Announced {
        private static final WorkingCalendar CALENDAR = of(HolidayNotices.rows());
    }

    private final NavigableMap<LocalDate, TableRow> named;
    private final NavigableSet<Integer> years;

    private WorkingCalendar(NavigableMap<LocalDate, TableRow> named, NavigableSet<Integer> years) {
        this.named = named;
        this.years = years;
    }

    /** The notices this version ships with: 2007 to 2026. */
    public static WorkingCalendar announced() {
        return Announced.CALENDAR;
    }

    /** The calendar of rows of {@link CalendarTable}, such as a run has frozen. A day may be named once. */
    public static WorkingCalendar of(Collection<TableRow> rows) {
        var named = new TreeMap<LocalDate, TableRow>();
        var years = new TreeSet<Integer>();
        for (TableRow row : rows) {
            LocalDate day = row.require(UnitColumns.DAY);
            if (named.put(day, row.copy()) != null) {
                throw new IllegalArgumentException("A calendar must name a day once but names " + day + " twice");
            }
            years.add(Math.toIntExact(row.require(CalendarTable.ANNOUNCED_YEAR)));
        }
        return new WorkingCalendar(named, years);
    }

    /** The named days as rows of {@link CalendarTable}, in order; {@link #of} makes the same calendar of them. */
    public List<TableRow> rows() {
        return named.values().stream().map(TableRow::copy).toList();
    }

    /**
     * Whether the notice for the day's year is known; if not, what is said of the day is an estimate. A published year's last
     * days of December may still change with the next notice, as 2018-12-31 did.
     */
    public boolean isPublished(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The years with a notice, in order. */
    public NavigableSet<Integer> publishedYears() {
        return new TreeSet<>(years);
    }

    public DayKind kind(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        TableRow row = named.get(day);
        if (row == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (row.require(CalendarTable.IS_OFF_DAY)) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return kind(day).isWorked();
    }

    public boolean isDayOff(LocalDate day) {
        return !isWorkingDay(day);
    }

    /** Whether the day is a weekend that is worked (调休上班). */
    public boolean isMakeUpWorkday(LocalDate day) {
        return kind(day) == DayKind.MAKE_UP_WORKDAY;
    }

    /** Whether the day is off for the National Day (国庆节), alone or together with the Mid-Autumn Festival. */
    public boolean isNationalDayHoliday(LocalDate day) {
        return kind(day) == DayKind.HOLIDAY
                && findHolidayName(day)
                        .filter(name -> name.contains(NATIONAL_DAY))
                        .isPresent();
    }

    /** Name of the holiday for which the day is off, or worked in exchange. */
    public Optional<String> findHolidayName(LocalDate day) {
        return Optional.ofNullable(named.get(day)).map(row -> row.require(CalendarTable.HOLIDAY_NAME));
    }

    /** The first working day after {@code day}. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayFrom(day.plusDays(1));
    }

    /** The last working day before {@code day}. */
    public LocalDate previousWorkingDay(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (isDayOff(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** {@code day} if it is worked, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate worked = day;
        while (isDayOff(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** The working day that comes {@code count} working days after {@code day}, which is not counted itself. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days to add must not be negative but were " + count);
        }
        LocalDate reached = day;
        for (int added = 0; added < count; added++) {
            reached = nextWorkingDay(reached);
        }
        return reached;
    }
}
