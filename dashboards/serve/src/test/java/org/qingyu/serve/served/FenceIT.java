package org.qingyu.serve.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An account of one town, with all the SQL that a dashboard's own account could be brought to send for it, tries to read the
 * rows of other towns or figures of whole tables.
 */
@Tag("served")
class FenceIT {

    private static Connection town;
    private static String account;
    private static String own;
    private static String other;
    private static Set<String> subtree;
    private static Set<String> foreign;
    private static long snapshot;

    @BeforeAll
    static void serve() throws Exception {
        ServedHome home = ServedHome.shared();
        try (Connection owner = home.owner()) {
            List<String> towns =
                    List.copyOf(ServedHome.texts(owner, "SELECT DISTINCT code FROM ref.region WHERE level = 'town'"));
            own = towns.get(1);
            other = towns.get(0);
            account = "town_" + own;
            String below = "SELECT DISTINCT code FROM ref.region WHERE '" + own + "' IN (code, parent_code)";
            subtree = ServedHome.texts(owner, below);
            foreign = ServedHome.texts(
                    owner,
                    "SELECT DISTINCT name FROM ref.region WHERE level <> 'county' AND name NOT IN (SELECT name FROM"
                            + " ref.region WHERE '" + own + "' IN (code, parent_code))");
            snapshot = Long.parseLong(
                    ServedHome.texts(owner, "SELECT max(snapshot_id) FROM mart.\"warning_issued$snapshots\"")
                            .iterator()
                            .next());
            assertThat(ServedHome.texts(owner, "SELECT DISTINCT region_code FROM mart.warning"))
                    .as("the lake holds other towns' rows")
                    .contains(other)
                    .hasSizeGreaterThan(subtree.size());
        }
        town = home.dashboardOf(account);
    }

    static Stream<String> waysThatMayShowOwnRows() {
        return Stream.of(
                "SELECT DISTINCT region_code FROM mart.warning_issued",
                "SELECT DISTINCT region_code FROM mart.warning",
                "SELECT DISTINCT region_code FROM score.daily_count",
                "SELECT DISTINCT region_code FROM score.exceedance",
                "SELECT DISTINCT region_code FROM event.current",
                "SELECT DISTINCT town_code FROM event.current",
                "SELECT DISTINCT code FROM ref.region",
                "SELECT DISTINCT region_code FROM mart.warning WHERE region_code = '{own}' OR 1 = 1",
                "SELECT DISTINCT w.region_code FROM ref.region r RIGHT JOIN mart.warning w ON true",
                "SELECT DISTINCT c.region_code FROM mart.warning w FULL JOIN score.daily_count c"
                        + " ON w.region_code = c.region_code",
                "SELECT DISTINCT region_code FROM mart.warning WHERE region_code IN (SELECT region_code FROM"
                        + " mart.warning_issued)",
                "SELECT DISTINCT region_code FROM mart.warning w WHERE EXISTS (SELECT 1 FROM event.current e WHERE"
                        + " e.region_code <> w.region_code)",
                "WITH all_of_it AS (SELECT region_code FROM mart.warning UNION ALL SELECT region_code FROM"
                        + " mart.warning_issued) SELECT DISTINCT region_code FROM all_of_it",
                "SELECT DISTINCT region_code FROM mart.warning_issued EXCEPT SELECT '{own}'",
                "SELECT max(region_code) FROM mart.warning",
                "SELECT min_by(region_code, observed) FROM mart.warning",
                "SELECT coalesce(lag(region_code) OVER (ORDER BY day), '{own}') FROM mart.warning LIMIT 2000",
                "SELECT code FROM (SELECT array_agg(DISTINCT region_code) codes FROM mart.warning) CROSS JOIN"
                        + " UNNEST(codes) AS t (code)",
                "SELECT DISTINCT coalesce(region_code, '{own}') FROM mart.warning GROUP BY ROLLUP (region_code)",
                "SELECT DISTINCT region_code FROM mart.warning_issued FOR VERSION AS OF {snapshot}",
                "SELECT DISTINCT region_code FROM mart.warning_issued FOR TIMESTAMP AS OF current_timestamp - INTERVAL '1' MINUTE",
                "SELECT DISTINCT region_code FROM mart.warning_issued TABLESAMPLE BERNOULLI (50)",
                "SELECT region_code FROM mart.warning_issued MATCH_RECOGNIZE (PARTITION BY region_code MEASURES 1 AS n ONE"
                        + " ROW PER MATCH PATTERN (a) DEFINE a AS true) LIMIT 2000");
    }

    @ParameterizedTest
    @MethodSource("waysThatMayShowOwnRows")
    void showsOwnRowsOnly(String way) throws SQLException {
        assertThat(ServedHome.texts(town, filled(way))).isNotEmpty().isSubsetOf(subtree);
    }

    static Stream<String> waysThatFindNothing() {
        return Stream.of(
                "SELECT * FROM mart.warning WHERE region_code = '{other}'",
                "SELECT * FROM mart.warning WHERE parent_code = '{other}'",
                "SELECT * FROM mart.warning_issued WHERE region_level = 'county'",
                "SELECT * FROM ref.region WHERE code = '{other}' OR level = 'county'",
                "SELECT * FROM event.current WHERE town_code = '{other}'",
                "SELECT * FROM score.feed_health WHERE expected_events IS NOT NULL OR received_events IS NOT NULL",
                "SELECT * FROM information_schema.tables WHERE table_schema = 'event' AND table_name <> 'current'",
                "SELECT * FROM information_schema.columns WHERE table_name IN ('history', 'rejected', 'arrival')",
                // The row filter comes before the cast, whose failure would say a value.
                "SELECT * FROM mart.warning WHERE region_code = '{other}' AND CAST(reason AS bigint) = 1",
                "SELECT * FROM mart.warning WHERE CAST(reason AS bigint) = 1 AND region_code = '{other}'",
                "SELECT 1 FROM mart.warning WHERE 1 / (CASE WHEN region_code IN ({subtree}) THEN 1 ELSE 0 END) = 0");
    }

    @ParameterizedTest
    @MethodSource("waysThatFindNothing")
    void findsNothing(String way) throws SQLException {
        assertThat(ServedHome.ask(town, filled(way))).isEmpty();
    }

    /** A town carries what rises together in its own villages; what goes beyond is the county's, in the reason too. */
    @Test
    void whatRisesTogetherIsInOwnVillagesOnly() throws Exception {
        ServedHome home = ServedHome.shared();
        Set<String> carriers;
        Set<String> towns;
        try (Connection owner = home.owner()) {
            carriers = ServedHome.texts(
                    owner,
                    "SELECT DISTINCT region_code FROM mart.warning WHERE reason LIKE '%扩散%' AND region_level = 'town'");
            towns = ServedHome.texts(owner, "SELECT DISTINCT name FROM ref.region WHERE level = 'town'");
        }

        assertThat(carriers).as("towns that carry a cluster").isNotEmpty();
        for (String code : carriers) {
            try (Connection carrier = home.dashboardOf("town_" + code)) {
                Set<String> reasons = ServedHome.texts(carrier, "SELECT reason FROM mart.warning");
                Set<String> below = ServedHome.texts(carrier, "SELECT code FROM ref.region");
                Set<String> names = ServedHome.texts(carrier, "SELECT name FROM ref.region");
                Set<String> others = new TreeSet<>(towns);
                others.removeAll(names);
                assertThat(reasons).anyMatch(reason -> reason.contains("扩散"));
                assertThat(others)
                        .isNotEmpty()
                        .noneMatch(other -> reasons.stream().anyMatch(said -> said.contains(other)));
                assertThat(ServedHome.texts(
                                carrier,
                                "SELECT place FROM score.cluster CROSS JOIN UNNEST(CAST(json_parse(places) AS array(varchar)))"
                                        + " AS t (place)"))
                        .isNotEmpty()
                        .isSubsetOf(below);
            }
        }
    }

    @Test
    void theMedianOfTheClassIsNoOneTownsRate() throws SQLException {
        assertThat(ServedHome.ask(
                        town, "SELECT class_median FROM mart.region_standing WHERE class_median * 2 % 1 <> 0"))
                .isEmpty();
    }

    static Stream<String> waysThatAreRefused() {
        Stream<String> hidden = Stream.of(
                        "$path", "$partition", "$file_modified_time", "$row_id", "$last_updated_sequence_number")
                .map(column -> "SELECT \"" + column + "\" FROM mart.warning_issued");
        Stream<String> metadata = Stream.of(
                        "files",
                        "partitions",
                        "snapshots",
                        "history",
                        "manifests",
                        "refs",
                        "properties",
                        "metadata_log_entries",
                        "all_manifests",
                        "entries",
                        "all_entries")
                .map(name -> "SELECT * FROM mart.\"warning_issued$" + name + "\"");
        Stream<String> others = Stream.of(
                "SHOW STATS FOR mart.warning_issued",
                "SHOW STATS FOR (SELECT * FROM mart.warning WHERE region_code = '{other}')",
                "EXPLAIN SELECT * FROM mart.warning",
                "EXPLAIN ANALYZE SELECT * FROM mart.warning",
                "/* SELECT */ EXPLAIN ANALYZE VERBOSE SELECT * FROM mart.warning",
                "EXPLAIN (TYPE IO, FORMAT JSON) SELECT * FROM mart.warning_issued",
                "EXPLAIN (TYPE VALIDATE) SELECT * FROM mart.warning",
                "EXECUTE IMMEDIATE 'EXPLAIN SELECT * FROM mart.warning'",
                "EXECUTE IMMEDIATE 'SHOW STATS FOR mart.warning_issued'",
                "EXECUTE IMMEDIATE 'EXPLAIN ANALYZE SELECT * FROM mart.warning'",
                "PREPARE plan FROM EXPLAIN SELECT * FROM mart.warning",
                "SELECT * FROM TABLE(lake.system.table_changes('mart', 'warning_issued', {snapshot}, {snapshot}))",
                "SELECT * FROM event.history",
                "SELECT * FROM event.rejected",
                "SELECT * FROM event.arrival",
                "SELECT * FROM restricted.event_text",
                "SELECT * FROM system.runtime.queries",
                "SELECT * FROM system.runtime.tasks",
                "SELECT * FROM system.metadata.table_comments",
                "SELECT * FROM system.jdbc.columns",
                "SHOW CREATE VIEW mart.warning",
                "SET SESSION AUTHORIZATION county",
                "SET SESSION lake.statistics_enabled = true",
                "ANALYZE mart.warning_issued",
                "CALL lake.system.rollback_to_snapshot('mart', 'warning_issued', {snapshot})",
                "CALL system.runtime.kill_query('none', 'none')",
                "CREATE VIEW mart.mine AS SELECT * FROM mart.warning_issued",
                "CREATE TABLE mart.mine AS SELECT * FROM mart.warning_issued",
                "INSERT INTO ref.category SELECT * FROM ref.category",
                "DELETE FROM mart.warning_issued",
                "UPDATE mart.warning_issued SET level = 'GREEN'",
                "DROP TABLE mart.warning_issued",
                "ALTER TABLE mart.warning_issued EXECUTE optimize",
                "GRANT SELECT ON mart.warning_issued TO USER town");
        return Stream.of(hidden, metadata, others).flatMap(ways -> ways);
    }

    @ParameterizedTest
    @MethodSource("waysThatAreRefused")
    void isRefusedWithoutTellingAnything(String way) {
        Throwable refusal = catchThrowable(() -> ServedHome.ask(town, filled(way)));

        assertThat(refusal).isInstanceOf(SQLException.class);
        assertThat(refusal.getMessage()).doesNotContain(other);
        assertThat(foreign).noneMatch(name -> refusal.getMessage().contains(name));
    }

    @ParameterizedTest
    @MethodSource("castsThatFail")
    void anErrorTellsOwnValuesOnly(String way) throws SQLException {
        Throwable failure = catchThrowable(() -> ServedHome.ask(town, filled(way)));

        assertThat(failure).isInstanceOf(SQLException.class).hasMessageContaining("Cannot cast");
        String value = failure.getMessage().replaceFirst("(?s).*?'(.*)' to BIGINT.*", "$1");
        assertThat(ServedHome.texts(town, "SELECT DISTINCT reason FROM mart.warning_issued"))
                .contains(value);
    }

    static Stream<String> castsThatFail() {
        return Stream.of(
                "SELECT count(*) FROM mart.warning_issued WHERE CAST(reason AS bigint) = 1",
                "SELECT sum(CAST(reason AS bigint)) FROM mart.warning");
    }

    private static String filled(String way) {
        return way.replace("{own}", own)
                .replace("{other}", other)
                .replace("{snapshot}", Long.toString(snapshot))
                .replace("{subtree}", "'" + String.join("', '", subtree) + "'");
    }
}
