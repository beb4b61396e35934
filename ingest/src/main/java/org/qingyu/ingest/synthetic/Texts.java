package org.qingyu.ingest.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented titles and contents, a few for each category. */
final class Texts {

    /** A title and a content with its place and number filled in. */
    record Text(String title, String content) {}

    private final Map<String, List<Text>> byCategory = new HashMap<>();

    private Texts() {}

    static Texts shipped() {
        var texts = new Texts();
        for (var row : Resource.rows("texts.csv")) {
            texts.byCategory
                    .computeIfAbsent(row.get(0), category -> new ArrayList<>())
                    .add(new Text(row.get(1), row.get(2)));
        }
        return texts;
    }

    List<Text> of(String category) {
        return byCategory.getOrDefault(category, List.of());
    }

    Text write(String category, String place, Chance chance) {
        var template = chance.oneOf(of(category));
        var content = template.content().replace("{place}", place).replace("{n}", String.valueOf(chance.between(2, 9)));
        return new Text(template.title(), content);
    }
}
