package org.qingyu.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.calendar.OperatingDay;
import org.qingyu.command.OutputFormat;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.query.EventsNow;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RowOrder;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.TableRow;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = {
            "Says what each source has delivered, up to which day, and what could not be placed.",
            "On a terminal also the ten most frequent places and codes that could not be mapped, and the lake's files."
        },
        footer = {"", "Example: qingyu status"})
final class StatusCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        try (HomeLake lake = HomeLake.open(existingHome())) {
            LocalDate yesterday = new OperatingDay(lake.config().zone()).yesterday(clock());
            Column<?>[] looked = format() == OutputFormat.TABLE ? UnplacedEvents.NAMED : UnplacedEvents.COUNTED;
            var unplaced = new UnplacedEvents(new EventsNow(lake).rows(UnplacedEvents.CONDITION, looked));
            try (var listing = listing(
                    "source",
                    "feed",
                    "read",
                    "accepted",
                    "duplicate",
                    "rejected",
                    "first_event",
                    "last_event",
                    "last_arrival",
                    "covered_to",
                    "without_place",
                    "without_category",
                    "state")) {
                for (SourceStatus source : sources(lake)) {
                    boolean more = listing.row(
                            source.source(),
                            source.feed(),
                            source.read(),
                            source.accepted(),
                            source.duplicate(),
                            source.rejected(),
                            source.firstEvent(),
                            source.lastEvent(),
                            source.lastArrival(),
                            source.coveredTo(),
                            unplaced.withoutPlace(source.source(), source.feed()),
                            unplaced.withoutCategory(source.source(), source.feed()),
                            source.state(yesterday));
                    if (!more) {
                        break;
                    }
                }
            }
            if (format() == OutputFormat.TABLE) {
                unplaced.printTo(out());
                FilesOfTables.of(lake).printTo(out(), clock().instant());
            }
        }
        return ExitCode.DONE;
    }

    /** One line a source and feed, in the order of their names. */
    private static List<SourceStatus> sources(HomeLake lake) {
        Map<String, SourceStatus> found = new TreeMap<>();
        List<TableRow> arrivals = new ArrayList<>(lake.list(EventArrivalTable.TABLE, Expressions.alwaysTrue()));
        arrivals.sort(RowOrder.of(EventArrivalTable.TABLE));
        for (TableRow arrival : arrivals) {
            SourceStatus one = SourceStatus.of(arrival, lake.config());
            found.merge(one.source() + "\0" + one.feed(), one, SourceStatus::and);
        }
        return List.copyOf(found.values());
    }
}
