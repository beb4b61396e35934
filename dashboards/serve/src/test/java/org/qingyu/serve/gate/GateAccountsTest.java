package org.qingyu.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateAccountsTest {

    @TempDir
    Path folder;

    @Test
    void anAccountWithoutAPasswordNeverLogsIn() throws IOException {
        GateAccounts accounts = written(new GateAccounts.Account("town_1", GateRole.TOWN, null));

        assertThat(accounts.knows("town_1", "")).isFalse();
        assertThat(accounts.knows("nobody", "")).isFalse();
        assertThat(accounts.roleOf("town_1")).contains(GateRole.TOWN);
        assertThat(accounts.roleOf("nobody")).isEmpty();
    }

    @Test
    void aPasswordThatWasChangedEndsTheOldOneAtOnce() throws IOException {
        GateAccounts accounts = written(county("old"));
        assertThat(accounts.knows("county", "old")).isTrue();
        assertThat(accounts.knows("county", "old")).isTrue();

        written(county("new"));

        assertThat(accounts.knows("county", "old")).isFalse();
        assertThat(accounts.knows("county", "new")).isTrue();
    }

    @Test
    void aTownOnlySelects() {
        assertThat(List.of(
                        "SELECT 1",
                        " -- who\n /* why; EXPLAIN */ ( (select 1) )",
                        "WITH a AS (SELECT 1) TABLE a",
                        "VALUES 1",
                        "TABLE ref.category"))
                .allMatch(text -> GateRole.TOWN.mayRun("SELECT", text));
        assertThat(List.of("EXPLAIN", "DESCRIBE", "INSERT", "DATA_DEFINITION", "ANALYZE", ""))
                .noneMatch(kind -> GateRole.TOWN.mayRun(kind, "SELECT 1"));
        assertThat(GateRole.ANALYST.mayRun("EXPLAIN", "EXPLAIN SELECT 1")).isTrue();
    }

    /** Trino calls them selections. */
    @Test
    void aTownRunsNoSelectionThatIsExplainedOrPrepared() {
        assertThat(List.of(
                        "EXPLAIN ANALYZE SELECT 1",
                        "/* SELECT */ explain analyze verbose SELECT 1",
                        "-- SELECT\nEXPLAIN ANALYZE SELECT 1",
                        "EXECUTE IMMEDIATE 'SELECT 1'",
                        "EXECUTE select_it",
                        "SELECTED",
                        ""))
                .noneMatch(text -> GateRole.TOWN.mayRun("SELECT", text));
    }

    private static GateAccounts.Account county(String password) {
        return new GateAccounts.Account("county", GateRole.COUNTY, PasswordHash.of(password, 1_000));
    }

    /** Each time a second later, as a file system with coarse times would say it. */
    private GateAccounts written(GateAccounts.Account account) throws IOException {
        Path file = folder.resolve("accounts");
        long before = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        Files.writeString(file, GateAccounts.textOf(List.of(account)));
        Files.setLastModifiedTime(file, FileTime.fromMillis(before + 1_000));
        return new GateAccounts(file);
    }
}
