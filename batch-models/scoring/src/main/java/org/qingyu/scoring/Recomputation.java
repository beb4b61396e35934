package org.qingyu.scoring;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.judgement.situation.UnitLevel;
import org.qingyu.operation.RunLog;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** Levels computed again from what was known earlier. Writes nothing. */
final class Recomputation {

    /** How issued levels compare with what their runs' inputs give now; a difference is named by its unit and day. */
    record Comparison(int same, List<String> differences) {}

    private final Workshop workshop;
    private final Scoring scoring;

    Recomputation(Workshop workshop) {
        this.workshop = workshop;
        this.scoring = new Scoring(workshop.lake(), workshop.config());
    }

    /**
     * What would have been issued for the days at an instant, as rows; what had been issued and says the same is that row.
     */
    List<TableRow> asKnownAt(Instant instant, Frozen frozen, Scoring.Days days, Consumer<LocalDate> dayDone)
            throws SQLException {
        IssuedLevels issued = IssuedLevels.read(workshop.lake(), days.from(), days.to(), instant);
        var rows = new WarningRows(frozen.inputs(), "", instant.truncatedTo(ChronoUnit.SECONDS));
        var known = new ArrayList<TableRow>();
        for (UnitLevel level : levels(frozen, days, dayDone)) {
            TableRow before = issued.find(level.day(), level.unit());
            long revision = before == null ? 1 : before.require(WarningIssuedTable.REVISION) + 1;
            TableRow row = rows.of(level, revision);
            known.add(before != null && IssuedLevels.saySame(before, row) ? before : row);
        }
        return known;
    }

    /** Computes the days' last revisions again, each from the inputs of the run that issued it. */
    Comparison check(Scoring.Days days, Consumer<LocalDate> dayDone) throws SQLException {
        IssuedLevels issued = IssuedLevels.read(workshop.lake(), days.from(), days.to(), Instant.MAX);
        Map<String, List<TableRow>> byRun = new TreeMap<>();
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            issued.on(day)
                    .values()
                    .forEach(row -> byRun.computeIfAbsent(row.require(UnitColumns.RUN), missing -> new ArrayList<>())
                            .add(row));
        }
        if (byRun.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a scored day",
                    days.from() + " to " + days.to() + " without levels",
                    "",
                    "score it first or name another day with --as-of");
        }
        Map<String, RunLog.Run> runs = new RunLog(workshop.database())
                .all().stream().collect(Collectors.toMap(RunLog.Run::id, Function.identity()));
        int same = 0;
        var differences = new ArrayList<String>();
        for (Map.Entry<String, List<TableRow>> one : byRun.entrySet()) {
            List<String> different = differing(one.getValue(), required(runs, one.getKey()), dayDone);
            same += one.getValue().size() - different.size();
            differences.addAll(different);
        }
        return new Comparison(same, differences);
    }

    private List<String> differing(List<TableRow> rows, RunLog.Run run, Consumer<LocalDate> dayDone)
            throws SQLException {
        Instant issuedAt = rows.get(0).require(WarningIssuedTable.ISSUED_AT);
        Frozen frozen = workshop.frozenFor(run, issuedAt);
        List<LocalDate> asked =
                rows.stream().map(row -> row.require(UnitColumns.DAY)).sorted().toList();
        var days = new Scoring.Days(asked.get(0), asked.get(asked.size() - 1));
        Map<LocalDate, Map<UnitKey, UnitLevel>> levels = new HashMap<>();
        for (UnitLevel level : levels(frozen, days, dayDone)) {
            levels.computeIfAbsent(level.day(), missing -> new HashMap<>()).put(level.unit(), level);
        }
        var again = new WarningRows(frozen.inputs(), run.id(), issuedAt);
        return rows.stream()
                .filter(row -> {
                    UnitLevel level = levels.getOrDefault(row.require(UnitColumns.DAY), Map.of())
                            .get(IssuedLevels.unitOf(row));
                    return level == null
                            || !IssuedLevels.saySame(row, again.of(level, row.require(WarningIssuedTable.REVISION)));
                })
                .sorted(Comparator.comparing((TableRow row) -> row.require(UnitColumns.DAY))
                        .thenComparing(row -> row.require(UnitColumns.REGION_CODE))
                        .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE)))
                .map(row -> "%s %s %s"
                        .formatted(
                                row.require(UnitColumns.DAY),
                                row.require(UnitColumns.REGION_CODE),
                                row.require(UnitColumns.CATEGORY_CODE)))
                .toList();
    }

    private static RunLog.Run required(Map<String, RunLog.Run> runs, String id) {
        RunLog.Run run = runs.get(id);
        if (run == null) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT, "run " + id, "no record of it", "operations.db", "score the day again");
        }
        return Objects.requireNonNull(run);
    }

    private List<UnitLevel> levels(Frozen frozen, Scoring.Days days, Consumer<LocalDate> dayDone) throws SQLException {
        Dataset<Row> current = workshop.mergedEvents().asOf(frozen);
        return scoring.judge(frozen, current, CurrentTable.counts(current), days, dayDone)
                .levels();
    }
}
