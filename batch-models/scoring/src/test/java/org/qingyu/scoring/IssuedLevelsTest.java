package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

class IssuedLevelsTest {

    @Test
    void anotherRunThatSaysTheSameIsNoRevision() {
        TableRow again = row().set(UnitColumns.RUN, "r2")
                .set(WarningIssuedTable.ISSUED_AT, Instant.parse("2026-05-06T01:00:00Z"))
                .set(WarningIssuedTable.REVISION, 2L)
                .set(WarningIssuedTable.KNOWN_LOAD, 9L);

        assertThat(IssuedLevels.saySame(row(), again)).isTrue();
    }

    @Test
    void whatAReaderSeesDifferentlyIsARevision() {
        assertThat(IssuedLevels.saySame(row(), row().set(WarningIssuedTable.LEVEL, "RED")))
                .isFalse();
        assertThat(IssuedLevels.saySame(row(), row().set(UnitColumns.OBSERVED, 4L)))
                .isFalse();
        assertThat(IssuedLevels.saySame(row(), row().set(UnitColumns.REGION_NAME, "东河街道")))
                .isFalse();
        assertThat(IssuedLevels.saySame(row(), row().set(WarningIssuedTable.REASON, "近7日4起")))
                .isFalse();
    }

    private static TableRow row() {
        return WarningIssuedTable.TABLE
                .row()
                .set(UnitColumns.DAY, LocalDate.parse("2026-05-04"))
                .set(UnitColumns.REGION_CODE, "990101101000")
                .set(UnitColumns.REGION_NAME, "东河镇")
                .set(UnitColumns.CATEGORY_CODE, "D06")
                .set(WarningIssuedTable.LEVEL, "GREEN")
                .set(UnitColumns.OBSERVED, 3L)
                .set(WarningIssuedTable.REASON, "近7日3起")
                .set(WarningIssuedTable.REVISION, 1L)
                .set(WarningIssuedTable.ISSUED_AT, Instant.parse("2026-05-05T01:00:00Z"))
                .set(UnitColumns.RUN, "r1");
    }
}
