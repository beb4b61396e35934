package org.qingyu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

class HomeConfigTest {

    @TempDir
    Path folder;

    @Test
    void theShippedFileSaysTheDefaults() {
        var home = new Home(folder.resolve("home")).create();

        assertThat(home.config()).isEqualTo(HomeConfig.defaults());
        assertThat(home.config().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(home.config().budgets()).isEqualTo(new HomeConfig.Budgets(4, 12));
        assertThat(home.config().futureTolerance()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void creatingAHomeAgainKeepsWhatTheOperatorWrote() throws IOException {
        var home = new Home(folder.resolve("home")).create();
        Files.writeString(home.configFile(), "zone: Europe/Stockholm\n");

        home.create();

        assertThat(home.config().zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void everyKeyIsRead() {
        var config = read("""
                zone: UTC
                feeds:
                  ANQING: 案情
                budgets: {red: 2, yellow: 6.5}
                future-tolerance-hours: 1.5
                sources:
                  xf: {feed: FANGQING, name: 县信访系统, every: week}
                  kw:
                watch:
                  paths: [/drop, inbox]
                  kafka-servers: localhost:9092
                  topics: calls
                """);

        assertThat(config.moreFeeds()).containsEntry("ANQING", "案情");
        assertThat(config.budgets()).isEqualTo(new HomeConfig.Budgets(2, 6.5));
        assertThat(config.futureTolerance()).isEqualTo(Duration.ofMinutes(90));
        assertThat(config.sources())
                .containsEntry("xf", new HomeConfig.Source("FANGQING", "县信访系统", HomeConfig.Rhythm.WEEK))
                .containsEntry("kw", new HomeConfig.Source(null, null, null));
        assertThat(config.watch())
                .isEqualTo(new HomeConfig.Watch(List.of("/drop", "inbox"), "localhost:9092", List.of("calls")));
    }

    @Test
    void allProblemsAreListedAtOnceWithTheirLines() {
        var error = catchThrowableOfType(QingyuError.class, () -> read("""
                        zone: Asia/Nowhere
                        budget: 5
                        budgets:
                          red: many
                          green: 1
                        sources:
                          xf: {every: fortnight}
                        """));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.sentence()).isEqualTo("qingyu.yaml: 5 problems");
        assertThat(error.problems())
                .containsExactlyInAnyOrder(
                        "line 1: zone: expected a time zone such as Asia/Shanghai, found 'Asia/Nowhere'",
                        "line 2: expected one of the keys budgets, contact, feeds, future-tolerance-hours, serve, sources, watch, zone,"
                                + " found 'budget'",
                        "line 4: budgets.red: expected a number, found 'many'",
                        "line 5: expected one of the keys red, yellow, found 'budgets.green'",
                        "line 7: sources.xf.every: expected day, week or month, found 'fortnight'");
    }

    @Test
    void brokenYamlIsOneProblemWithItsLine() {
        var error = catchThrowableOfType(QingyuError.class, () -> read("zone: UTC\nfeeds: [\n"));

        assertThat(error.sentence()).startsWith("qingyu.yaml: line 3: expected YAML");
    }

    @Test
    void readingNeverCreatesAHome() {
        var home = new Home(folder.resolve("none"));

        var error = catchThrowableOfType(QingyuError.class, home::requireExisting);

        assertThat(error.exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(home.root()).doesNotExist();
    }

    @Test
    void theSecretKeyIsMadeOnceAndBelongsToItsOwner() throws IOException {
        var home = new Home(folder);

        byte[] first = home.secretKey();

        assertThat(first).hasSize(32);
        assertThat(home.secretKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretKeyFile())))
                .isEqualTo("rw-------");
    }

    private static HomeConfig read(String yaml) {
        return HomeConfig.read(YamlMapping.parse("qingyu.yaml", yaml));
    }
}
