package org.qingyu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path IN_GIT = Path.of("..", "superset", "assets");

    @Test
    void whatIsInGitIsWhatTheDefinitionsMake() throws IOException {
        Map<String, String> made = Assets.files();
        if (Boolean.getBoolean("golden.update")) {
            Assets.write(IN_GIT, made);
        }

        assertThat(Assets.in(IN_GIT))
                .as("dashboards/superset/assets, written by -Dgolden.update=true")
                .isEqualTo(made);
    }
}
