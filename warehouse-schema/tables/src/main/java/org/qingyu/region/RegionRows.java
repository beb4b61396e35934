package org.qingyu.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

/** A region list as rows of {@code ref.region} and back. */
public final class RegionRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private RegionRows() {}

    public static List<TableRow> rowsOf(RegionList list, Instant importedAt) {
        var rows = new ArrayList<TableRow>();
        for (var region : list.regions()) {
            rows.add(RegionTable.TABLE
                    .row()
                    .set(RegionTable.LIST_VERSION, list.version())
                    .set(RegionTable.IMPORTED_AT, importedAt)
                    .set(RegionTable.CODE, region.code())
                    .set(RegionTable.NAME, region.name())
                    .set(RegionTable.PARENT_CODE, region.parentCode())
                    .set(RegionTable.LEVEL, region.level().code())
                    .set(RegionTable.REGION_CLASS, region.regionClass())
                    .set(RegionTable.POPULATION, region.population())
                    .set(RegionTable.VALID_FROM, region.validFrom())
                    .set(RegionTable.VALID_TO, region.validTo())
                    .set(EventColumns.LON, region.lon())
                    .set(EventColumns.LAT, region.lat())
                    .set(RegionTable.SYNONYMS, json(region.synonyms()))
                    .set(RegionTable.NEIGHBOURS, json(region.neighbours()))
                    .set(RegionTable.SUCCESSORS, json(region.successors())));
        }
        return rows;
    }

    /** The list that the rows of one version hold. */
    public static RegionList listOf(Iterable<TableRow> rowsOfOneVersion) {
        var regions = new ArrayList<Region>();
        for (var row : rowsOfOneVersion) {
            regions.add(new Region(
                    row.require(RegionTable.CODE),
                    row.require(RegionTable.NAME),
                    row.get(RegionTable.PARENT_CODE),
                    RegionLevel.ofCode(row.require(RegionTable.LEVEL)),
                    row.get(RegionTable.REGION_CLASS),
                    row.get(RegionTable.POPULATION),
                    row.get(RegionTable.VALID_FROM),
                    row.get(RegionTable.VALID_TO),
                    row.get(EventColumns.LON),
                    row.get(EventColumns.LAT),
                    texts(row.get(RegionTable.SYNONYMS)),
                    texts(row.get(RegionTable.NEIGHBOURS)),
                    texts(row.get(RegionTable.SUCCESSORS))));
        }
        return regions.isEmpty() ? RegionList.notImported() : RegionList.of(regions);
    }

    private static @Nullable String json(List<String> texts) {
        try {
            return texts.isEmpty() ? null : JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts can always be written", e);
        }
    }

    private static List<String> texts(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a JSON array of texts in ref.region", e);
        }
    }
}
