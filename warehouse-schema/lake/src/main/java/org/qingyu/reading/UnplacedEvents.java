package org.qingyu.reading;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.TextWidth;
import org.qingyu.query.Condition;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

/** Events whose place or category could not be told, counted. */
final class UnplacedEvents {

    /** What of an event it looks at to count it. */
    static final Column<?>[] COUNTED = {
        EventColumns.SOURCE_SYSTEM,
        EventColumns.FEED,
        EventCurrentTable.REGION_QUALITY,
        EventCurrentTable.CATEGORY_SOURCE
    };

    /** What of an event it looks at to name its place and its code too. */
    static final Column<?>[] NAMED = {
        EventColumns.SOURCE_SYSTEM,
        EventColumns.FEED,
        EventCurrentTable.REGION_QUALITY,
        EventCurrentTable.REGION_GIVEN,
        EventColumns.REGION_SOURCE_CODE,
        EventColumns.REGION_NAME,
        EventCurrentTable.CATEGORY_SOURCE,
        EventColumns.SRC_SCHEME,
        EventColumns.SRC_CATEGORY_CODE,
        EventColumns.SRC_CATEGORY_PARENT,
        EventColumns.SRC_CATEGORY_NAME
    };

    private static final String UNKNOWN = "UNKNOWN";
    private static final String DEFAULT = "DEFAULT";

    /** Which events it looks at. */
    static final Condition CONDITION = new Condition.Any(List.of(
            new Condition.Compare(EventCurrentTable.REGION_QUALITY, Condition.Comparison.EQUAL, UNKNOWN),
            new Condition.Compare(EventCurrentTable.CATEGORY_SOURCE, Condition.Comparison.EQUAL, DEFAULT)));

    private static final int SHOWN = 10;

    private final Map<String, Long> withoutPlace = new HashMap<>();
    private final Map<String, Long> withoutCategory = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> codes = new HashMap<>();

    UnplacedEvents(List<TableRow> events) {
        for (TableRow event : events) {
            String source = key(event.require(EventColumns.SOURCE_SYSTEM), event.require(EventColumns.FEED));
            if (UNKNOWN.equals(event.get(EventCurrentTable.REGION_QUALITY))) {
                withoutPlace.merge(source, 1L, Long::sum);
                count(
                        places,
                        event.get(EventCurrentTable.REGION_GIVEN),
                        event.get(EventColumns.REGION_SOURCE_CODE),
                        event.get(EventColumns.REGION_NAME));
            }
            if (DEFAULT.equals(event.get(EventCurrentTable.CATEGORY_SOURCE))) {
                withoutCategory.merge(source, 1L, Long::sum);
                count(
                        codes,
                        event.get(EventColumns.SRC_SCHEME),
                        event.get(EventColumns.SRC_CATEGORY_CODE),
                        event.get(EventColumns.SRC_CATEGORY_PARENT),
                        event.get(EventColumns.SRC_CATEGORY_NAME));
            }
        }
    }

    long withoutPlace(String source, String feed) {
        return withoutPlace.getOrDefault(key(source, feed), 0L);
    }

    long withoutCategory(String source, String feed) {
        return withoutCategory.getOrDefault(key(source, feed), 0L);
    }

    /** The most frequent ones of each kind, for an operator to mend. */
    void printTo(PrintStream out) {
        print(out, "places that could not be mapped (regions propose, regions import)", places);
        print(out, "codes that could not be mapped", codes);
    }

    private static void print(PrintStream out, String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.println();
        out.println("Most frequent " + title + ":");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(SHOWN)
                .forEach(entry -> out.printf("%8d  %s%n", entry.getValue(), TextWidth.cut(entry.getKey(), 80)));
    }

    private static void count(Map<String, Long> counts, @Nullable String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        counts.merge(text.isEmpty() ? "(none given)" : text, 1L, Long::sum);
    }

    private static String key(String source, String feed) {
        return source + "\0" + feed;
    }
}
