package org.qingyu.notices.brief;

import static org.qingyu.notices.county.MadeUpCounty.COUNTY;
import static org.qingyu.notices.county.MadeUpCounty.DAY;
import static org.qingyu.notices.county.MadeUpCounty.ISSUED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.qingyu.notices.brief.CountyMonth.CourseMonth;
import org.qingyu.notices.brief.CountyMonth.Intake;
import org.qingyu.notices.brief.CountyMonth.Judged;
import org.qingyu.notices.county.DailyCounts;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.notices.county.Unit;

/** The month of an invented county, and its page as a file to look at. */
final class MadeUpMonth {

    private MadeUpMonth() {}

    static CountyMonth month() {
        return month(MadeUpCounty.levels());
    }

    static CountyMonth month(List<IssuedLevel> levels) {
        DailyCounts counts = MadeUpCounty.counts();
        Map<String, Period> covered = new TreeMap<>();
        for (FeedState feed : MadeUpCounty.feeds()) {
            LocalDate last = feed.coveredTo();
            covered.put(feed.feed(), new Period(counts.first(), last == null ? DAY : last));
        }
        return new CountyMonth(
                COUNTY,
                MadeUpCounty.towns(),
                DAY,
                ZoneId.of("Asia/Shanghai"),
                levels,
                counts,
                judged(counts),
                MadeUpCounty.feeds(),
                covered,
                MadeUpCounty.categories(),
                new Intake(3_184, 3_139, 21, 24, ISSUED),
                course());
    }

    /** Wages rise towards the end of the winter. */
    private static List<CourseMonth> course() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new CourseMonth("D06", month, month == 1 ? 1.9 : 0.9, 3))
                .toList();
    }

    private static List<Judged> judged(DailyCounts counts) {
        var judged = new ArrayList<Judged>();
        for (LocalDate day = DAY.minusDays(29); !day.isAfter(DAY); day = day.plusDays(1)) {
            double season = 1 + 0.2 * Math.sin(day.getDayOfYear() / 58.0);
            judged.add(new Judged(day, COUNTY.code(), Unit.ALL, 590 * season, 1.4, 690 * season, 730 * season));
            judged.add(new Judged(day, MadeUpCounty.codeOf(1), "D06", 2.4 * season, 1.3, 8.0, 11.0));
            judged.add(new Judged(day, MadeUpCounty.codeOf(5), "D04", 1.6 * season, 1.3, 7.0, 9.0));
        }
        return judged;
    }

    /** Writes the page to the file named, for a person to open. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), CountyMonthPage.html(month()));
    }
}
