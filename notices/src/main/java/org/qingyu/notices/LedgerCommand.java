package org.qingyu.notices;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.notices.ledger.DatabaseLedger;
import org.qingyu.notices.ledger.LedgerEntry;
import org.qingyu.operation.OperationalDatabase;
import picocli.CommandLine.Command;

/** {@code ledger}: what was sent to whom. */
@Command(
        name = "ledger",
        description = "Lists every notice: to whom, how, when, and how far it came. 消息台账",
        footer = {"", "Example: qingyu ledger --format csv"})
final class LedgerCommand extends QingyuCommand {

    private static final List<String> COLUMNS = List.of(
            "day",
            "audience",
            "channel",
            "kind",
            "revision",
            "state",
            "attempts",
            "level",
            "provider_code",
            "sent_at",
            "acknowledged_at",
            "key");

    @Override
    protected ExitCode run() throws SQLException {
        Home home = existingHome();
        try (Listing listing = listing(COLUMNS)) {
            if (Files.exists(home.operationsFile())) {
                try (var database = OperationalDatabase.open(home.root())) {
                    for (LedgerEntry entry : new DatabaseLedger(database).all()) {
                        if (!print(listing, entry)) {
                            break;
                        }
                    }
                }
            }
        }
        return ExitCode.DONE;
    }

    private static boolean print(Listing listing, LedgerEntry entry) {
        return listing.row(
                entry.id().day(),
                entry.id().audience(),
                entry.id().channel(),
                entry.id().kind().code(),
                entry.id().revision(),
                entry.state().code(),
                entry.attempts(),
                entry.level(),
                entry.providerCode(),
                entry.sentAt(),
                entry.acknowledgedAt(),
                entry.id().key());
    }
}
