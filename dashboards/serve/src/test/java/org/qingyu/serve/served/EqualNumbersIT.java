package org.qingyu.serve.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SQL says of a day is what the command {@code warnings} says, and what the brief prints. */
@Tag("served")
class EqualNumbersIT {

    private static final String COLUMNS =
            "day,region_code,region_name,category_code,category_name,level,previous_level,since,"
                    + "handling,rules,window_days,observed,expected,threshold,score,p_value,completeness,reason,revision,issued_at,"
                    + "rule_set,run";

    @Test
    void everyTownAndCategoryHasTheSameLevelAndNumbersInSqlAndInWarnings() throws Exception {
        ServedHome home = ServedHome.shared();
        String day = home.newestDay().toString();

        List<String> sql = home.qingyu(
                        "sql",
                        "--format",
                        "csv",
                        "-e",
                        "SELECT " + COLUMNS + " FROM mart.warning WHERE day = DATE '" + day
                                + "' AND region_level IN ('town', 'county')")
                .lines()
                .toList();
        List<String> warnings = home.qingyu("warnings", "--as-of", day, "--format", "csv")
                .lines()
                .toList();

        assertThat(sql.get(0)).isEqualTo(COLUMNS);
        assertThat(warnings.get(0)).startsWith(COLUMNS);
        assertThat(sql).hasSizeGreaterThan(12 * 25);
        assertThat(warnings).containsAll(sql);
    }

    @Test
    void everyTownIsPaintedInTheBriefAsItsLevelsSay() throws Exception {
        ServedHome home = ServedHome.shared();
        String day = home.newestDay().toString();
        Map<String, String> paints = new TreeMap<>();
        try (var owner = home.owner()) {
            for (List<@Nullable Object> row : ServedHome.ask(
                    owner,
                    "SELECT region_code, CASE WHEN count_if(level = 'RED') > 0 THEN 'RED' WHEN count_if(level = 'YELLOW') > 0"
                            + " THEN 'YELLOW' ELSE max(level) FILTER (WHERE category_code = 'ALL') END FROM mart.warning"
                            + " WHERE region_level = 'town' AND day = DATE '" + day + "' GROUP BY region_code")) {
                paints.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
            }
        }

        assertThat(brief(home, day).paints()).hasSizeGreaterThan(1).containsExactlyInAnyOrderEntriesOf(paints);
    }

    @Test
    void everyLevelOfTheBriefHasTheNumbersThatSqlGives() throws Exception {
        ServedHome home = ServedHome.shared();
        String day = home.newestDay().toString();
        var byCount = new ArrayList<BriefPage.Level>();
        var all = new ArrayList<BriefPage.Level>();
        try (var owner = home.owner()) {
            for (List<@Nullable Object> row : ServedHome.ask(
                    owner,
                    "SELECT level, region_name, CASE category_code WHEN 'ALL' THEN '全部类别' ELSE category_name END,"
                            + " format('%s月%s日', month(since), day(since)), CAST(observed AS varchar),"
                            + " rules LIKE '%R1%' FROM mart.warning WHERE region_level <> 'village'"
                            + " AND level IN ('RED', 'YELLOW') AND day = DATE '" + day + "'")) {
                List<String> said = row.stream().map(String::valueOf).toList();
                var line = new BriefPage.Level(said.get(0), said.get(1), said.get(2), said.get(3), said.get(4));
                all.add(line);
                if (said.get(5).equals("true")) {
                    byCount.add(line);
                }
            }
        }
        Set<String> places = all.stream().map(BriefPage.Level::region).collect(Collectors.toSet());

        List<BriefPage.Level> printed = brief(home, day).levels().stream()
                .filter(line -> places.contains(line.region()))
                .toList();

        assertThat(byCount).isNotEmpty();
        assertThat(printed).containsAll(byCount);
        assertThat(all).containsAll(printed);
    }

    @Test
    void everyCountOfTheBriefsMonthIsTheSumOfTheDaysInSql() throws Exception {
        ServedHome home = ServedHome.shared();
        String day = home.newestDay().toString();
        Map<String, Map<String, String>> printed = brief(home, day).counts();
        Map<String, Map<String, String>> summed = new TreeMap<>();
        printed.keySet().forEach(place -> summed.put(place, new TreeMap<>()));
        try (var owner = home.owner()) {
            for (List<@Nullable Object> row : ServedHome.ask(
                    owner,
                    "SELECT region_name, CASE category_code WHEN 'ALL' THEN '" + BriefPage.ALL
                            + "' ELSE category_name END,"
                            + " sum(events) FROM mart.region_day WHERE feed = 'ALL' AND day BETWEEN date_trunc('month', DATE '"
                            + day + "') AND DATE '" + day + "' GROUP BY 1, 2")) {
                String bare = String.valueOf(row.get(1)).replaceAll("[(（].*", "");
                String name = bare.length() > 4 ? bare.replaceAll("纠纷$", "") : bare;
                summed.getOrDefault(String.valueOf(row.get(0)), new TreeMap<>()).put(name, String.valueOf(row.get(2)));
            }
        }

        assertThat(printed).hasSizeGreaterThan(2);
        printed.forEach((place, cells) -> cells.forEach((category, count) -> {
            if (!count.equals("<3") && !count.equals("※")) {
                assertThat(summed.get(place).getOrDefault(category, "0"))
                        .as(place + " " + category)
                        .isEqualTo(count);
            }
        }));
    }

    private static BriefPage brief(ServedHome home, String day) throws Exception {
        Path folder = Files.createTempDirectory("brief");
        String path = home.qingyu("brief", "--kind", "county-month", "--date", day, "--output", folder.toString());
        return BriefPage.read(Files.readString(Path.of(path.strip())));
    }

    @Test
    void theTownsOwnAccountReadsTheSameNumbers() throws Exception {
        ServedHome home = ServedHome.shared();
        String day = home.newestDay().toString();
        String town;
        try (var owner = home.owner()) {
            town = ServedHome.texts(owner, "SELECT code FROM ref.region WHERE level = 'town'")
                    .iterator()
                    .next();
        }

        String question = "SELECT " + COLUMNS + " FROM mart.warning WHERE day = DATE '" + day + "' AND region_code = '"
                + town + "' ORDER BY category_code";

        assertThat(home.qingyu("sql", "--user", "town_" + town, "--format", "csv", "-e", question))
                .isEqualTo(home.qingyu("sql", "--format", "csv", "-e", question));
    }

    @Test
    void oneQuestionComesInEveryForm() throws Exception {
        ServedHome home = ServedHome.shared();
        String question =
                "SELECT 1 AS n, '红' AS t, DATE '2026-05-04' AS d, CAST(NULL AS bigint) AS nothing, ARRAY['a', 'b']"
                        + " AS list, TIMESTAMP '2026-05-04 01:00:00 UTC' AS at";

        assertThat(home.qingyu("sql", "--format", "json", "-e", question))
                .isEqualTo("{\"n\":1,\"t\":\"红\",\"d\":\"2026-05-04\",\"nothing\":null,\"list\":[\"a\",\"b\"],"
                        + "\"at\":\"2026-05-04T09:00:00+08:00\"}\n");
        assertThat(home.qingyu("sql", "--format", "csv", "-e", question))
                .isEqualTo("n,t,d,nothing,list,at\r\n1,红,2026-05-04,,a;b,2026-05-04T09:00:00+08:00\r\n");
    }
}
