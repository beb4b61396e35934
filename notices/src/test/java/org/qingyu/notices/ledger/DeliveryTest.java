package org.qingyu.notices.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.ledger.Delivery.Outcome;
import org.qingyu.notices.message.Notice;
import org.qingyu.notices.message.NoticeId;
import org.qingyu.notices.message.NoticeKind;
import org.qingyu.operation.OperationalDatabase;

class DeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final Instant MORNING = Instant.parse("2026-05-21T00:00:00Z");

    @TempDir
    Path home;

    private OperationalDatabase database;
    private Ledger ledger;
    private final List<NoticeId> delivered = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        database = OperationalDatabase.open(home);
        ledger = new DatabaseLedger(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void sendsEachNoticeOnceHoweverOftenItRuns() {
        List<Notice> notices = List.of(notice("T1", NoticeKind.DAILY, 1), notice("T2", NoticeKind.DAILY, 1));

        assertThat(run(notices)).isEqualTo(new Outcome(2, 0, 0));
        assertThat(run(notices)).isEqualTo(new Outcome(0, 2, 0));

        assertThat(delivered).hasSize(2);
        assertThat(ledger.all()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(NoticeState.SENT);
            assertThat(entry.attempts()).isEqualTo(1);
            assertThat(entry.sentAt()).isEqualTo(MORNING);
            assertThat(entry.level()).isEqualTo("RED");
        });
    }

    @Test
    void aCorrectionIsAnotherNotice() {
        run(List.of(notice("T1", NoticeKind.DAILY, 1)));

        assertThat(run(List.of(notice("T1", NoticeKind.CORRECTION, 2)))).isEqualTo(new Outcome(1, 0, 0));
        assertThat(ledger.newestSent(DAY, "T1", "file")).isEqualTo(2);
    }

    @Test
    void aDailyMessageIsNotRepeatedAsACorrectionOfTheSameRevision() {
        run(List.of(notice("T1", NoticeKind.DAILY, 2)));

        assertThat(run(List.of(notice("T1", NoticeKind.CORRECTION, 2)))).isEqualTo(new Outcome(0, 1, 0));
    }

    @Test
    void aRunKilledAfterItsFileWasWrittenSendsNothingAgain() throws IOException {
        Notice notice = notice("T1", NoticeKind.DAILY, 1);
        ledger.begin(notice.id(), "RED");
        new Outbox(home.resolve("outbox")).deliver(notice);

        assertThat(run(List.of(notice))).isEqualTo(new Outcome(0, 1, 0));

        assertThat(files()).hasSize(2);
        assertThat(ledger.all()).singleElement().extracting(LedgerEntry::state).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aRunKilledBeforeItsFileWasWrittenIsContinued() throws IOException {
        Notice notice = notice("T1", NoticeKind.DAILY, 1);
        ledger.begin(notice.id(), "RED");

        assertThat(run(List.of(notice))).isEqualTo(new Outcome(1, 0, 0));

        assertThat(files()).hasSize(2);
        assertThat(ledger.all())
                .singleElement()
                .extracting(LedgerEntry::attempts)
                .isEqualTo(2);
    }

    @Test
    void aChannelThatRefusesIsRecordedAndTriedAgain() {
        Notice notice = notice("T1", NoticeKind.DAILY, 1);
        Channel refusing = new Channel() {
            @Override
            public String name() {
                return "file";
            }

            @Override
            public String deliver(Notice refused) throws IOException {
                throw new IOException("no room");
            }

            @Override
            public boolean hasDelivered(NoticeId id) {
                return false;
            }
        };

        assertThat(new Delivery(ledger, refusing, clock()).send(List.of(notice)))
                .isEqualTo(new Outcome(0, 0, 1));
        assertThat(ledger.all()).singleElement().extracting(LedgerEntry::state).isEqualTo(NoticeState.FAILED);
        assertThat(run(List.of(notice))).isEqualTo(new Outcome(1, 0, 0));
    }

    @Test
    void theOutboxHoldsATextAndAnObjectOfEachNotice() throws IOException {
        run(List.of(notice("990101102000", NoticeKind.DAILY, 1)));

        assertThat(files())
                .extracting(file -> home.relativize(file).toString())
                .containsExactlyInAnyOrder(
                        "outbox/2026-05-20/990101102000-daily-1.txt", "outbox/2026-05-20/990101102000-daily-1.json");
        assertThat(Files.readString(home.resolve("outbox/2026-05-20/990101102000-daily-1.json")))
                .contains("\"key\" : \"2026-05-20/990101102000/file/DAILY/1\"", "\"level\" : \"RED\"");
    }

    private Outcome run(List<Notice> notices) {
        var outbox = new Outbox(home.resolve("outbox"));
        Channel counting = new Channel() {
            @Override
            public String name() {
                return outbox.name();
            }

            @Override
            public String deliver(Notice notice) throws IOException {
                delivered.add(notice.id());
                return outbox.deliver(notice);
            }

            @Override
            public boolean hasDelivered(NoticeId id) {
                return outbox.hasDelivered(id);
            }
        };
        var delivery = new Delivery(ledger, counting, clock());
        delivery.settle(DAY);
        return delivery.send(notices);
    }

    private static Clock clock() {
        return Clock.fixed(MORNING, ZoneOffset.UTC);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("outbox"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Notice notice(String audience, NoticeKind kind, long revision) {
        var id = new NoticeId(DAY, audience, "file", kind, revision);
        return new Notice(id, "某镇", WarningLevel.RED, "title", List.of(), List.of(), null, null, "text\n");
    }
}
