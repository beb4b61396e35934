package org.qingyu.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingyu.code.WarningLevel;

/** What SQL says of a level: its rank, its word with its sign, its colour. Made from {@link WarningLevel}. */
final class LevelSql {

    private LevelSql() {}

    /** 0 green to 3 red. */
    static String rank(String column) {
        return cases(column, level -> Integer.toString(level.severity()));
    }

    /** The sign and the word, such as ▲红: never a colour alone. */
    static String word(String column) {
        return cases(column, level -> "'" + sign(level) + level.label() + "'");
    }

    /** The word of a rank. */
    static String wordOfRank(String rank) {
        return element(rank, level -> sign(level) + level.label());
    }

    static String colourOfRank(String rank) {
        return element(rank, LevelSql::colour);
    }

    /** Which pattern of the map's own a rank is woven with. */
    static String weaveOfRank(String rank) {
        return element(
                rank, level -> "url(#user-content-weave-" + level.code().toLowerCase(java.util.Locale.ROOT) + ")");
    }

    static String colour(WarningLevel level) {
        return switch (level) {
            case RED -> "#D7263D";
            case YELLOW -> "#F4B400";
            case GREEN -> "#4CAF7A";
            case GREY -> "#9E9E9E";
        };
    }

    static String sign(WarningLevel level) {
        return switch (level) {
            case RED -> "▲";
            case YELLOW -> "◆";
            case GREEN -> "●";
            case GREY -> "■";
        };
    }

    private static String cases(String column, Function<WarningLevel, String> value) {
        return Arrays.stream(WarningLevel.values())
                .map(level -> "WHEN '" + level.code() + "' THEN " + value.apply(level))
                .collect(Collectors.joining(" ", "CASE " + column + " ", " END"));
    }

    private static String element(String rank, Function<WarningLevel, String> value) {
        String values = Arrays.stream(WarningLevel.values())
                .sorted(Comparator.comparingInt(WarningLevel::severity))
                .map(level -> "'" + value.apply(level) + "'")
                .collect(Collectors.joining(", "));
        return "element_at(ARRAY[" + values + "], " + rank + " + 1)";
    }
}
