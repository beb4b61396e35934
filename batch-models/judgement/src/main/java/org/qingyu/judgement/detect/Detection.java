package org.qingyu.judgement.detect;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a detector over a table, on all cores. */
final class Detection {

    private Detection() {}

    /**
     * What was asked.
     *
     * @param places one per series, or null if every series stands alone
     * @param days the calendar of the steps of a daily table
     */
    record Request(
            DetectorName detector,
            Period period,
            double alpha,
            int from,
            @Nullable List<Place> places,
            StepDays days) {}

    static SeriesScores[] run(WideTable table, Request request) {
        SeriesScores[] scores = judge(table, request);
        for (int series = 0; series < scores.length; series++) {
            for (int step = scores[series].from(); step <= scores[series].to(); step++) {
                if (table.isMissing(series, step)) {
                    scores[series].withdraw(step);
                }
            }
        }
        return scores;
    }

    private static SeriesScores[] judge(WideTable table, Request request) {
        List<Place> places = request.places();
        if (request.detector() == DetectorName.QINGYU && places != null && request.period() == Period.DAILY) {
            return QingyuPanel.judge(table, places, request);
        }
        ThreadLocal<SeriesDetector> detectors = ThreadLocal.withInitial(single(request));
        SeriesScores[] scores = new SeriesScores[table.size()];
        IntStream.range(0, table.size()).parallel().forEach(series -> {
            SeriesScores into = new SeriesScores(request.from(), table.steps());
            detectors.get().judge(table.counts(series), into);
            scores[series] = into;
        });
        return scores;
    }

    private static Supplier<SeriesDetector> single(Request request) {
        double alpha = request.alpha();
        Period period = request.period();
        return switch (request.detector()) {
            case QINGYU ->
                () -> period == Period.DAILY ? new QingyuDays(request.days(), alpha) : new QingyuSteps(period, alpha);
            case FARRINGTON -> () -> new Farrington(period, alpha);
            case EARS_C1 -> () -> new Ears(Ears.Variant.C1, alpha);
            case EARS_C2 -> () -> new Ears(Ears.Variant.C2, alpha);
            case EARS_C3 -> () -> new Ears(Ears.Variant.C3, alpha);
            case MOVING_PERCENTILE -> () -> new MovingPercentile(period, alpha);
        };
    }
}
