package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Budget;
import org.qingyu.judgement.exceedance.CalendarFacts;
import org.qingyu.judgement.exceedance.Exceedance;
import org.qingyu.judgement.exceedance.Exceedances;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.Unit;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.exceedance.Units;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.series.CountTable;
import org.qingyu.judgement.situation.Coverage;
import org.qingyu.judgement.situation.EarlierLevel;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.judgement.situation.Situation;
import org.qingyu.judgement.situation.UnitCounts;
import org.qingyu.judgement.situation.UnitKey;
import org.qingyu.judgement.situation.UnitLevel;

/**
 * Judges day after day of a county's past with what was known on each (rolling origin).
 *
 * <pre>
 * past ─ known by the day ─ R1 (fitted in the weeks that a scoring of the day would fit) ─ situation ─ levels ─┐
 *                                                     └──────────── levels of the day before ─────────────────┘
 * </pre>
 *
 * The same code as a scoring's, day by day. One thing is cheaper: a week's baseline is fitted on what was known on the first
 * judged day of that week, a season on what was known on the first of its four weeks.
 */
public final class Replay {

    private static final int YEARS = 10;

    /**
     * What all days share.
     *
     * @param categories every category, code to Chinese name
     * @param holiday whether offices are closed
     * @param feedNames Chinese names of feeds
     */
    public record Rules(
            RuleSet rules,
            CalendarFacts calendar,
            Predicate<LocalDate> holiday,
            Map<String, String> categories,
            Map<String, String> feedNames) {}

    private final Rules shared;
    private final CountyPast past;
    private final KnownCounts known;
    private final UnitCounts counts;
    private final Map<UnitKey, EarlierLevel> before = new HashMap<>();
    private @Nullable Exceedance exceedance;

    private Replay(Rules shared, CountyPast past, LocalDate from, LocalDate to) {
        this.shared = shared;
        this.past = past;
        this.known = new KnownCounts(past, firstDay(past, from), to);
        this.counts = known.unitCounts();
    }

    /** Judges the days from {@code from} to {@code to}, both included. */
    public static ReplayedUnits run(
            Rules shared, CountyPast past, LocalDate from, LocalDate to, Consumer<LocalDate> dayDone) {
        var replay = new Replay(shared, past, from, to);
        List<Unit> units = Units.ofCounty(
                CountTable.builder(from, 1).build(),
                past.county().code(),
                past.towns(),
                shared.categories().keySet());
        var result = new ReplayedUnits(units, from, (int) (to.toEpochDay() - from.toEpochDay()) + 1);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            replay.judge(day, result);
            dayDone.accept(day);
        }
        return result;
    }

    private static LocalDate firstDay(CountyPast past, LocalDate from) {
        LocalDate oldest = LocalDate.of(from.getYear() - YEARS, 1, 1);
        LocalDate first = past.firstDay();
        LocalDate bounded = first == null || first.isBefore(oldest) ? oldest : first;
        LocalDate window = from.minusDays(6);
        return bounded.isAfter(window) ? window : bounded;
    }

    private void judge(LocalDate day, ReplayedUnits into) {
        known.moveTo(day);
        Coverage coverage = known.coverage(day);
        Exceedances numbers = exceedance(known.table(coverage)).judge(day, day);
        var statistics = new HashMap<UnitKey, UnitDay>();
        List<Unit> units = into.units();
        for (int unit = 0; unit < units.size(); unit++) {
            statistics.put(keyOf(units.get(unit)), numbers.at(unit, 0));
        }
        Map<UnitKey, UnitLevel> said = new HashMap<>();
        Situation.Result result =
                Situation.judge(input(coverage, statistics, day), day, day, Situation.Words.LEFT_OUT, ignored -> {});
        result.levels().forEach(level -> said.put(level.unit(), level));
        into.put(result.clusters());
        before.clear();
        int at = (int) (day.toEpochDay() - into.from().toEpochDay());
        for (int unit = 0; unit < units.size(); unit++) {
            UnitKey key = keyOf(units.get(unit));
            UnitLevel level = said.get(key);
            UnitDay own = statistics.get(key);
            if (level != null && own != null) {
                into.put(unit, at, own, level, statistical(own, level));
                before.put(key, new EarlierLevel(level.level(), level.since(), level.evaluated()));
            }
        }
    }

    private Exceedance exceedance(CountTable table) {
        Exceedance current = exceedance;
        if (current != null && current.isAbout(table)) {
            current.continueWith(table);
            return current;
        }
        RuleSet.Budgets budgets = shared.rules().budgets();
        Exceedance made = Exceedance.of(
                table,
                Units.ofCounty(
                        table,
                        past.county().code(),
                        past.towns(),
                        shared.categories().keySet()),
                shared.calendar(),
                Budget.ofTown(budgets.red(), budgets.yellow()));
        exceedance = made;
        return made;
    }

    private Situation.Input input(Coverage coverage, Map<UnitKey, UnitDay> statistics, LocalDate day) {
        List<SeverityFact> facts = past.facts().stream()
                .filter(fact -> fact.isKnownOn(day) && !fact.fact().day().isAfter(day))
                .map(KnownFact::fact)
                .toList();
        return new Situation.Input(
                shared.rules(),
                past.places(),
                shared.categories(),
                counts,
                coverage,
                (unit, asked) -> statistics.get(unit),
                facts,
                before,
                (asked, unit) -> false,
                past.neighbours(),
                shared.holiday(),
                shared.feedNames());
    }

    /** R1's level under the rule set's smallest counts; GREY where it had no say. */
    private WarningLevel statistical(UnitDay own, UnitLevel level) {
        if (own.finding() == Finding.NOT_ASSESSABLE || level.evaluated() == WarningLevel.GREY) {
            return WarningLevel.GREY;
        }
        int yellow = Math.max(own.yellowFrom(), shared.rules().minimumCounts().yellow());
        int red =
                Math.max(Math.max(own.redFrom(), shared.rules().minimumCounts().red()), yellow);
        if (own.observed() >= red) {
            return WarningLevel.RED;
        }
        return own.observed() >= yellow ? WarningLevel.YELLOW : WarningLevel.GREEN;
    }

    private static UnitKey keyOf(Unit unit) {
        return new UnitKey(unit.regionCode(), unit.categoryCode());
    }
}
