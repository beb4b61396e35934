package org.qingyu.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.command.Progress;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.CountyPast;
import org.qingyu.judgement.backtest.LoadedTwice;
import org.qingyu.judgement.backtest.Replay;
import org.qingyu.judgement.backtest.Surge;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.rule.SeverityRule;
import org.qingyu.judgement.situation.Place;
import org.qingyu.known.FeedNames;
import org.qingyu.known.HomeRules;
import org.qingyu.known.KnownRegions;
import org.qingyu.known.WorkingDays;
import org.qingyu.lake.Lake;
import org.qingyu.query.HomeLake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backtest}: replays a home's days as they were known then and says how good the judgement was. */
@Command(
        name = "backtest",
        description = {
            "Replays days as they were known then, measures reds and yellows against their budget and known surges, and puts",
            "a county's rules of thumb and Farrington beside them. Writes report.html and CSV files; the home stays as it is."
        },
        footer = {"", "Example: qingyu backtest --from 2025-06-01 --truth truth.csv --output backtest-2025"})
public final class BacktestCommand extends QingyuCommand {

    private static final int USUAL_DAYS = 365;

    /** Chapters of other parts of the judgement. */
    private static final List<ReportSection> SECTIONS = List.of(new ForecastSection());

    @Option(names = "--from", paramLabel = "DAY", description = "The first day; a year before the last by default.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day; the last covered one by default.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Known surges: surge,region_code,category_code,first_day,last_day,extra_events.")
    @Nullable
    Path truth;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the report and its files go.")
    Path output;

    @Override
    protected ExitCode run() throws IOException {
        Home home = existingHome();
        List<Surge> surges = truth == null ? null : TruthFile.read(truth);
        RuleSet rules = HomeRules.of(home);
        try (HomeLake lake = HomeLake.open(home)) {
            Lake tables = lake.lake();
            if (tables == null) {
                throw nothingToReplay(home);
            }
            KnownRegions regions = KnownRegions.knownBy(tables, clock().instant());
            HomePast past = HomePast.read(lake, regions, new SeverityRule(rules.severity()));
            if (past.events() == 0) {
                throw nothingToReplay(home);
            }
            var shared = new Replay.Rules(
                    rules,
                    WorkingDays.facts(),
                    WorkingDays::isHoliday,
                    Names.categoriesByCode(),
                    FeedNames.of(home.config()));
            return run(past, regions, shared, surges);
        }
    }

    private static QingyuError nothingToReplay(Home home) {
        return QingyuError.of(
                ExitCode.NO_INPUT,
                "events to replay",
                "none in event.history",
                home.root().toString(),
                "load data first with 'qingyu ingest PATH'");
    }

    private ExitCode run(HomePast past, KnownRegions regions, Replay.Rules shared, @Nullable List<Surge> surges)
            throws IOException {
        Map<String, Map.Entry<Place, List<Place>>> counties = new TreeMap<>();
        regions.counties()
                .entrySet()
                .forEach(county -> counties.put(county.getKey().code(), county));
        long days = 0;
        int reds = 0;
        int yellows = 0;
        int found = 0;
        int known = 0;
        for (Map.Entry<Place, List<Place>> county : counties.values()) {
            CountyPast own = past.of(county.getKey(), county.getValue(), regions.neighbours());
            if (own.changes().isEmpty()) {
                continue;
            }
            Path folder = counties.size() == 1
                    ? output
                    : output.resolve(county.getKey().code());
            Backtest backtest = one(
                    own,
                    (source, first, last, again) -> past.loadedTwice(own, source, first, last, again),
                    shared,
                    surges);
            write(backtest, shared.rules(), past.oldBatches(), folder);
            days += backtest.replayed().days();
            reds += episodes(backtest, WarningLevel.RED);
            yellows += episodes(backtest, WarningLevel.YELLOW);
            found += (int) backtest.surges().stream()
                    .filter(surge -> surge.delays().get(1) >= 0)
                    .count();
            known += backtest.surges().size();
            out().println(folder.resolve("report.html"));
        }
        var figures = new ArrayList<Object>(List.of("days", days, "red", reds, "yellow", yellows));
        if (surges != null) {
            figures.addAll(List.of("surges", known, "found", found));
        }
        done(figures.toArray());
        return ExitCode.DONE;
    }

    /** Episodes of the towns' category units. */
    private static int episodes(Backtest backtest, WarningLevel level) {
        return backtest.methods().stream()
                .filter(method -> method.code().equals("qingyu") && method.level() == level)
                .mapToInt(method -> method.episodes())
                .sum();
    }

    private Backtest one(CountyPast past, LoadedTwice twice, Replay.Rules shared, @Nullable List<Surge> surges) {
        LocalDate newest = past.lastCoveredDay();
        LocalDate last = to != null ? to : newest == null ? LocalDate.now(clock()) : newest;
        LocalDate first = from != null ? from : last.minusDays(USUAL_DAYS - 1L);
        if (first.isAfter(last)) {
            throw QingyuError.of(
                    ExitCode.USAGE, "a first day not after " + last, first.toString(), "--from", "name an earlier day");
        }
        try (Progress progress = progress("replaying " + past.county().name(), Backtest.judgedDays(first, last))) {
            return Backtest.run(shared, past, twice, first, last, surges, day -> progress.step(1));
        }
    }

    private void write(Backtest backtest, RuleSet rules, int oldBatches, Path folder) throws IOException {
        Files.createDirectories(folder);
        var names = new Names(backtest.past().places());
        new BacktestFiles(folder, names).write(backtest);
        var sections = new ArrayList<String>();
        for (ReportSection section : SECTIONS) {
            section.write(backtest, folder).ifPresent(sections::add);
        }
        var report = new BacktestReport(backtest, rules, names, oldBatches);
        Files.writeString(folder.resolve("report.html"), report.html(sections), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> picture : report.pictures().entrySet()) {
            Files.writeString(folder.resolve(picture.getKey() + ".svg"), picture.getValue(), StandardCharsets.UTF_8);
        }
    }
}
