package org.qingyu.scoring;

import java.util.List;
import org.qingyu.operation.RunLog;
import org.qingyu.table.CategoryMapTable;
import org.qingyu.table.RunLogTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** The record of runs as rows of {@code mart.run_log}. */
final class RunLogRows {

    private RunLogRows() {}

    static List<TableRow> of(List<RunLog.Run> runs) {
        return runs.stream().map(RunLogRows::row).toList();
    }

    private static TableRow row(RunLog.Run run) {
        return RunLogTable.TABLE
                .row()
                .set(UnitColumns.RUN, run.id())
                .set(RunLogTable.STARTED_AT, run.startedAt())
                .set(RunLogTable.FINISHED_AT, run.finishedAt())
                .set(RunLogTable.FROM_DAY, run.from())
                .set(RunLogTable.TO_DAY, run.to())
                .set(RunLogTable.STATE, run.state().name())
                .set(WarningIssuedTable.KNOWN_LOAD, run.inputs().knownLoad())
                .set(WarningIssuedTable.REGION_VERSION, run.inputs().regionVersion())
                .set(WarningIssuedTable.RULE_SET, run.inputs().ruleSet())
                .set(CategoryMapTable.MAP_VERSION, run.inputs().mapVersion())
                .set(RunLogTable.CODE_VERSION, run.inputs().codeVersion());
    }
}
