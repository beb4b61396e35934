package org.qingyu.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingyu.resource.ShippedTable;

/** Every category, in the order of the list: D01 to D20, D99, A01 to A09. */
public final class CategoryCatalogue {

    /** Stands for every category together; a unit of judgement, never the category of an event. */
    public static final String ALL = "ALL";
    /** What an event is that nothing tells anything about (其他/待分类). */
    public static final String UNCLASSIFIED = "D99";

    private static final String ALL_LABEL = "全部类别";

    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final String version;

    private CategoryCatalogue() {
        var table = ShippedTable.read(CategoryCatalogue.class, "categories.csv", CategoryCatalogue::category);
        for (var category : table.rows()) {
            if (byCode.put(category.code(), category) != null) {
                throw new IllegalStateException("Category " + category.code() + " stands twice in categories.csv");
            }
        }
        this.version = table.version();
    }

    private static Category category(ShippedTable.Row row) {
        String rollUp = row.text("roll_up");
        return new Category(
                row.required("code"),
                row.required("label"),
                row.required("key"),
                row.required("english"),
                Category.Kind.ofCode(row.required("kind")),
                rollUp.isEmpty() ? null : rollUp,
                row.flag("restricted"));
    }

    public static CategoryCatalogue standard() {
        return Standard.CATALOGUE;
    }

    public List<Category> categories() {
        return List.copyOf(byCode.values());
    }

    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean holds(String code) {
        return byCode.containsKey(code);
    }

    /** A category by its code, key or Chinese name, for what people type. */
    public Optional<Category> findByAnyName(String name) {
        String wanted = name.strip();
        return byCode.values().stream()
                .filter(category -> category.code().equalsIgnoreCase(wanted)
                        || category.key().equalsIgnoreCase(wanted)
                        || category.label().equals(wanted))
                .findFirst();
    }

    /** The Chinese name of a code or of {@link #ALL}; the code itself where it is not known. */
    public String labelOf(String code) {
        if (ALL.equals(code)) {
            return ALL_LABEL;
        }
        var category = byCode.get(code);
        return category == null ? code : category.label();
    }

    public boolean isRestricted(String code) {
        var category = byCode.get(code);
        return category != null && category.restricted();
    }

    public String version() {
        return version;
    }

    private static final class Standard {
        static final CategoryCatalogue CATALOGUE = new CategoryCatalogue();
    }
}
