package org.qingyu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;

/**
 * The State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知) with their later amendments, as
 * {@code holidays.csv} tells them: a line per year and holiday, its days off as ranges, its working weekends one by one. A
 * notice may name days of the December before its year.
 */
final class HolidayNotices {

    private HolidayNotices() {}

    /** The named days, as rows of {@link CalendarTable}, in order. */
    static List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        for (List<String> line : FactFile.rows("holidays.csv")) {
            long year = Long.parseLong(line.get(0));
            String holiday = line.get(1);
            words(line.get(2))
                    .flatMap(HolidayNotices::daysOf)
                    .forEach(day -> rows.add(row(day, holiday, year).set(CalendarTable.IS_OFF_DAY, true)));
            words(line.get(3))
                    .map(LocalDate::parse)
                    .forEach(day -> rows.add(row(day, holiday, year).set(CalendarTable.IS_OFF_DAY, false)));
        }
        return rows;
    }

    private static TableRow row(LocalDate day, String holiday, long year) {
        return CalendarTable.TABLE
                .row()
                .set(UnitColumns.DAY, day)
                .set(CalendarTable.HOLIDAY_NAME, holiday)
                .set(CalendarTable.ANNOUNCED_YEAR, year);
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" ", -1));
    }

    /** The days of {@code 2026-10-01..2026-10-07}, the last one included, or the one day. */
    private static Stream<LocalDate> daysOf(String range) {
        int dots = range.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
        return first.datesUntil(last.plusDays(1));
    }
}
