package org.qingyu.serve.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SQL says of a day is what the command {@code warnings} says. */
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
