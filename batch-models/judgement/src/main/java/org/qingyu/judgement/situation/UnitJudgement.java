package org.qingyu.judgement.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.UnitDay;

/** Judges one unit on one day: precedence, hysteresis, what is said. */
final class UnitJudgement {

    /** The question. */
    record Asked(LocalDate day, Place place, String countyCode, UnitKey unit) {}

    private final Situation.Input input;
    private final SeverityFacts facts;
    private final SourceShares shares;
    private final int windowDays;
    private final Situation.Words words;

    UnitJudgement(Situation.Input input, SeverityFacts facts, Situation.Words words) {
        this.words = words;
        this.input = input;
        this.facts = facts;
        this.windowDays = input.rules().windows().exceedanceDays();
        this.shares = new SourceShares(input.counts(), input.coverage(), windowDays);
    }

    /**
     * @param healths of the sources required on the day
     * @param clusters that the unit carries on the day
     */
    UnitLevel of(Asked asked, List<FeedHealth> healths, List<Cluster> clusters, @Nullable EarlierLevel before) {
        LocalDate day = asked.day();
        UnitKey unit = asked.unit();
        Evaluation evaluation = Evaluation.of(
                input.rules(),
                input.statistics().of(unit, day),
                facts.on(unit, day),
                clusters,
                shares.of(unit, asked.countyCode(), day, healths));
        Hysteresis.Settled settled = Hysteresis.settle(input.rules().hysteresis(), day, evaluation.level(), before);
        UnitDay judged = evaluation.judged();
        long observed =
                judged == null ? input.counts().of(unit, day.minusDays(windowDays - 1L), day) : judged.observed();
        boolean worded = words == Situation.Words.SAID;
        var said = new Said(asked, evaluation, settled, before, observed);
        return new UnitLevel(
                day,
                asked.place(),
                unit.categoryCode(),
                Situation.nameOf(input, unit.categoryCode()),
                settled.level(),
                evaluation.level(),
                before == null ? null : before.level(),
                before != null && before.level() == settled.level() ? before.since() : day,
                rulesOf(evaluation, settled),
                windowDays,
                observed,
                judged == null ? null : (Double) rounded(judged.expected()),
                judged == null ? null : (Double) (double) evaluation.yellowFrom(),
                judged == null ? null : (Double) rounded(judged.score()),
                judged == null ? null : (Double) rounded(judged.pValue()),
                rounded(evaluation.completeness().share()),
                worded ? ReasonText.of(input, facts, said) : "",
                worded ? EvidenceText.of(input, said) : "");
    }

    private static @Nullable String rulesOf(Evaluation evaluation, Hysteresis.Settled settled) {
        var rules = new ArrayList<String>();
        if (settled.held() != Hysteresis.Held.NOT) {
            return "HOLD";
        }
        if (settled.level() == WarningLevel.GREY) {
            return evaluation.feedsMissing() ? "R7" : "R1";
        }
        if (settled.level() == WarningLevel.GREEN) {
            return null;
        }
        if (evaluation.level() != settled.level()) {
            return "HOLD";
        }
        if (!evaluation.isGrey() && evaluation.exceedance() == settled.level()) {
            rules.add("R1");
        }
        if (evaluation.severity() == settled.level()) {
            rules.add("R2");
        }
        if (!evaluation.isGrey() && evaluation.spread() == settled.level()) {
            rules.add("R4");
        }
        return String.join(";", rules);
    }

    static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
