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
                  kafka-properties-file: kafka.properties
                  topics:
                    calls: {profile: profiles/calls.yaml, feed: JINGQING, source: jcj}
                    grid:
                  topics-every-seconds: 5
                """);

        assertThat(config.moreFeeds()).containsEntry("ANQING", "案情");
        assertThat(config.budgets()).isEqualTo(new HomeConfig.Budgets(2, 6.5));
        assertThat(config.futureTolerance()).isEqualTo(Duration.ofMinutes(90));
        assertThat(config.sources())
                .containsEntry("xf", new HomeConfig.Source("FANGQING", "县信访系统", HomeConfig.Rhythm.WEEK))
                .containsEntry("kw", new HomeConfig.Source(null, null, null));
        assertThat(config.watch())
                .isEqualTo(new WatchConfig(
                        List.of("/drop", "inbox"),
                        "localhost:9092",
                        "kafka.properties",
                        List.of(
                                new WatchConfig.Topic("calls", "profiles/calls.yaml", "JINGQING", "jcj"),
                                new WatchConfig.Topic("grid", "standard", null, null)),
                        Duration.ofSeconds(5)));
    }

    @Test
    void topicsMayBeNamesAlone() {
        var config = read("""
                watch:
                  kafka-servers: localhost:9092
                  topics: [calls, grid]
                """);

        assertThat(config.watch().topics())
                .containsExactly(
                        new WatchConfig.Topic("calls", "standard", null, null),
                        new WatchConfig.Topic("grid", "standard", null, null));
    }

    @Test
    void topicsNeedServersAndNamesThatKafkaTakes() {
        var error = catchThrowableOfType(QingyuError.class, () -> read("""
                        watch:
                          topics: [警情]
                          topics-every-seconds: 0
                        """));

        assertThat(error.problems())
                .containsExactly(
                        "line 2: watch.topics: expected a topic's name of at most 249 letters, digits, '.', '_' and '-', found '警情'",
                        "line 2: watch.topics: expected kafka-servers beside topics, found none",
                        "line 3: watch.topics-every-seconds: expected a number from 1, found 0");
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
