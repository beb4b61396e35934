package org.qingyu.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitKey;

/** Names of the places and categories of a report. */
final class Names {

    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> categories;

    Names(List<Place> list) {
        list.forEach(place -> places.put(place.code(), place.name()));
        this.categories = categoriesByCode();
    }

    /** Every category, code to Chinese name. */
    static Map<String, String> categoriesByCode() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Category category : CategoryCatalogue.standard().categories()) {
            names.put(category.code(), category.label());
        }
        return names;
    }

    String place(String code) {
        return places.getOrDefault(code, code);
    }

    String category(String code) {
        return code.equals(UnitKey.ALL) ? "全部类别" : categories.getOrDefault(code, code);
    }
}
