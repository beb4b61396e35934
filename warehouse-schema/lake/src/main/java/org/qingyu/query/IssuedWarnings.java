package org.qingyu.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.lake.FileSpan;
import org.qingyu.table.Column;
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

    /** What a listing shows, what it is filtered by, and what it was made of. */
    private static final Column<?>[] LISTED = Stream.concat(
                    WarningIssuedTable.SHOWN.stream(),
                    Stream.of(UnitColumns.REGION_LEVEL, UnitColumns.PARENT_CODE, WarningIssuedTable.REGION_VERSION))
            .toArray(Column<?>[]::new);

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

    /** Every revision of the days from and to, in {@link #ORDER}; what a listing shows of them. */
    public List<TableRow> revisions(LocalDate from, LocalDate to, @Nullable Instant knownAt) {
        return revisions(
                days(from, to),
                row -> knownAt == null
                        || !row.require(WarningIssuedTable.ISSUED_AT).isAfter(knownAt),
                LISTED);
    }

    /** Every revision of one unit on the days from and to, whole. */
    public List<TableRow> revisionsOf(String region, String category, LocalDate from, LocalDate to) {
        return revisions(
                Expressions.and(
                        days(from, to),
                        Expressions.equal(UnitColumns.REGION_CODE.name(), region),
                        Expressions.equal(UnitColumns.CATEGORY_CODE.name(), category)),
                row -> true);
    }

    private List<TableRow> revisions(Expression condition, Predicate<TableRow> wanted, Column<?>... columns) {
        List<TableRow> rows = lake.list(WarningIssuedTable.TABLE, condition, wanted, columns);
        rows.sort(ORDER);
        return rows;
    }

    private static Expression days(LocalDate from, LocalDate to) {
        return Expressions.and(
                Expressions.greaterThanOrEqual(UnitColumns.DAY.name(), from.toString()),
                Expressions.lessThanOrEqual(UnitColumns.DAY.name(), to.toString()));
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

    private Optional<LocalDate> newestDayOfFiles() {
        Optional<List<FileSpan>> files = lake.spansOf(WarningIssuedTable.TABLE, UnitColumns.DAY);
        return files.isEmpty()
                ? newestDayOfRows()
                : files.get().stream()
                        .map(FileSpan::last)
                        .max(Comparator.naturalOrder())
                        .map(LocalDate::ofEpochDay);
    }

    private Optional<LocalDate> newestDayOfRows() {
        return lake.list(WarningIssuedTable.TABLE, Expressions.alwaysTrue(), UnitColumns.DAY).stream()
                .map(row -> row.require(UnitColumns.DAY))
                .max(Comparator.naturalOrder());
    }
}
