package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.situation.FeedSource;

/**
 * Replays the last weeks again with a disturbed feed, the one with most events: what is only an accident of data must turn
 * nothing red. Every replay is compared with that of the true past, unit by unit and day by day.
 */
final class Artefacts {

    private static final int REPLAYED_DAYS = 35;
    private static final int DISTURBED_FROM = 7;
    private static final int DISTURBED_DAYS = 10;
    private static final int BACKFILLED_AFTER = 4;

    /** One undisturbed, one without the feed, and one for each row. */
    private static final int REPLAYS = 8;

    private final Replay.Rules rules;
    private final CountyPast past;
    private final LoadedTwice twice;
    private final LocalDate from;
    private final LocalDate to;
    private final Consumer<LocalDate> dayDone;

    Artefacts(
            Replay.Rules rules,
            CountyPast past,
            LoadedTwice twice,
            LocalDate from,
            LocalDate to,
            Consumer<LocalDate> dayDone) {
        this.rules = rules;
        this.past = past;
        this.twice = twice;
        this.to = to;
        this.from = to.minusDays(REPLAYED_DAYS - 1L).isBefore(from) ? from : to.minusDays(REPLAYED_DAYS - 1L);
        this.dayDone = dayDone;
    }

    /** Days that will be judged. */
    static int days() {
        return REPLAYS * REPLAYED_DAYS;
    }

    List<Figures.OfArtefact> run() {
        FeedSource source = past.heaviestSource();
        LocalDate first = from.plusDays(DISTURBED_FROM);
        LocalDate last = first.plusDays(DISTURBED_DAYS - 1L);
        if (source == null || last.plusDays(BACKFILLED_AFTER).isAfter(to)) {
            return List.of();
        }
        ReplayedUnits calm = replay(past);
        var rows = new ArrayList<Figures.OfArtefact>();
        rows.add(compare(calm, "outage", "断报10天，未补报", past.withOutage(source, first, last, null)));
        rows.add(compare(
                calm,
                "backfill",
                "断报10天，其后一次补报",
                past.withOutage(source, first, last, last.plusDays(BACKFILLED_AFTER))));
        rows.add(compare(
                calm, "double-load", "10天的数据重复导入一次", twice.of(source, first, last, last.plusDays(BACKFILLED_AFTER))));
        rows.add(compare(calm, "end", "从此不再报送", past.withOutage(source, first, to, null)));
        if (past.sources().size() > 1) {
            rows.add(compare(
                    replay(past.withOutage(source, LocalDate.MIN, to, null)),
                    "start",
                    "此前没有，从此开始报送（与从未报送相比）",
                    past.withOutage(source, LocalDate.MIN, first.minusDays(1), null)));
        }
        rows.add(compare(calm, "silence", "照常报送但10天无内容，其后恢复", past.withSilence(source, first, last)));
        return rows;
    }

    private ReplayedUnits replay(CountyPast some) {
        return Replay.run(rules, some, from, to, dayDone);
    }

    private Figures.OfArtefact compare(ReplayedUnits calm, String code, String label, CountyPast disturbed) {
        ReplayedUnits other = replay(disturbed);
        int reds = 0;
        int yellows = 0;
        int greys = 0;
        for (int unit = 0; unit < calm.units().size(); unit++) {
            for (int day = 0; day < calm.days(); day++) {
                // As computed: a red that is held longer because of the disturbance is no new one, nor is a rise that
                // was
                // yellow without it.
                WarningLevel before = calm.statistical(unit, day);
                WarningLevel after = other.statistical(unit, day);
                reds += after == WarningLevel.RED && before == WarningLevel.GREEN ? 1 : 0;
                yellows += after == WarningLevel.YELLOW && before == WarningLevel.GREEN ? 1 : 0;
                greys += after == WarningLevel.GREY && before != WarningLevel.GREY ? 1 : 0;
            }
        }
        return new Figures.OfArtefact(code, label, calm.units().size() * calm.days(), reds, yellows, greys);
    }
}
