package org.qingyu.judgement.situation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.rule.RuleSet;

/**
 * What the rules give one unit on one day, hysteresis left aside.
 *
 * @param statistics R1's numbers, null where R1 does not judge
 * @param yellowFrom smallest count that is yellow, 0 where R1 cannot say
 * @param redFrom smallest count that is red, 0 where R1 cannot say
 * @param exceedance R1's level, GREY where the history is too short
 * @param facts R2's events, the gravest first
 * @param clusters R4's, that the unit carries, the least probable first
 * @param feedsMissing whether the missing feeds carry too much of the unit
 */
record Evaluation(
        @Nullable UnitDay statistics,
        int yellowFrom,
        int redFrom,
        WarningLevel exceedance,
        List<SeverityFact> facts,
        List<Cluster> clusters,
        Completeness completeness,
        boolean feedsMissing) {

    Evaluation {
        facts = List.copyOf(facts);
        clusters =
                clusters.stream().sorted(Comparator.comparing(Cluster::pValue)).toList();
    }

    static Evaluation of(
            RuleSet rules,
            @Nullable UnitDay statistics,
            List<SeverityFact> facts,
            List<Cluster> clusters,
            Completeness completeness) {
        int yellow = 0;
        int red = 0;
        WarningLevel exceedance = WarningLevel.GREEN;
        if (statistics != null && statistics.finding() == Finding.NOT_ASSESSABLE) {
            exceedance = WarningLevel.GREY;
        } else if (statistics != null) {
            yellow = Math.max(statistics.yellowFrom(), rules.minimumCounts().yellow());
            red = Math.max(Math.max(statistics.redFrom(), rules.minimumCounts().red()), yellow);
            exceedance = levelOf(statistics.observed(), yellow, red);
        }
        return new Evaluation(
                statistics,
                yellow,
                red,
                exceedance,
                facts,
                clusters,
                completeness,
                completeness.missingShare() >= rules.grey().missingShare());
    }

    private static WarningLevel levelOf(int observed, int yellow, int red) {
        if (observed >= red) {
            return WarningLevel.RED;
        }
        return observed >= yellow ? WarningLevel.YELLOW : WarningLevel.GREEN;
    }

    /** R1's numbers where they say something: not for a village, not under too short a history. */
    @Nullable
    UnitDay judged() {
        return exceedance == WarningLevel.GREY ? null : statistics;
    }

    /** R2's level, GREEN without a grave event. */
    WarningLevel severity() {
        return facts.isEmpty() ? WarningLevel.GREEN : facts.get(0).severity().level();
    }

    /** R4's level, GREEN without a cluster. */
    WarningLevel spread() {
        return clusters.isEmpty() ? WarningLevel.GREEN : clusters.get(0).level();
    }

    /** Whether statistics have no say: too little arrived, or too short a history. */
    boolean isGrey() {
        return feedsMissing || exceedance == WarningLevel.GREY;
    }

    /** A grave event stands whatever is missing; else GREY replaces everything; else the graver of the rules. */
    WarningLevel level() {
        if (isGrey()) {
            return severity() == WarningLevel.GREEN ? WarningLevel.GREY : severity();
        }
        return Gravity.graver(Gravity.graver(exceedance, spread()), severity());
    }
}
