package org.qingyu.judgement.situation;

import org.jspecify.annotations.Nullable;

/** Everything that reason and evidence of one unit-day are written from. */
record Said(
        UnitJudgement.Asked asked,
        Evaluation evaluation,
        Hysteresis.Settled settled,
        @Nullable EarlierLevel before,
        long observed) {}
