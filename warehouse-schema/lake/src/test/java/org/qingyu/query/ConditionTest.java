package org.qingyu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

class ConditionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final TableRow ROW = EventCurrentTable.TABLE
            .row()
            .set(EventColumns.FEED, "FANGQING")
            .set(EventColumns.REGION_NAME, "城关镇")
            .set(EventColumns.REGISTERED_AT, Instant.parse("2026-05-03T16:00:00Z"))
            .set(EventCurrentTable.REGISTERED_DATE, LocalDate.of(2026, 5, 4))
            .set(EventColumns.INVOLVED_COUNT, 14L)
            .set(EventColumns.LON, 99.5)
            .set(EventCurrentTable.COUNTED, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed = 'FANGQING'",
                "FEED='FANGQING' and not involved_count < 14",
                "involved_count >= 14 AND involved_count <= 14.5",
                "involved_count != 13",
                "involved_count between 10 and 20",
                "feed IN ('JINGQING', 'FANGQING')",
                "feed NOT IN ('JINGQING')",
                "region_name LIKE '城%'",
                "region_name LIKE '_关_'",
                "region_name not like '%村'",
                "registered_at = '2026-05-04'",
                "registered_at >= '2026-05-04T00:00' and registered_at < '2026-05-04T00:01:00+08:00'",
                "registered_date = date '2026-05-04'",
                "counted = TRUE",
                "lon > 99 and lon < 100",
                "town_code IS NULL and feed is not null",
                "feed = 'x' OR (feed = 'y' OR feed = \"FANGQING\") AND counted = true",
                "NOT (town_code = 'x') OR feed = 'FANGQING'"
            })
    void aRowIsFound(String condition) {
        assertThat(Condition.parse(condition, EventCurrentTable.TABLE, SHANGHAI).holds(ROW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed = 'fangqing'",
                "town_code = 'x'",
                "town_code != 'x'",
                "NOT (town_code = 'x')",
                "town_code IN ('x') OR town_code NOT IN ('x')",
                "registered_date > '2026-05-04'",
                "counted = false",
                "region_name LIKE '城.镇'"
            })
    void anotherRowIsNot(String condition) {
        assertThat(Condition.parse(condition, EventCurrentTable.TABLE, SHANGHAI).holds(ROW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feeed = 'x' | position 1 ",
                "feed = | position 7 ",
                "feed = 'x | position 8 ",
                "feed 'x' | position 6 ",
                "feed = 'x' counted | position 12 ",
                "(feed = 'x' | position 12 ",
                "involved_count > 'many' | position 18 ",
                "registered_date = '2026-13-01' | position 19 ",
                "feed IS 5 | position 9 "
            })
    void aMistakeIsNamedWithItsPosition(String condition, String position) {
        var error = catchThrowableOfType(
                QingyuError.class, () -> Condition.parse(condition, EventCurrentTable.TABLE, SHANGHAI));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.sentence()).contains(position + " of --where");
    }

    @Test
    void aQuoteInATextIsWrittenTwice() {
        var row = ROW.copy().set(EventColumns.REGION_NAME, "O'Hara");

        assertThat(Condition.parse("region_name = 'O''Hara'", EventCurrentTable.TABLE, SHANGHAI)
                        .holds(row))
                .isTrue();
    }
}
