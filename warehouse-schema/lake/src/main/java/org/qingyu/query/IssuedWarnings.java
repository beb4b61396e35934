package org.qingyu.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.lake.Lake;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** {@code mart.warning_issued} as it is asked for: days, revisions, and what was known when. */
public final class IssuedWarnings {

    /** Day, region, {@code ALL} before the categories, revision: the order of every list of warnings. */
    static final Comparator<TableRow> ORDER = Comparator.comparing((TableRow row) -> row.require(UnitColumns.DAY))
            .thenComparing(row -> row.require(UnitColumns.REGION_CODE))
            .thenComparing(row -> !row.require(UnitColumns.CATEGORY_CODE).equals("ALL"))
            .thenComparing(row -> row.require(UnitColumns.CATEGORY_CODE))
            .thenComparing(row -> row.require(WarningIssuedTable.REVISION));

    private final HomeLake lake;

    public IssuedWarnings(HomeLake lake) {
        this.lake = lake;
    }

    /** The newest day with a level, as far as it was issued by then. */
    public Optional<LocalDate> newestDay(@Nullable Instant knownAt) {
        if (knownAt == null) {
            return newestDayOfFiles();
        }
        return lake
                .list(WarningIssuedTable.TABLE, Expressions.alwaysTrue(), UnitColumns.DAY, WarningIssuedTable.ISSUED_AT)
                .stream()
                .filter(row -> !row.require(WarningIssuedTable.ISSUED_AT).isAfter(knownAt))
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder());
    }

    /** Every revision of the days from and to, in {@link #ORDER}. */
    public List<TableRow> revisions(LocalDate from, LocalDate to, @Nullable Instant knownAt) {
        Expression days = Expressions.and(
                Expressions.greaterThanOrEqual(UnitColumns.DAY.name(), from.toString()),
                Expressions.lessThanOrEqual(UnitColumns.DAY.name(), to.toString()));
        List<TableRow> rows = lake.list(
                WarningIssuedTable.TABLE,
                days,
                row -> knownAt == null
                        || !row.require(WarningIssuedTable.ISSUED_AT).isAfter(knownAt));
        rows.sort(ORDER);
        return rows;
    }

    /** Of rows in {@link #ORDER}, the last revision of each unit and day. */
    public static List<TableRow> latest(List<TableRow> revisions) {
        Map<List<Object>, TableRow> last = new LinkedHashMap<>();
        for (TableRow row : revisions) {
            last.put(unitOf(row), row);
        }
        return new ArrayList<>(last.values());
    }

    /** The day asked for, or the newest scored one. An unscored day is exit 3. */
    public LocalDate requireDay(@Nullable LocalDate asked, @Nullable Instant knownAt) {
        LocalDate newest = newestDay(knownAt)
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.NO_INPUT,
                        "a scored day",
                        "none" + (knownAt == null ? "" : " issued by then"),
                        lake.home().root().toString(),
                        "run 'qingyu score' first"));
        return asked == null ? newest : asked;
    }

    /** The error of a day without a level. */
    public QingyuError unscored(LocalDate day, @Nullable Instant knownAt) {
        String newest = newestDay(knownAt).map(LocalDate::toString).orElse("none");
        return QingyuError.of(
                ExitCode.NO_INPUT,
                "a scored day",
                day + ", which has no levels" + (knownAt == null ? "" : " issued by then"),
                "the newest scored day is " + newest,
                "run 'qingyu score --as-of " + day + "' first");
    }

    private static List<Object> unitOf(TableRow row) {
        return List.of(
                row.require(UnitColumns.DAY),
                row.require(UnitColumns.REGION_CODE),
                row.require(UnitColumns.CATEGORY_CODE));
    }

    /** The largest day in the metadata of the table's files: exact, because days are never shortened there. */
    private Optional<LocalDate> newestDayOfFiles() {
        Lake open = lake.lake();
        if (open == null || !lake.has(WarningIssuedTable.TABLE)) {
            return Optional.empty();
        }
        Table table = open.icebergTable(WarningIssuedTable.TABLE);
        int field = Objects.requireNonNull(table.schema().findField(UnitColumns.DAY.name()))
                .fieldId();
        Optional<LocalDate> newest = Optional.empty();
        try (CloseableIterable<FileScanTask> files =
                table.newScan().includeColumnStats().planFiles()) {
            for (FileScanTask file : files) {
                var bounds = file.file().upperBounds();
                var bound = bounds == null ? null : bounds.get(field);
                if (bound == null) {
                    return newestDayOfRows();
                }
                int day = Conversions.<Integer>fromByteBuffer(Types.DateType.get(), bound);
                LocalDate upper = LocalDate.ofEpochDay(day);
                newest = Optional.of(newest.filter(one -> one.isAfter(upper)).orElse(upper));
            }
            return newest;
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Optional<LocalDate> newestDayOfRows() {
        return lake.list(WarningIssuedTable.TABLE, Expressions.alwaysTrue(), UnitColumns.DAY).stream()
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder());
    }
}
