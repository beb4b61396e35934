package org.qingyu.serve.fence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.golden.Golden;
import org.qingyu.region.Region;
import org.qingyu.region.RegionLevel;
import org.qingyu.region.RegionList;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;

class AccessRulesTest {

    private static final Region COUNTY = Region.of("C", "县", null, RegionLevel.COUNTY);
    private static final Region EAST = Region.of("E", "东河镇", "C", RegionLevel.TOWN);
    private static final Region WEST = Region.of("W", "西山镇", "C", RegionLevel.TOWN);
    private static final Region EAST_VILLAGE = Region.of("E1", "桥头村", "E", RegionLevel.VILLAGE);
    private static final Region O_VILLAGE = Region.of("E'2", "撇村", "E", RegionLevel.VILLAGE);

    private static final TownRegions REGIONS = regions(List.of(COUNTY, EAST, WEST, EAST_VILLAGE, O_VILLAGE));

    /** What a town sees changes only on purpose: the review of this file is the review of the fence. */
    @Test
    void whatATownSeesIsWhatIsInGit() {
        String text = TownSight.all().stream()
                .map(sight -> sight.name() + "  "
                        + Optional.ofNullable(sight.place())
                                .map(place -> "own rows by " + place.name())
                                .orElse("all rows")
                        + sight.masks().stream()
                                .map(mask -> "\n    " + mask.column().name() + " reads " + mask.expression())
                                .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Set<String> open = TownSight.all().stream().map(TownSight::name).collect(Collectors.toSet());
        String closed = Tables.all().stream()
                .map(WarehouseTable::name)
                .filter(name -> !open.contains(name))
                .sorted()
                .map(name -> name + "  closed\n")
                .collect(Collectors.joining());

        Golden.assertMatches("town-sight.txt", text + closed);
    }

    @Test
    void theRulesAreValidJsonAndQuoteWhatRegionsAreCalled() throws IOException {
        String rules = rules(town("east", "E"));

        try (JsonParser parser = new JsonFactory().createParser(rules)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
        assertThat(rules).contains("region_code IN ('E', 'E''2', 'E1')").doesNotContain("'W'");
    }

    @Test
    void anAccountWhoseTownHasNoRegionsSeesNothing() {
        assertThat(rules(town("lost", "X"))).contains("\"filter\" : \"false\"").doesNotContain("IN (");
    }

    @Test
    void theDashboardsSpeakForNobodyWhoAdministersAndForNobodyUnknown() {
        String impersonation = section(
                rules(
                        town("east", "E"),
                        new Account("county", GateRole.COUNTY, null, null, false),
                        new Account("root.1", GateRole.OPERATOR, null, null, false)),
                "impersonation");

        assertThat(impersonation)
                .contains("\"original_user\" : \"superset\",\n    \"new_user\" : \"east|county\"")
                .contains("\"original_user\" : \"owner\",\n    \"new_user\" : \"east|county|root[.]1\"");
    }

    @Test
    void withoutAccountsNobodyMatches() {
        assertThat(section(rules(), "impersonation")).contains("\"new_user\" : \"(?!)\"");
    }

    @Test
    void everySectionEndsByRefusingEverybodyElse() {
        String rules = rules(town("east", "E"));

        for (var end : Map.of(
                        "catalogs", "\"allow\" : \"none\"",
                        "tables", "\"privileges\" : [ ]",
                        "functions", "\"privileges\" : [ ]",
                        "procedures", "\"privileges\" : [ ]",
                        "queries", "\"allow\" : [ ]",
                        "system_session_properties", "\"allow\" : false",
                        "catalog_session_properties", "\"allow\" : false")
                .entrySet()) {
            assertThat(section(rules, end.getKey()).strip())
                    .as(end.getKey())
                    .endsWith("{\n    " + end.getValue() + "\n  } ]");
        }
    }

    @Test
    void nobodyWrites() {
        assertThat(rules(town("east", "E"), new Account("op", GateRole.OPERATOR, null, null, true)))
                .doesNotContain("INSERT")
                .doesNotContain("UPDATE")
                .doesNotContain("DELETE")
                .doesNotContain("OWNERSHIP")
                .doesNotContain("\"all\"");
    }

    @Test
    void restrictedTablesOpenOnlyToWhoHasTheRight() {
        String tables =
                section(rules(new Account("li", GateRole.ANALYST, null, null, true), town("east", "E")), "tables");

        assertThat(tables.strip())
                .startsWith(
                        "[ {\n    \"user\" : \"li\",\n    \"catalog\" : \"lake\",\n    \"schema\" : \"restricted\"");
        assertThat(section(rules(town("east", "E")), "tables").strip()).startsWith("[ {\n    \"user\" : \"(?!)\"");
    }

    @Test
    void aTownKeepsTheCodesOfOldListsButNotThoseThatBelongToAnotherNow() {
        Region old = Region.of("E9", "旧村", "E", RegionLevel.VILLAGE);
        Region moved = Region.of("E1", "桥头村", "W", RegionLevel.VILLAGE);

        TownRegions regions = TownRegions.of(
                List.of(
                        RegionList.of(List.of(COUNTY, EAST, WEST, EAST_VILLAGE, old)),
                        RegionList.of(List.of(COUNTY, EAST, WEST, moved))),
                RegionList.of(List.of(COUNTY, EAST, WEST, moved)));

        assertThat(regions.codesOf("E")).containsExactly("E", "E9");
        assertThat(regions.codesOf("W")).containsExactly("E1", "W");
        assertThat(regions.codesOf("C")).isEmpty();
    }

    private static TownRegions regions(List<Region> all) {
        return TownRegions.of(List.of(RegionList.of(all)), RegionList.of(all));
    }

    private static Account town(String name, String region) {
        return new Account(name, GateRole.TOWN, region, null, false);
    }

    private static String rules(Account... accounts) {
        return new AccessRules(List.of(accounts), REGIONS).json();
    }

    /** The text of one section. */
    private static String section(String rules, String name) {
        int begin = rules.indexOf("\"" + name + "\" : ") + name.length() + 5;
        int end = rules.indexOf("\n  } ]", begin) + 6;
        return rules.substring(begin, end);
    }
}
