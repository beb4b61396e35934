package org.qingyu.serve.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingyu.serve.folder.ServeFolder;

/** Getting in as somebody else. */
@Tag("served")
class LoginIT {

    private static ServedHome home;
    private static String town;

    @BeforeAll
    static void serve() throws Exception {
        home = ServedHome.shared();
        try (Connection owner = home.owner()) {
            town = "town_"
                    + ServedHome.texts(owner, "SELECT code FROM ref.region WHERE level = 'town'")
                            .iterator()
                            .next();
        }
    }

    static Stream<String> guesses() throws IOException {
        ServeFolder folder = home.folder();
        return Stream.of(
                "",
                "town",
                town,
                ServeFolder.passwordIn(folder.dashboardsPassword()),
                ServeFolder.passwordIn(folder.ownerPassword()));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void aTownHasNoPasswordThatCouldBeGuessed(String guess) {
        assertThatThrownBy(() -> select(home.connect(town, guess, null))).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "owner",
                "admin",
                "superset2",
                "nobody",
                "town_",
                "town_.*",
                "county|operator",
                "COUNTY"
            })
    void theDashboardsSpeakForNoAdministratorAndNobodyUnknown(String name) {
        assertThatThrownBy(() -> select(home.dashboardOf(name))).isInstanceOf(SQLException.class);
    }

    @Test
    void theDashboardsSpeakForCountyAnalystAndTown() throws Exception {
        for (String name : List.of("county", "analyst", town)) {
            try (Connection connection = home.dashboardOf(name)) {
                assertThat(ServedHome.texts(connection, "SELECT current_user")).containsExactly(name);
            }
        }
    }

    /** A blank name is none to Trino: the question then comes from the dashboards' own account. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void theDashboardsOwnAccountReadsNothing(String speaksFor) throws Exception {
        try (Connection connection = home.dashboardOf(speaksFor)) {
            assertThatThrownBy(() -> ServedHome.ask(connection, "SELECT * FROM mart.warning"))
                    .hasMessageContaining("Access Denied");
        }
    }

    @Test
    void aReaderSpeaksForNobodyElse() throws Exception {
        String password = shownOnce("county");

        try (Connection connection = home.connect("county", password, null)) {
            assertThat(ServedHome.texts(connection, "SELECT count(DISTINCT region_code) > 50 FROM mart.warning"))
                    .containsExactly("true");
            assertThatThrownBy(() -> ServedHome.ask(connection, "DELETE FROM mart.warning_issued"))
                    .hasMessageContaining("Access Denied");
        }
        assertThatThrownBy(() -> select(home.connect("county", password, "operator")))
                .hasMessageContaining("cannot impersonate");
        assertThatThrownBy(() -> select(home.connect("county", "x" + password, null)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anOperatorSeesTheQueriesOfOthersAndWritesNothing() throws Exception {
        try (Connection connection = home.connect("operator", shownOnce("operator"), null)) {
            assertThat(ServedHome.ask(connection, "SELECT DISTINCT \"user\" FROM system.runtime.queries"))
                    .hasSizeGreaterThan(1);
            assertThatThrownBy(() -> ServedHome.ask(connection, "DROP TABLE mart.warning_issued"))
                    .hasMessageContaining("Access Denied");
        }
    }

    @Test
    void theInnerPortAndANameWithoutPasswordAreRefused() throws Exception {
        var config = new Properties();
        config.load(new StringReader(Files.readString(home.folder().etc().resolve("config.properties"))));
        String inner = "http://127.0.0.1:" + config.getProperty("http-server.http.port") + "/v1/statement";

        assertThat(statusOfAsking(inner)).isIn(401, 403);
    }

    @Test
    void everyQueryIsWrittenDownWithWhoAskedForWhom() throws Exception {
        try (Connection connection = home.dashboardOf(town)) {
            ServedHome.ask(connection, "SELECT 'audited 红' FROM mart.warning LIMIT 3");
        }

        assertThat(auditLineWith("audited 红"))
                .contains("\"user\":\"" + town + "\"")
                .contains("\"principal\":\"superset\"")
                .contains("\"tables\":[\"lake.mart.warning\",\"lake.mart.warning_issued\"]")
                .contains("\"rows\":3")
                .contains("\"state\":\"FINISHED\"");
    }

    /** Trino writes the line just after the client has its last row; where it never does, there is none. */
    private static String auditLineWith(String text) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try (Stream<Path> files = Files.list(home.root().resolve("audit"))) {
                for (Path file : files.toList()) {
                    for (String line : Files.readAllLines(file, UTF_8)) {
                        if (line.contains(text)) {
                            return line;
                        }
                    }
                }
            }
            Thread.sleep(100);
        }
        return "no line of the audit holds " + text;
    }

    private static int statusOfAsking(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("X-Trino-User", "county");
        connection.setDoOutput(true);
        connection.getOutputStream().write("SELECT 1".getBytes(UTF_8));
        return connection.getResponseCode();
    }

    private static String shownOnce(String account) throws IOException {
        return home.output()
                .lines()
                .filter(line -> line.strip().startsWith(account + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void select(Connection opened) throws SQLException {
        try (Connection connection = opened) {
            ServedHome.ask(connection, "SELECT 1");
        }
    }
}
