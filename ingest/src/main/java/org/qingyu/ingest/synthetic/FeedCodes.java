package org.qingyu.ingest.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each feed writes each category: scheme and code, names, or nothing but a title that rules must read. */
final class FeedCodes {

    /**
     * One way to write a category.
     *
     * @param code empty where the scheme has names only
     * @param parent name of the class above, empty where the scheme has none
     * @param feedback the police feedback type that decides, empty where the call type does
     */
    record Code(String scheme, String code, String name, String parent, String feedback) {}

    private record Choice(List<Code> codes, Weights weights) {}

    private final Map<String, Choice> choices = new HashMap<>();

    private FeedCodes() {}

    static FeedCodes shipped() {
        var codes = new HashMap<String, List<Code>>();
        var weights = new HashMap<String, List<Double>>();
        for (var row : Resource.rows("feed-codes.csv")) {
            var key = row.get(0) + row.get(1);
            var code = new Code(row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
            codes.computeIfAbsent(key, feed -> new ArrayList<>()).add(code);
            weights.computeIfAbsent(key, feed -> new ArrayList<>()).add(Double.valueOf(row.get(7)));
        }
        var shipped = new FeedCodes();
        codes.forEach((key, list) -> shipped.choices.put(
                key,
                new Choice(
                        list,
                        Weights.of(weights.getOrDefault(key, List.of()).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))));
        return shipped;
    }

    boolean knows(String feed, String category) {
        return choices.containsKey(feed + category);
    }

    Code pick(String feed, String category, Chance chance) {
        var choice = choices.get(feed + category);
        if (choice == null) {
            throw new IllegalStateException(feed + " has no code for " + category);
        }
        return choice.codes().get(chance.pick(choice.weights()));
    }
}
