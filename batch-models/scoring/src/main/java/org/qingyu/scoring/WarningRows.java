package org.qingyu.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.situation.UnitLevel;
import org.qingyu.operation.RunLog;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Levels as rows of {@code mart.warning_issued}. */
final class WarningRows {

    private final RunLog.Inputs inputs;
    private final String run;
    private final Instant issuedAt;

    WarningRows(RunLog.Inputs inputs, String run, Instant issuedAt) {
        this.inputs = inputs;
        this.run = run;
        this.issuedAt = issuedAt;
    }

    TableRow of(UnitLevel level, long revision) {
        return WarningIssuedTable.TABLE
                .row()
                .set(UnitColumns.DAY, level.day())
                .set(UnitColumns.REGION_CODE, level.place().code())
                .set(UnitColumns.REGION_NAME, level.place().name())
                .set(UnitColumns.REGION_LEVEL, level.place().kind().code())
                .set(UnitColumns.PARENT_CODE, level.place().parentCode())
                .set(UnitColumns.CATEGORY_CODE, level.categoryCode())
                .set(UnitColumns.CATEGORY_NAME, level.categoryName())
                .set(WarningIssuedTable.LEVEL, level.level().code())
                .set(WarningIssuedTable.PREVIOUS_LEVEL, codeOf(level.previousLevel()))
                .set(WarningIssuedTable.SINCE, level.since())
                .set(WarningIssuedTable.RULES, level.rules())
                .set(UnitColumns.WINDOW_DAYS, (long) level.windowDays())
                .set(UnitColumns.OBSERVED, level.observed())
                .set(UnitColumns.EXPECTED, level.expected())
                .set(UnitColumns.THRESHOLD, level.threshold())
                .set(UnitColumns.SCORE, level.score())
                .set(UnitColumns.P_VALUE, level.pValue())
                .set(UnitColumns.COMPLETENESS, level.completeness())
                .set(WarningIssuedTable.REASON, level.reason())
                .set(WarningIssuedTable.REVISION, revision)
                .set(WarningIssuedTable.ISSUED_AT, issuedAt)
                .set(WarningIssuedTable.RULE_SET, inputs.ruleSet())
                .set(UnitColumns.RUN, run)
                .set(WarningIssuedTable.EVIDENCE, level.evidence())
                .set(WarningIssuedTable.KNOWN_LOAD, inputs.knownLoad())
                .set(WarningIssuedTable.REGION_VERSION, inputs.regionVersion());
    }

    private static @Nullable String codeOf(@Nullable WarningLevel level) {
        return level == null ? null : level.code();
    }
}
