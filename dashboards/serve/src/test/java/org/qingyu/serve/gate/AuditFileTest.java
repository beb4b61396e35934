package org.qingyu.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void aQueryIsOneLineWhateverItsTextHolds() throws IOException {
        var file = new AuditFile(folder.resolve("audit"), SHANGHAI);

        file.append(query("SELECT '\"红\\'\n\t\u0001FROM x"));
        file.append(query("SELECT 2"));

        Path month = file.fileOf(YearMonth.of(2026, 6));
        assertThat(Files.readAllLines(month))
                .containsExactly(
                        "{\"at\":\"2026-06-01T00:30:00+08:00\",\"user\":\"town_1\",\"principal\":\"superset\","
                                + "\"source\":\"dashboard\",\"address\":\"127.0.0.1\",\"query\":\"q1\",\"state\":\"FINISHED\","
                                + "\"error\":\"\",\"tables\":[\"lake.mart.warning\"],\"rows\":3,\"millis\":12,"
                                + "\"text\":\"SELECT '\\\"红\\\\'\\n\\t\\u0001FROM x\"}",
                        query("SELECT 2").json(SHANGHAI));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(month)))
                .isEqualTo("rw-------");
    }

    private static QueryAudit query(String text) {
        return new QueryAudit(
                Instant.parse("2026-05-31T16:30:00Z"),
                "town_1",
                "superset",
                "dashboard",
                "127.0.0.1",
                "q1",
                "FINISHED",
                "",
                List.of("lake.mart.warning"),
                3,
                12,
                text);
    }
}
