package org.qingyu.notices.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-20, 1, 2026-04-01, 2026-04-20",
        "2026-05-31, 1, 2026-04-01, 2026-04-30",
        "2026-03-30, 1, 2026-02-01, 2026-02-28",
        "2026-02-28, 12, 2025-02-01, 2025-02-28",
        "2024-02-29, 12, 2023-02-01, 2023-02-28"
    })
    void comparesAMonthWithTheSameDaysOfAnEarlierOne(LocalDate day, int months, LocalDate first, LocalDate last) {
        assertThat(Period.ofMonthTo(day).monthsBefore(months)).isEqualTo(new Period(first, last));
    }
}
