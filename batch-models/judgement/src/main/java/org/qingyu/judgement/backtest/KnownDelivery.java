package org.qingyu.judgement.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.judgement.situation.Delivery;

/**
 * A delivery as the judgements of its time knew it.
 *
 * @param knownOn the first day whose judgement knows it; null for old files loaded at once, whose days each became known
 *     when they were over
 */
public record KnownDelivery(@Nullable LocalDate knownOn, Delivery delivery) {

    /** What the judgement of a day knows of it, null for nothing. */
    public @Nullable Delivery asOf(LocalDate day) {
        if (knownOn != null) {
            return day.isBefore(knownOn) ? null : delivery;
        }
        if (delivery.coveredFrom().isAfter(day)) {
            return null;
        }
        LocalDate to = delivery.coveredTo().isAfter(day) ? day : delivery.coveredTo();
        return new Delivery(delivery.source(), delivery.every(), delivery.coveredFrom(), to);
    }
}
