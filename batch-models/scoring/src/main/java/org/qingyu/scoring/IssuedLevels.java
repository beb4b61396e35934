package org.qingyu.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.situation.EarlierLevel;
import org.qingyu.judgement.situation.EvidenceText;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.lake.Lake;
import org.qingyu.table.Column;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** What had been issued by an instant: of every unit and day the last revision. */
final class IssuedLevels {

    /** What says that two revisions say the same: all that is shown, and nothing of the run that issued it. */
    private static final List<Column<?>> DISPLAYED = List.of(
            UnitColumns.REGION_NAME,
            UnitColumns.REGION_LEVEL,
            UnitColumns.PARENT_CODE,
            UnitColumns.CATEGORY_NAME,
            WarningIssuedTable.LEVEL,
            WarningIssuedTable.PREVIOUS_LEVEL,
            WarningIssuedTable.SINCE,
            WarningIssuedTable.HANDLING,
            WarningIssuedTable.RULES,
            UnitColumns.WINDOW_DAYS,
            UnitColumns.OBSERVED,
            UnitColumns.EXPECTED,
            UnitColumns.THRESHOLD,
            UnitColumns.SCORE,
            UnitColumns.P_VALUE,
            UnitColumns.COMPLETENESS,
            WarningIssuedTable.REASON);

    private final Map<LocalDate, Map<UnitKey, TableRow>> latest = new HashMap<>();

    private IssuedLevels() {}

    /** Where nothing has been issued yet. */
    static IssuedLevels none() {
        return new IssuedLevels();
    }

    /** Reads the days from and to, both included. */
    static IssuedLevels read(Lake lake, LocalDate from, LocalDate to, Instant issuedBy) {
        var issued = new IssuedLevels();
        lake
                .list(lake.scan(WarningIssuedTable.TABLE)
                        .where(Expressions.greaterThanOrEqual(UnitColumns.DAY.name(), from.toString()))
                        .where(Expressions.lessThanOrEqual(UnitColumns.DAY.name(), to.toString())))
                .stream()
                .filter(row -> !row.require(WarningIssuedTable.ISSUED_AT).isAfter(issuedBy))
                .sorted(Comparator.comparing(row -> row.require(WarningIssuedTable.REVISION)))
                .forEach(row -> issued.latest
                        .computeIfAbsent(row.require(UnitColumns.DAY), day -> new HashMap<>())
                        .put(unitOf(row), row));
        return issued;
    }

    /** The last revision of each unit of the day. */
    Map<UnitKey, TableRow> on(LocalDate day) {
        return latest.getOrDefault(day, Map.of());
    }

    @Nullable
    TableRow find(LocalDate day, UnitKey unit) {
        return on(day).get(unit);
    }

    boolean has(LocalDate day, UnitKey unit) {
        return on(day).containsKey(unit);
    }

    /** The levels of a day as hysteresis reads them. */
    Map<UnitKey, EarlierLevel> levelsOn(LocalDate day) {
        var levels = new HashMap<UnitKey, EarlierLevel>();
        on(day).forEach((unit, row) -> levels.put(
                unit,
                new EarlierLevel(
                        WarningLevel.ofCode(row.require(WarningIssuedTable.LEVEL)),
                        row.require(WarningIssuedTable.SINCE),
                        EvidenceText.evaluatedOf(row.require(WarningIssuedTable.EVIDENCE)))));
        return levels;
    }

    /** Whether two rows of one unit and day tell a reader the same. */
    static boolean saySame(TableRow one, TableRow other) {
        return DISPLAYED.stream().allMatch(column -> Objects.equals(one.get(column), other.get(column)));
    }

    static UnitKey unitOf(TableRow row) {
        return new UnitKey(row.require(UnitColumns.REGION_CODE), row.require(UnitColumns.CATEGORY_CODE));
    }
}
