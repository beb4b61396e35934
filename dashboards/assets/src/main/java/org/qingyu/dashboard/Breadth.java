package org.qingyu.dashboard;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that contain one another: a county holds its towns, all categories hold each. Adding them all would count an event
 * four times, so a figure is taken from the widest rows that the filters left, and only from those.
 */
final class Breadth {

    static final String COLUMN = "breadth";

    /** How many towns whoever asks may see. */
    static final String TOWNS_SEEN = "towns_seen";

    static final String SEEN = "(SELECT count(*) AS towns FROM lake.mart.region_shape c)";

    private static final int KINDS = 4;

    private Breadth() {}

    /** 0 county and all, 1 county and category, 2 town and all, 3 town and category. */
    static String of(String countyCondition, String allCondition) {
        return "CASE WHEN %s THEN 0 ELSE 2 END + CASE WHEN %s THEN 0 ELSE 1 END"
                .formatted(countyCondition, allCondition);
    }

    /** The aggregate over the widest rows. */
    static String widest(String aggregate) {
        return IntStream.range(0, KINDS)
                .mapToObj(kind -> aggregate + " FILTER (WHERE " + COLUMN + " = " + kind + ")")
                .collect(Collectors.joining(", ", "COALESCE(", ")"));
    }

    /**
     * As {@link #widest}, but nothing where whoever sees several towns would be told of one or two events of towns.
     *
     * @param aggregate a number of events
     */
    static String widestShown(String aggregate) {
        String widest = widest(aggregate);
        return "CASE WHEN min(%s) < 2 OR max(%s) < 2 OR %s NOT BETWEEN 1 AND 2 THEN %s END"
                .formatted(COLUMN, TOWNS_SEEN, widest, widest);
    }

    /** The column's value where the widest rows are a single one, else nothing: thresholds cannot be added. */
    static String ofOne(String column) {
        return IntStream.range(0, KINDS)
                .mapToObj(
                        kind -> "CASE WHEN count(*) FILTER (WHERE %s = %d) = 1 THEN max(%s) FILTER (WHERE %s = %d) END"
                                .formatted(COLUMN, kind, column, COLUMN, kind))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        kinds -> "CASE min(%s) WHEN 0 THEN %s WHEN 1 THEN %s WHEN 2 THEN %s ELSE %s END"
                                .formatted(COLUMN, kinds.get(0), kinds.get(1), kinds.get(2), kinds.get(3))));
    }
}
