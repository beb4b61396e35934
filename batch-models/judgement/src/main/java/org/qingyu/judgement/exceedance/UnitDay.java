package org.qingyu.judgement.exceedance;

/**
 * What R1 knows about one unit on one day, numbers for the reason included.
 *
 * @param observed events of the seven days ending that day, on covered days of feeds old enough to be judged
 * @param expected what the baseline expects on the same days
 * @param dispersion variance of the window's count over its mean, uncertainty of the level included; at least 1
 * @param score floored z: (observed − expected) / √(variance + ½), at least 0
 * @param pValue P(count &gt; observed) + ½ P(count = observed) under the negative binomial
 * @param yellowFrom the smallest observed count that would be yellow
 * @param redFrom the smallest observed count that would be red
 * @param baselineDays days of history of the oldest feed that counts
 * @param shortHistory whether the fixed probabilities of a baseline under a year decided, not the budget
 * @param seasonFactor expected of this week over that of an average week of the year before
 * @param redShare false red episodes a year the unit may spend under {@code redFrom}; 0 under a short history
 * @param completeness share of the full window's expected count that fell on covered days; 1 when nothing is expected
 */
public record UnitDay(
        int observed,
        double expected,
        double dispersion,
        double score,
        double pValue,
        int yellowFrom,
        int redFrom,
        Finding finding,
        int baselineDays,
        boolean shortHistory,
        double seasonFactor,
        double redShare,
        double completeness) {}
