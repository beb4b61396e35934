package org.qingyu.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.region.RegionList;
import org.qingyu.region.RegionRows;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

/** The region lists that were ever imported into a home. */
public final class RegionLists {

    /** Version of a home that has imported no list. */
    public static final String NONE = "none";

    /** A list and its version. */
    public record Version(String version, RegionList list) {}

    private final HomeLake lake;

    public RegionLists(HomeLake lake) {
        this.lake = lake;
    }

    /** The list imported last. */
    public Version newest() {
        List<TableRow> all = lake.list(RegionTable.TABLE, Expressions.alwaysTrue());
        Optional<TableRow> newest = all.stream()
                .max(Comparator.comparing((TableRow row) -> row.require(RegionTable.IMPORTED_AT))
                        .thenComparing(row -> row.require(RegionTable.LIST_VERSION)));
        return newest.map(row -> of(all, row.require(RegionTable.LIST_VERSION)))
                .orElseGet(() -> new Version(NONE, RegionList.notImported()));
    }

    /** The list of a version. */
    public Version of(String version) {
        return of(lake.list(RegionTable.TABLE, Expressions.equal(RegionTable.LIST_VERSION.name(), version)), version);
    }

    /** A list that was imported again has its rows twice; those of the first time are taken. */
    private static Version of(List<TableRow> rows, String version) {
        List<TableRow> own = rows.stream()
                .filter(row -> row.require(RegionTable.LIST_VERSION).equals(version))
                .toList();
        Optional<TableRow> first = own.stream().min(Comparator.comparing(row -> row.require(RegionTable.IMPORTED_AT)));
        List<TableRow> once = own.stream()
                .filter(row -> row.require(RegionTable.IMPORTED_AT)
                        .equals(first.orElse(row).require(RegionTable.IMPORTED_AT)))
                .toList();
        return new Version(version, RegionRows.listOf(once));
    }
}
