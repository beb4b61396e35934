package org.qingyu.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.code.Category;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.ledger.DatabaseLedger;
import org.qingyu.notices.ledger.Delivery;
import org.qingyu.notices.ledger.Delivery.Outcome;
import org.qingyu.notices.ledger.Ledger;
import org.qingyu.notices.ledger.Outbox;
import org.qingyu.notices.message.Composer;
import org.qingyu.notices.message.Composer.Composed;
import org.qingyu.notices.message.Morning;
import org.qingyu.notices.message.Notice;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.WriterLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notices}: the day's messages, each sent once. */
@Command(
        name = "notices",
        description = {
            "Composes the day's messages to the towns, sends what was not sent yet and records it. 每日消息",
            "Where the day's data is missing, the operator is told and the towns are not."
        },
        footer = {"", "Example: qingyu notices --date 2026-05-20 --dry-run"})
final class NoticesCommand extends QingyuCommand {

    @Option(names = "--date", paramLabel = "DAY", description = "The day (default: yesterday in the home's zone).")
    @Nullable
    LocalDate date;

    @Option(names = "--dry-run", description = "Print every message; send, write and record nothing.")
    boolean dryRun;

    @Option(names = "--channel", paramLabel = "NAME", description = "One channel only: file (the only one so far).")
    String channel = Outbox.NAME;

    @Override
    protected ExitCode run() throws IOException, SQLException, InterruptedException {
        if (!channel.equals(Outbox.NAME)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a channel that is configured", channel, "--channel", "use " + Outbox.NAME);
        }
        Home home = existingHome();
        LocalDate asked = date;
        LocalDate day = asked == null
                ? LocalDate.now(clock().withZone(home.config().zone())).minusDays(1)
                : asked;
        return dryRun ? rehearse(home, day) : send(home, day);
    }

    private ExitCode rehearse(Home home, LocalDate day) throws SQLException {
        Composed composed;
        if (Files.exists(home.operationsFile())) {
            try (var database = OperationalDatabase.open(home.root())) {
                composed = compose(home, day, new DatabaseLedger(database));
            }
        } else {
            composed = compose(home, day, Ledger.empty());
        }
        for (Notice notice : composed.notices()) {
            out().println("── " + notice.id().key() + " " + notice.audienceName());
            out().println(notice.text());
        }
        done("sent", 0, "skipped", composed.notices().size() + composed.silentTowns(), "failed", 0);
        return ExitCode.DONE;
    }

    private ExitCode send(Home home, LocalDate day) throws IOException, SQLException, InterruptedException {
        try (WriterLock lock = WriterLock.require(home.root(), waitTime(), environment())) {
            try (var database = OperationalDatabase.open(home.root())) {
                return send(home, day, new DatabaseLedger(database));
            }
        }
    }

    private ExitCode send(Home home, LocalDate day, Ledger ledger) {
        var delivery = new Delivery(ledger, new Outbox(home.outbox()), clock());
        delivery.settle(day);
        Composed composed = compose(home, day, ledger);
        Outcome outcome = delivery.send(composed.notices());
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            NoticeLogRows.publish(lake, ledger);
        }
        if (composed.silentTowns() > 0) {
            note(composed.silentTowns() + " towns are told nothing: their data for " + day
                    + " is missing or not scored");
        }
        done("sent", outcome.sent(), "skipped", outcome.skipped() + composed.silentTowns(), "failed", outcome.failed());
        return outcome.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Composed compose(Home home, LocalDate day, Ledger ledger) {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            var reader = new CountyReader(lake, home.config());
            List<IssuedLevel> levels = reader.levels(day);
            List<Place> towns = reader.places(levels).stream()
                    .filter(place -> place.tier() == Tier.TOWN)
                    .toList();
            List<IssuedLevel> ofTowns = levels.stream()
                    .filter(row -> row.unit().tier() == Tier.TOWN)
                    .toList();
            var morning = new Morning(
                    day,
                    towns,
                    ofTowns,
                    reader.feeds(day),
                    restricted(),
                    home.config().contact(),
                    new SeasonReader(lake)
                            .toldOn(day, restricted(), (town, since) -> ledger.firstSent(since, town, channel)));
            return new Composer(
                            morning,
                            channel,
                            WorkingCalendar.announced()::plusWorkingDays,
                            town -> ledger.newestSent(day, town, channel))
                    .compose();
        }
    }

    private static Set<String> restricted() {
        return CategoryCatalogue.standard().categories().stream()
                .filter(Category::restricted)
                .map(Category::code)
                .collect(Collectors.toSet());
    }
}
