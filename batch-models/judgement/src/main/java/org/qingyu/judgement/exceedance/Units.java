package org.qingyu.judgement.exceedance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** The units of a county, from its table of counts. */
public final class Units {

    private static final int[] NONE = {};

    private Units() {}

    /**
     * Every town × category, town × ALL, county × category and county × ALL, also those without any series. The county's
     * units sum all rows of the table, those of unknown place too.
     */
    public static List<Unit> ofCounty(
            CountTable table, String countyCode, Collection<String> townCodes, Collection<String> categoryCodes) {
        int[] all = IntStream.range(0, table.seriesCount()).toArray();
        Map<String, int[]> ofTown = groups(table, all, SeriesKey::regionCode);
        Map<String, int[]> ofCategory = groups(table, all, SeriesKey::categoryCode);
        List<String> categories = categoryCodes.stream().sorted().toList();
        List<Unit> units = new ArrayList<>();
        for (String town : townCodes.stream().sorted().toList()) {
            int[] own = ofTown.getOrDefault(town, NONE);
            Map<String, int[]> ownOfCategory = groups(table, own, SeriesKey::categoryCode);
            for (String category : categories) {
                units.add(new Unit(UnitKind.TOWN_CATEGORY, town, category, ownOfCategory.getOrDefault(category, NONE)));
            }
            units.add(new Unit(UnitKind.TOWN_ALL, town, Unit.ALL, own));
        }
        for (String category : categories) {
            units.add(
                    new Unit(UnitKind.COUNTY_CATEGORY, countyCode, category, ofCategory.getOrDefault(category, NONE)));
        }
        units.add(new Unit(UnitKind.COUNTY_ALL, countyCode, Unit.ALL, all));
        return units;
    }

    /** Series by what their keys have in common, in the order of the table. */
    private static Map<String, int[]> groups(CountTable table, int[] series, Function<SeriesKey, String> common) {
        Map<String, IntStream.Builder> groups = new HashMap<>();
        for (int one : series) {
            groups.computeIfAbsent(common.apply(table.key(one)), missing -> IntStream.builder())
                    .add(one);
        }
        Map<String, int[]> arrays = new HashMap<>();
        groups.forEach((name, members) -> arrays.put(name, members.build().toArray()));
        return arrays;
    }
}
