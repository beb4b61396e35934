package org.qingyu.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a dashboard.
 *
 * @param dataset where its choices come from, null for the date filter
 * @param column which column it filters, in every data set that has it
 * @param choice how many values may be chosen
 * @param spared charts that it knowingly does not reach
 */
record Filter(String key, String title, @Nullable Dataset dataset, String column, Choice choice, List<Chart> spared) {

    /** What may be chosen. */
    enum Choice {
        ANY,
        ONE_OR_NONE,
        /** One is always chosen, at first the first. */
        ALWAYS_ONE,
        DATES
    }

    Filter {
        spared = List.copyOf(spared);
    }

    static Filter dates(Chart... spared) {
        return new Filter("day", "日期", null, "day", Choice.DATES, List.of(spared));
    }

    static Filter towns(Dataset dataset, Choice choice, Chart... spared) {
        return new Filter("town", "乡镇", dataset, "town_name", choice, List.of(spared));
    }

    static Filter categories(Dataset dataset, Choice choice, Chart... spared) {
        return new Filter("category", "类别", dataset, "category_name", choice, List.of(spared));
    }

    /** @param numbers the charts' numbers on the dashboard */
    Map<String, Object> asset(Map<Chart, Integer> numbers) {
        var filter = new LinkedHashMap<String, Object>();
        filter.put("id", "NATIVE_FILTER-" + key);
        filter.put("type", "NATIVE_FILTER");
        filter.put("name", title);
        filter.put("filterType", choice == Choice.DATES ? "filter_time" : "filter_select");
        filter.put("targets", List.of(target()));
        var scope = new LinkedHashMap<String, Object>();
        scope.put("rootPath", List.of("ROOT_ID"));
        scope.put("excluded", spared.stream().map(numbers::get).sorted().toList());
        filter.put("scope", scope);
        filter.put("controlValues", controls());
        filter.put("cascadeParentIds", List.of());
        filter.put("defaultDataMask", Map.of("extraFormData", Map.of(), "filterState", Map.of(), "ownState", Map.of()));
        // Applies the first choice before anything is drawn; else the board would show all towns until somebody
        // chooses.
        filter.put("requiredFirst", choice == Choice.ALWAYS_ONE);
        filter.put("description", "");
        return filter;
    }

    private Map<String, Object> target() {
        var target = new LinkedHashMap<String, Object>();
        if (dataset != null) {
            target.put("datasetUuid", dataset.id());
            target.put("column", Map.of("name", column));
        }
        return target;
    }

    private Map<String, Object> controls() {
        var controls = new LinkedHashMap<String, Object>();
        controls.put("enableEmptyFilter", choice == Choice.ALWAYS_ONE);
        if (choice != Choice.DATES) {
            controls.put("multiSelect", choice == Choice.ANY);
            controls.put("defaultToFirstItem", choice == Choice.ALWAYS_ONE);
            controls.put("inverseSelection", false);
            controls.put("searchAllOptions", false);
            controls.put("sortAscending", true);
        }
        return controls;
    }
}
