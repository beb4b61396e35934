package org.qingyu.scoring;

import java.time.Instant;
import org.qingyu.event.CategoryResolver;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.known.KnownRegions;
import org.qingyu.operation.RunLog;

/**
 * Everything a run reads besides the rows themselves, as it was when the run began.
 *
 * @param knownLoad the last load whose rows count
 * @param categories the code maps and keyword rules in force
 * @param issuedBy levels of earlier days count as they had been issued by then
 */
record Frozen(
        long knownLoad,
        KnownRegions regions,
        RuleSet rules,
        CategoryResolver categories,
        String codeVersion,
        Instant issuedBy) {

    /** Version of the code maps and keyword rules. */
    String mapVersion() {
        return categories.version();
    }

    RunLog.Inputs inputs() {
        return new RunLog.Inputs(knownLoad, regions.version(), rules.hash(), mapVersion(), codeVersion);
    }
}
