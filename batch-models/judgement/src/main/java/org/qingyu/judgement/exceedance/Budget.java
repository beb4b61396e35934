package org.qingyu.judgement.exceedance;

/**
 * How many false episodes a year of quiet may bring. An episode is a run of alarms of one unit with gaps under 14 days.
 *
 * @param townRed red episodes per town over its category units
 * @param townYellow yellow-or-red episodes per town over its category units
 * @param countyRed red episodes of the county over its category units
 * @param countyYellow yellow-or-red episodes of the county over its category units
 * @param allRed red episodes of one ALL unit
 * @param allYellow yellow-or-red episodes of one ALL unit
 */
public record Budget(
        double townRed, double townYellow, double countyRed, double countyYellow, double allRed, double allYellow) {

    public static final Budget DEFAULT = new Budget(4, 12, 4, 12, 0.5, 2);

    /** County and ALL units have budgets of their own, in the proportion of the shipped ones. */
    public static Budget ofTown(double red, double yellow) {
        double reds = Math.max(0.01, red);
        double yellows = Math.max(reds, yellow);
        double redScale = reds / DEFAULT.townRed();
        double yellowScale = yellows / DEFAULT.townYellow();
        double countyRed = DEFAULT.countyRed() * redScale;
        double allRed = DEFAULT.allRed() * redScale;
        return new Budget(
                reds,
                yellows,
                countyRed,
                Math.max(countyRed, DEFAULT.countyYellow() * yellowScale),
                allRed,
                Math.max(allRed, DEFAULT.allYellow() * yellowScale));
    }

    public Budget {
        requireOrder(townRed, townYellow);
        requireOrder(countyRed, countyYellow);
        requireOrder(allRed, allYellow);
    }

    private static void requireOrder(double red, double yellow) {
        if (!(red > 0 && yellow >= red)) {
            throw new IllegalArgumentException(
                    "Expected a budget with 0 < red <= yellow but was red " + red + ", yellow " + yellow);
        }
    }
}
