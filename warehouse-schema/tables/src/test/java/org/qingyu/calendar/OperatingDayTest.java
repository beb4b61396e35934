package org.qingyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OperatingDayTest {

    private static final OperatingDay CHINA = new OperatingDay(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    @Test
    void aDayBeginsAtMidnightOfTheZoneAndEndsBeforeTheNext() {
        assertThat(CHINA.startOf(MAY_4)).isEqualTo("2026-05-03T16:00:00Z");
        assertThat(CHINA.endOf(MAY_4)).isEqualTo("2026-05-04T16:00:00Z");
        assertThat(CHINA.dayOf(CHINA.startOf(MAY_4))).isEqualTo(MAY_4);
        assertThat(CHINA.dayOf(CHINA.endOf(MAY_4).minusNanos(1))).isEqualTo(MAY_4);
        assertThat(CHINA.dayOf(CHINA.endOf(MAY_4))).isEqualTo("2026-05-05");
    }

    @Test
    void aDayOfSummerTimeHas23Hours() {
        var stockholm = new OperatingDay(ZoneId.of("Europe/Stockholm"));
        LocalDate forward = LocalDate.of(2026, 3, 29);

        assertThat(Duration.between(stockholm.startOf(forward), stockholm.endOf(forward)))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void todayAndYesterdayAreThoseOfTheZone() {
        Clock clock = Clock.fixed(Instant.parse("2026-05-03T16:30:00Z"), ZoneId.of("UTC"));

        assertThat(CHINA.today(clock)).isEqualTo(MAY_4);
        assertThat(CHINA.yesterday(clock)).isEqualTo("2026-05-03");
    }
}
