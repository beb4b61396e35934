package org.qingyu.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.code.FeedCatalogue;
import org.qingyu.home.HomeConfig;
import org.qingyu.judgement.situation.Place;
import org.qingyu.known.KnownRegions;
import org.qingyu.lake.Lake;
import org.qingyu.map.TownShapes;
import org.qingyu.table.RegionDayTable;
import org.qingyu.table.RegionShapeTable;
import org.qingyu.table.RegionTable;
import org.qingyu.table.TableRow;

/** The tables that are made to be looked at: the map's towns, days and standings of county and towns. */
final class LookTables {

    private final Lake lake;
    private final HomeConfig config;
    private final KnownRegions regions;

    LookTables(Lake lake, HomeConfig config, KnownRegions regions) {
        this.lake = lake;
        this.config = config;
        this.regions = regions;
    }

    /** Writes the days anew, and the map when the region list is another one. */
    void replaceDays(List<EventCount> counts) {
        Map<String, Place> byCode =
                countiesAndTowns().stream().collect(Collectors.toMap(Place::code, Function.identity()));
        var days = new RegionDays(byCode, FeedCatalogue.with(config.moreFeeds()));
        lake.replaceAll(RegionDayTable.TABLE, days.rows(counts));
        boolean drawn = !lake.list(lake.scan(RegionShapeTable.TABLE)
                        .where(Expressions.equal(RegionTable.LIST_VERSION.name(), regions.version())))
                .isEmpty();
        if (!drawn) {
            lake.replaceAll(RegionShapeTable.TABLE, TownShapes.rowsOf(regions.rows()));
        }
    }

    /** A home that was scored before these tables existed gets them now. */
    void fillWhatIsMissing(List<EventCount> counts) {
        if (!counts.isEmpty() && lake.count(RegionDayTable.TABLE) == 0) {
            replaceDays(counts);
        }
    }

    List<TableRow> standings(List<EventCount> counts, Scoring.Days days, String run) {
        Map<String, TableRow> listed = regions.rows().stream()
                .collect(Collectors.toMap(row -> row.require(RegionTable.CODE), row -> row, (older, newer) -> newer));
        var homes = new ArrayList<Standings.Home>();
        for (Place place : countiesAndTowns()) {
            TableRow row = listed.get(place.code());
            homes.add(new Standings.Home(
                    place,
                    row == null ? null : row.get(RegionTable.REGION_CLASS),
                    row == null ? null : row.get(RegionTable.POPULATION)));
        }
        return Standings.rows(counts, days, homes, run);
    }

    private List<Place> countiesAndTowns() {
        return regions.counties().values().stream()
                .flatMap(Collection::stream)
                .filter(place -> place.kind() != Place.Kind.VILLAGE)
                .toList();
    }
}
