package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.SeverityFact;

/**
 * A grave event between two judgements.
 *
 * @param knownOn the first day whose judgement knows it
 * @param knownUntil the first day whose judgement knows better, null where none does
 */
public record KnownFact(LocalDate knownOn, @Nullable LocalDate knownUntil, SeverityFact fact) {

    boolean isKnownOn(LocalDate day) {
        return !day.isBefore(knownOn) && (knownUntil == null || day.isBefore(knownUntil));
    }
}
