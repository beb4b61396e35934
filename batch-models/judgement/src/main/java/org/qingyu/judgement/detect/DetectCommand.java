package org.qingyu.judgement.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.calendar.WorkingCalendar;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.exceedance.AnnouncedDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code detect}: scores a table of count series with one detector, on all cores. */
@Command(
        name = "detect",
        description = {
            "Scores a table of count series: one row each, columns series,t1..tT.",
            "",
            "Writes series,t,alarm,score,expected,upper,p_value. A score at step t uses steps up to t.",
            "",
            "Example: qingyu detect --input calls.csv --period daily --first-date 2024-01-01 --output scores.csv"
        })
public final class DetectCommand extends QingyuCommand {

    @Option(names = "--input", required = true, paramLabel = "WIDE.csv", description = "The table, .gz too.")
    Path input;

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "daily, weekly or monthly.")
    String period;

    @Option(names = "--first-date", paramLabel = "DAY", description = "The day of t1; without it no calendar terms.")
    @Nullable
    LocalDate firstDate;

    @Option(names = "--from", paramLabel = "T", description = "The first step to score (default 1).")
    int from = 1;

    @Option(
            names = "--meta",
            paramLabel = "META.csv",
            description = "series,region,category,population,x,y: series of a category then learn from each other.")
    @Nullable
    Path meta;

    @Option(
            names = "--detector",
            paramLabel = "NAME",
            description = "qingyu (default), farrington, ears-c1, ears-c2, ears-c3 or moving-percentile.")
    String detector = DetectorName.QINGYU.code();

    @Option(names = "--alpha", paramLabel = "A", description = "The false alarm rate of the alarms (default .01).")
    double alpha = 0.01;

    @Option(names = "--output", required = true, paramLabel = "SCORES.csv", description = "The scores, .gz too.")
    Path output;

    @Override
    protected ExitCode run() throws IOException {
        List<String> problems = new ArrayList<>();
        Period steps = Arrays.stream(Period.values())
                .filter(known -> known.code().equals(period))
                .findAny()
                .orElse(null);
        if (steps == null) {
            problems.add("expected --period " + Period.codes() + ", found '" + period + "'");
        }
        DetectorName chosen = Arrays.stream(DetectorName.values())
                .filter(known -> known.code().equals(detector))
                .findAny()
                .orElse(null);
        if (chosen == null) {
            problems.add("expected --detector " + DetectorName.codes() + ", found '" + detector + "'");
        }
        if (!(alpha > 0 && alpha < 1)) {
            problems.add("expected --alpha between 0 and 1, found " + alpha);
        }
        if (from < 1) {
            problems.add("expected --from 1 or later, found " + from);
        }
        if (!problems.isEmpty() || steps == null || chosen == null) {
            throw QingyuError.of(ExitCode.USAGE, "wrong command line", problems);
        }
        return detect(steps, chosen);
    }

    private ExitCode detect(Period steps, DetectorName chosen) throws IOException {
        WideTable table = WideTableReader.read(input);
        if (from > table.steps()) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "--from of at most " + table.steps(),
                    String.valueOf(from),
                    input.toString(),
                    "the table ends before");
        }
        List<Place> places = meta == null ? null : PlaceReader.read(meta, table);
        StepDays days = new StepDays(firstDate, new AnnouncedDays(WorkingCalendar.announced()));
        SeriesScores[] scores = Detection.run(table, new Detection.Request(chosen, steps, alpha, from, places, days));
        long rows = 0;
        long alarms = 0;
        try (ScoresWriter writer = ScoresWriter.open(output)) {
            for (int series = 0; series < scores.length; series++) {
                writer.write(table.name(series), scores[series]);
                for (int step = scores[series].from(); step <= scores[series].to(); step++) {
                    rows++;
                    alarms += scores[series].alarm(step) ? 1 : 0;
                }
            }
        } catch (IOException failure) {
            throw ScoresWriter.unwritable(output, failure);
        }
        done("series", table.size(), "steps", table.steps(), "scored", rows, "alarms", alarms);
        return ExitCode.DONE;
    }
}
