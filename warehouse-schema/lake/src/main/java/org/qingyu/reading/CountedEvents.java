package org.qingyu.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingyu.command.JsonText;
import org.qingyu.query.Condition;
import org.qingyu.query.EventsNow;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/**
 * The events behind a level's count, as the run that issued it knew them.
 *
 * @param counted one a matter; as many as the level's {@code observed}
 * @param sameMatter events that another one is counted for
 */
record CountedEvents(List<TableRow> counted, List<TableRow> sameMatter) {

    private static final Column<?>[] COLUMNS = {
        EventColumns.EVENT_ID,
        EventColumns.FEED,
        EventCurrentTable.REGISTERED_DATE,
        EventColumns.REGION_CODE,
        EventCurrentTable.TOWN_CODE,
        EventCurrentTable.COUNTY_CODE,
        EventColumns.CATEGORY_CODE,
        EventCurrentTable.COUNTED,
        EventCurrentTable.MATTER_EVENT_ID
    };
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> row.require(EventCurrentTable.REGISTERED_DATE))
            .thenComparing(row -> row.require(EventColumns.EVENT_ID));

    CountedEvents {
        counted = List.copyOf(counted);
        sameMatter = List.copyOf(sameMatter);
    }

    static CountedEvents of(HomeLake lake, TableRow unit) {
        LocalDate to = unit.require(UnitColumns.DAY);
        LocalDate from = to.minusDays(unit.require(UnitColumns.WINDOW_DAYS) - 1);
        Condition window = Condition.parse(
                "registered_date BETWEEN '" + from + "' AND '" + to + "'",
                EventCurrentTable.TABLE,
                lake.config().zone());
        Set<String> young = youngFeeds(unit);
        List<TableRow> own = new EventsNow(lake)
                        .rows(
                                window,
                                unit.require(WarningIssuedTable.KNOWN_LOAD),
                                new RegionLists(lake).of(unit.require(WarningIssuedTable.REGION_VERSION)),
                                COLUMNS)
                        .stream()
                        .filter(event -> isOf(event, unit))
                        .filter(event -> !young.contains(event.require(EventColumns.FEED)))
                        .sorted(ORDER)
                        .toList();
        return new CountedEvents(
                own.stream().filter(CountedEvents::isCounted).toList(),
                own.stream()
                        .filter(event -> !isCounted(event) && event.get(EventCurrentTable.MATTER_EVENT_ID) != null)
                        .toList());
    }

    private static boolean isCounted(TableRow event) {
        return event.orElse(EventCurrentTable.COUNTED, false);
    }

    private static boolean isOf(TableRow event, TableRow unit) {
        String region = unit.require(UnitColumns.REGION_CODE);
        String category = unit.require(UnitColumns.CATEGORY_CODE);
        boolean place = switch (unit.require(UnitColumns.REGION_LEVEL)) {
            case "county" -> region.equals(event.get(EventCurrentTable.COUNTY_CODE));
            case "town" -> region.equals(event.get(EventCurrentTable.TOWN_CODE));
            default -> region.equals(event.require(EventColumns.REGION_CODE));
        };
        return place && (category.equals("ALL") || category.equals(event.require(EventColumns.CATEGORY_CODE)));
    }

    /** Feeds that are too young to be judged are in neither observed nor expected. */
    private static Set<String> youngFeeds(TableRow unit) {
        var young = new HashSet<String>();
        try {
            JsonNode evidence = JSON.readTree(unit.require(WarningIssuedTable.EVIDENCE));
            evidence.path("feeds_young").forEach(feed -> young.add(feed.asText()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The evidence of a level must be JSON", broken);
        }
        return young;
    }

    JsonText countedJson() {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (TableRow event : counted) {
            events.addObject()
                    .put("event_id", event.require(EventColumns.EVENT_ID))
                    .put("feed", event.require(EventColumns.FEED))
                    .put("day", event.require(EventCurrentTable.REGISTERED_DATE).toString())
                    .put("region_code", event.require(EventColumns.REGION_CODE))
                    .put("category_code", event.require(EventColumns.CATEGORY_CODE));
        }
        return new JsonText(events.toString());
    }

    JsonText sameMatterJson() {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (TableRow event : sameMatter) {
            events.addObject()
                    .put("event_id", event.require(EventColumns.EVENT_ID))
                    .put("counted_by", event.require(EventCurrentTable.MATTER_EVENT_ID))
                    .put("feed", event.require(EventColumns.FEED))
                    .put("day", event.require(EventCurrentTable.REGISTERED_DATE).toString());
        }
        return new JsonText(events.toString());
    }
}
