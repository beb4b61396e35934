package org.qingyu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetChecksTest {

    @Test
    void nothingIsWrongWithWhatIsMade() {
        assertThat(AssetChecks.problems(Assets.files())).isEmpty();
    }

    @Test
    void everyDataSetReadsWhatIsDeclared() {
        assertThat(Assets.datasets().stream().flatMap(dataset -> SqlReferences.problems(dataset).stream()))
                .isEmpty();
    }

    @Test
    void aColumnThatTheDeclarationsDoNotHaveIsNamed() {
        Dataset renamed = withSql(LevelDatasets.MAP, "s.region_name AS town_name", "s.town AS town_name");

        assertThat(SqlReferences.problems(renamed))
                .containsExactly("data set town_map: mart.region_shape has no column town");
    }

    @Test
    void aTableOutsideMartAndScoreIsNamed() {
        Dataset deeper = withSql(FeedDatasets.FEEDS, "lake.score.feed_health", "lake.event.arrival");

        assertThat(SqlReferences.problems(deeper)).anyMatch(problem -> problem.contains("mart and score only"));
    }

    @Test
    void anOutputThatNoFieldNamesIsNamed() {
        Dataset more = withSql(FeedDatasets.FEEDS, "f.day AS day", "f.day AS day, f.run AS run");

        assertThat(SqlReferences.problems(more)).containsExactly("data set feed_state: no field is called run");
    }

    @Test
    void aFilterWithoutDatasetUuidIsNamed() {
        assertThat(afterChange("dashboards/qingyu-today.yaml", "datasetUuid:", "forgotten:"))
                .anyMatch(problem -> problem.contains("datasetUuid"));
    }

    @Test
    void aFilterThatDoesNotReachAChartIsNamed() {
        assertThat(afterChange("dashboards/qingyu-today.yaml", "excluded:\n      - ", "excluded:\n      - 9"))
                .anyMatch(problem -> problem.contains("does not reach chart"));
    }

    @Test
    void aColumnThatTheDataSetDoesNotHaveIsNamed() {
        assertThat(afterChange("charts/today_list.yaml", "reason_now", "reason_then"))
                .anyMatch(problem -> problem.contains("no reason_then"));
    }

    @Test
    void aChartWithoutQueryContextIsNamed() {
        assertThat(afterChange("charts/today_red.yaml", "query_context:", "context:"))
                .anyMatch(problem -> problem.contains("query_context"));
    }

    @Test
    void aChartThatTheDateFilterDoesNotReachIsNamed() {
        assertThat(afterChange("charts/today_red.yaml", "TEMPORAL_RANGE", "=="))
                .anyMatch(problem -> problem.contains("TEMPORAL_RANGE"));
    }

    @Test
    void anUnknownColourSchemeIsNamed() {
        assertThat(afterChange("charts/trend_matrix.yaml", "schemeBlues", "blues"))
                .anyMatch(problem -> problem.contains("colour scheme"));
    }

    @Test
    void aDrawingIsOneLineBecauseABlankOneWouldEndIt() {
        assertThat(TownShape.levelMap(400)).doesNotContain("\n");
        assertThat(TownShape.shadeMap(400)).doesNotContain("\n");
    }

    private static List<String> afterChange(String path, String from, String to) {
        Map<String, String> files = new TreeMap<>(Assets.files());
        String before = files.get(path);
        assertThat(before).contains(from);
        files.put(path, before.replace(from, to));
        return AssetChecks.problems(files);
    }

    private static Dataset withSql(Dataset dataset, String from, String to) {
        assertThat(dataset.sql()).contains(from);
        return new Dataset(
                dataset.key(),
                dataset.description(),
                dataset.day(),
                dataset.sql().replace(from, to),
                dataset.fields(),
                dataset.metrics());
    }
}
