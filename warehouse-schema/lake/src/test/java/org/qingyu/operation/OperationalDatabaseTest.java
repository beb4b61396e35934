package org.qingyu.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationalDatabaseTest {

    private static final Instant BEGINNING = Instant.parse("2026-05-04T01:00:00Z");

    @TempDir
    Path home;

    @Test
    void aLaterLoadHasALargerNumber() throws SQLException {
        try (var database = OperationalDatabase.open(home)) {
            var loads = new LoadLog(database);

            assertThat(loads.begin(BEGINNING)).isEqualTo(1);
            assertThat(loads.begin(BEGINNING)).isEqualTo(2);
        }
    }

    @Test
    void aLoadThatNeverEndedIsFoundByTheNextProcess() throws SQLException {
        try (var database = OperationalDatabase.open(home)) {
            var loads = new LoadLog(database);
            loads.end(loads.begin(BEGINNING), LoadLog.State.DONE, BEGINNING.plusSeconds(5));
            loads.begin(BEGINNING.plusSeconds(10));
        }

        try (var database = OperationalDatabase.open(home)) {
            var loads = new LoadLog(database);
            assertThat(loads.unfinished()).extracting(LoadLog.Load::id).containsExactly(2L);
            assertThat(loads.lastEndedBy(BEGINNING.plusSeconds(4))).isZero();
            assertThat(loads.lastEndedBy(BEGINNING.plusSeconds(5))).isEqualTo(1);
        }
    }

    @Test
    void theHoldersChildrenMayWriteAndOthersMayNot() throws IOException, InterruptedException {
        Map<String, String> children = WriterLock.environmentOfChildren();
        try (var held = WriterLock.acquire(home, Duration.ZERO, Map.of())) {
            assertThat(held).isNotNull();

            try (var inherited = WriterLock.acquire(home, Duration.ZERO, children)) {
                assertThat(inherited).isNotNull();
            }
        }
    }

    @Test
    void theNameOfAHolderThatIsGoneOpensNothing() throws IOException, InterruptedException {
        Map<String, String> stale = WriterLock.environmentOfChildren();

        try (var lock = WriterLock.acquire(home, Duration.ZERO, stale)) {
            assertThat(lock).isNotNull();
        }
        try (var again = WriterLock.acquire(home, Duration.ZERO, Map.of())) {
            assertThat(again).isNotNull();
        }
    }
}
