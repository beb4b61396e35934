package org.qingyu.lake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.code.CodeMapping;
import org.qingyu.code.CodeMaps;
import org.qingyu.event.CategoryResolver;
import org.qingyu.resource.ContentVersion;
import org.qingyu.table.CalendarTable;
import org.qingyu.table.CategoryMapTable;
import org.qingyu.table.CategoryTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;

/** The reference data that comes with the program, as rows: what SQL and notebooks join, the program itself reads elsewhere. */
final class ShippedReference {

    private ShippedReference() {}

    static Map<WarehouseTable, List<TableRow>> tables() {
        Map<WarehouseTable, List<TableRow>> tables = new LinkedHashMap<>();
        tables.put(
                CategoryTable.TABLE,
                CategoryCatalogue.standard().categories().stream()
                        .map(ShippedReference::row)
                        .toList());
        String version = CategoryResolver.standard().version();
        tables.put(
                CategoryMapTable.TABLE,
                CodeMaps.standard().mappings().stream()
                        .map(mapping -> row(mapping, version))
                        .toList());
        tables.put(CalendarTable.TABLE, WorkingCalendar.announced().rows());
        return tables;
    }

    /** Equal rows have an equal version in every home. */
    static String versionOf(List<TableRow> rows) {
        var text = new StringBuilder();
        for (TableRow row : rows) {
            for (int i = 0; i < row.table().width(); i++) {
                text.append(row.at(i)).append('\u001f');
            }
            text.append('\n');
        }
        return ContentVersion.of(text.toString());
    }

    private static TableRow row(Category category) {
        return CategoryTable.TABLE
                .row()
                .set(UnitColumns.CATEGORY_CODE, category.code())
                .set(UnitColumns.CATEGORY_NAME, category.label())
                .set(CategoryTable.ENGLISH_NAME, category.english())
                .set(CategoryTable.KIND, category.kind().code())
                .set(CategoryTable.ROLL_UP, category.rollUp())
                .set(CategoryTable.RESTRICTED, category.restricted());
    }

    private static TableRow row(CodeMapping mapping, String version) {
        return CategoryMapTable.TABLE
                .row()
                .set(EventColumns.SRC_SCHEME, mapping.scheme())
                .set(EventColumns.SRC_CATEGORY_CODE, mapping.code())
                .set(EventColumns.SRC_CATEGORY_NAME, mapping.name())
                .set(EventColumns.SRC_CATEGORY_PARENT, mapping.parent())
                .set(UnitColumns.CATEGORY_CODE, mapping.categoryCode())
                .set(CategoryMapTable.NOTE, mapping.note().isEmpty() ? null : mapping.note())
                .set(CategoryMapTable.MAP_VERSION, version)
                .set(CategoryMapTable.ROLE, mapping.role().code())
                .set(CategoryMapTable.SEVERE, mapping.severe());
    }
}
