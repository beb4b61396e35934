package org.qingyu.judgement.situation;

import org.qingyu.judgement.rule.RuleSet;

/**
 * How many false clusters (R4) a year of quiet may bring to a county, among its villages and as many among its towns. R4 has
 * a share of its own: what a town's episodes of R1 may spend is not touched.
 *
 * @param red red clusters a year
 * @param yellow yellow or red clusters a year
 */
public record SpreadBudget(double red, double yellow) {

    /** A quarter of what one town accepts of red, a third of what it accepts of yellow: 1 and 4 a year as shipped. */
    public static SpreadBudget of(RuleSet.Budgets budgets) {
        return new SpreadBudget(0.25 * budgets.red(), budgets.yellow() / 3);
    }
}
