package org.qingyu.scoring;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.UnitLevel;
import org.qingyu.lake.Lake;
import org.qingyu.operation.RunLog;
import org.qingyu.table.ClusterTable;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.ExceedanceTable;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.RunLogTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarningIssuedTable;

/**
 * One run of {@code score} that writes.
 *
 * <pre>
 * run begins, inputs frozen ─ current events, daily counts ─ judge ─ exceedance, feed health ─ levels issued ─ run done
 * </pre>
 *
 * All levels are issued in one commit: a run that is killed has issued everything or nothing, and the next one goes on.
 */
final class ScoreRun {

    /** What was done. */
    record Outcome(List<UnitLevel> levels, int issued) {}

    private final Workshop workshop;
    private final Lake lake;
    private final Scoring scoring;
    private final Clock clock;
    private final Frozen frozen;
    private final LookTables looks;

    ScoreRun(Workshop workshop, Frozen frozen, Clock clock) {
        this.workshop = workshop;
        this.lake = workshop.lake();
        this.scoring = new Scoring(lake, workshop.config());
        this.clock = clock;
        this.frozen = frozen;
        this.looks = new LookTables(lake, workshop.config(), frozen.regions());
    }

    /** Brings current events up to date and counts them. */
    List<EventCount> count() throws SQLException {
        MergedEvents events = workshop.mergedEvents();
        boolean stale = !events.isUpToDate(frozen);
        if (stale) {
            events.rewrite(frozen);
        }
        List<EventCount> counts = CurrentTable.counts(events.table());
        if (stale) {
            lake.replaceAll(DailyCountTable.TABLE, DailyCounts.rows(counts, villages()));
            looks.replaceDays(counts);
            events.record(frozen);
        } else {
            looks.fillWhatIsMissing(counts);
        }
        return counts;
    }

    /** Judges the days and issues what changed. */
    Outcome issue(List<EventCount> counts, Scoring.Days days, Consumer<LocalDate> dayDone) throws SQLException {
        RunLog log = new RunLog(workshop.database());
        String run = log.begin(clock.instant(), days.from(), days.to(), frozen.inputs());
        Scoring.Levels judged = scoring.judge(frozen, workshop.mergedEvents().table(), counts, days, dayDone);
        workshop.keptRules().keep(frozen, clock.instant());
        var rows = new ScoreRows(run);
        workshop.replace(ExceedanceTable.TABLE, days, rows.exceedances(judged.statistics(), days.from()));
        workshop.replace(ClusterTable.TABLE, days, rows.clusters(judged.clusters()));
        workshop.replace(FeedHealthTable.TABLE, days, rows.healths(judged.healths()));
        workshop.replace(RegionStandingTable.TABLE, days, looks.standings(counts, days, run));
        List<TableRow> revisions = revisions(judged.levels(), days, run);
        lake.append(WarningIssuedTable.TABLE, revisions);
        log.done(run, clock.instant());
        lake.replaceAll(RunLogTable.TABLE, RunLogRows.of(log.all()));
        return new Outcome(judged.levels(), revisions.size());
    }

    private List<TableRow> revisions(List<UnitLevel> levels, Scoring.Days days, String run) {
        IssuedLevels issued = IssuedLevels.read(lake, days.from(), days.to(), Instant.MAX);
        // Whole seconds: what a reader sees of the instant, given back, finds the row.
        var rows = new WarningRows(frozen.inputs(), run, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var revisions = new ArrayList<TableRow>();
        for (UnitLevel level : levels) {
            TableRow before = issued.find(level.day(), level.unit());
            long revision = before == null ? 1 : before.require(WarningIssuedTable.REVISION) + 1;
            TableRow row = rows.of(level, revision);
            if (before == null || !IssuedLevels.saySame(before, row)) {
                revisions.add(row);
            }
        }
        return revisions;
    }

    private Set<String> villages() {
        return frozen.regions().counties().values().stream()
                .flatMap(Collection::stream)
                .filter(place -> place.kind() == Place.Kind.VILLAGE)
                .map(Place::code)
                .collect(Collectors.toSet());
    }
}
