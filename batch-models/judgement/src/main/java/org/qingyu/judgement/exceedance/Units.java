package org.qingyu.judgement.exceedance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.series.SeriesKey;

/** The units of a county, from its table of counts. */
public final class Units {

    private Units() {}

    /**
     * Every town × category, town × ALL, county × category and county × ALL, also those without any series. The county's
     * units sum all rows of the table, those of unknown place too.
     */
    public static List<Unit> ofCounty(
            CountTable table, String countyCode, Collection<String> townCodes, Collection<String> categoryCodes) {
        List<Unit> units = new ArrayList<>();
        for (String town : townCodes.stream().sorted().toList()) {
            for (String category : categoryCodes.stream().sorted().toList()) {
                units.add(unit(
                        UnitKind.TOWN_CATEGORY,
                        town,
                        category,
                        table,
                        key -> key.regionCode().equals(town)
                                && key.categoryCode().equals(category)));
            }
            units.add(unit(
                    UnitKind.TOWN_ALL,
                    town,
                    Unit.ALL,
                    table,
                    key -> key.regionCode().equals(town)));
        }
        for (String category : categoryCodes.stream().sorted().toList()) {
            units.add(unit(
                    UnitKind.COUNTY_CATEGORY,
                    countyCode,
                    category,
                    table,
                    key -> key.categoryCode().equals(category)));
        }
        units.add(unit(UnitKind.COUNTY_ALL, countyCode, Unit.ALL, table, key -> true));
        return units;
    }

    private static Unit unit(
            UnitKind kind, String region, String category, CountTable table, Predicate<SeriesKey> belongs) {
        int[] members = IntStream.range(0, table.seriesCount())
                .filter(series -> belongs.test(table.key(series)))
                .toArray();
        return new Unit(kind, region, category, members);
    }
}
