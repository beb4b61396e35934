package org.qingyu.serve.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.YamlMapping;
import org.qingyu.region.Region;
import org.qingyu.region.RegionLevel;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;

class UsersFileTest {

    private static final Set<String> TOWNS = Set.of("990101100000");
    private static final Region TOWN = Region.of("990101100000", "东河镇", "990101000000", RegionLevel.TOWN);

    @TempDir
    Path folder;

    @Test
    void aFirstFileReadsBackAsItWasMade() throws IOException {
        Path file = folder.resolve("users.yaml");
        FirstAccounts first = FirstAccounts.of(List.of(TOWN), 1_000);

        first.writeTo(file);

        assertThat(UsersFile.read(file, TOWNS)).isEqualTo(first.accounts());
        assertThat(first.accounts())
                .extracting(Account::name)
                .containsExactly("operator", "county", "analyst", "town_990101100000");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(first.passwords().values());
    }

    @Test
    void allProblemsAreListedAtOnceAndNoPasswordIsRepeated() {
        var error = catchThrowableOfType(
                QingyuError.class, () -> UsersFile.read(YamlMapping.parse("users.yaml", """
                        users:
                          superset: {role: county}
                          "a b": {role: leader}
                          li: {role: analyst, password: hunter2, region: "990101100000"}
                          east: {role: town}
                          west: {role: town, region: "1", password: hunter2, restricted: true}
                          may: {role: county, restricted: maybe, colour: red}
                        """), TOWNS));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.problems())
                .anyMatch(problem -> problem.contains("superset: expected a name"))
                .anyMatch(problem -> problem.contains("a b: expected a name"))
                .anyMatch(problem -> problem.contains("found 'leader'"))
                .anyMatch(problem -> problem.contains("li.password: expected a hash"))
                .anyMatch(problem -> problem.contains("li.region: expected a region only beside the role town"))
                .anyMatch(problem -> problem.contains("users.east.region"))
                .anyMatch(problem -> problem.contains("west.region: expected the code of a town"))
                .anyMatch(problem -> problem.contains("west.restricted"))
                .anyMatch(problem -> problem.contains("may.restricted: expected true or false"))
                .anyMatch(problem -> problem.contains("colour"))
                .noneMatch(problem -> problem.contains("hunter2"));
    }

    @Test
    void aTownHasNoPassword() {
        String hash = PasswordHash.of("a", 1_000).text();

        var error = catchThrowableOfType(
                QingyuError.class,
                () -> UsersFile.read(
                        YamlMapping.parse(
                                "users.yaml",
                                "users:\n  east: {role: town, region: \"990101100000\", password: \"" + hash + "\"}\n"),
                        TOWNS));

        assertThat(error.sentence()).contains("a town reads through dashboards");
    }

    @Test
    void anAccountIsAddedAndItsPasswordChangedWithoutTouchingTheOthers() throws IOException {
        Path file = folder.resolve("users.yaml");
        FirstAccounts.of(List.of(TOWN), 1_000).writeTo(file);
        List<Account> before = UsersFile.read(file, TOWNS);
        PasswordHash first = PasswordHash.of("first", 1_000);
        PasswordHash second = PasswordHash.of("second", 1_000);

        UsersFile.add(file, new Account("research", GateRole.ANALYST, null, first, false), TOWNS);
        UsersFile.setPassword(file, "research", second, TOWNS);

        List<Account> after = UsersFile.read(file, TOWNS);
        assertThat(after).startsWith(before.toArray(Account[]::new)).hasSize(before.size() + 1);
        assertThat(after.get(before.size()).hash()).isEqualTo(second);
    }

    @Test
    void anAccountThatWouldBeWrongIsNotAdded() throws IOException {
        Path file = folder.resolve("users.yaml");
        FirstAccounts.of(List.of(TOWN), 1_000).writeTo(file);
        String before = Files.readString(file);

        for (var wrong : List.of(
                new Account("county", GateRole.COUNTY, null, null, false),
                new Account("owner", GateRole.COUNTY, null, null, false),
                new Account("far", GateRole.TOWN, "1", null, false))) {
            assertThat(catchThrowableOfType(QingyuError.class, () -> UsersFile.add(file, wrong, TOWNS)))
                    .as(wrong.name())
                    .isNotNull();
        }

        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
