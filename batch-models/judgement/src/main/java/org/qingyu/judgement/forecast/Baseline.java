package org.qingyu.judgement.forecast;

/** The forecasts a county makes without us, and the simple methods of the trade: what every report shows beside ours. */
public enum Baseline {
    /** The same week a year ago. */
    SEASONAL_NAIVE("seasonal naive") {
        @Override
        double[] means(double[] counts, int horizon) {
            double[] means = Baseline.LONG_RUN_MEAN.means(counts, horizon);
            for (int origin = 0; origin < counts.length; origin++) {
                int yearAgo = origin + horizon - WEEKS;
                if (yearAgo >= 0) {
                    means[origin] = counts[yearAgo];
                }
            }
            return means;
        }
    },
    /** The mean of all weeks so far. */
    LONG_RUN_MEAN("long-run mean") {
        @Override
        double[] means(double[] counts, int horizon) {
            return Rolling.mean(counts, counts.length);
        }
    },
    /** The mean of the last four weeks. */
    FOUR_WEEK_MEAN("4-week mean") {
        @Override
        double[] means(double[] counts, int horizon) {
            return Rolling.mean(counts, 4);
        }
    },
    /** Simple exponential smoothing, with the parameter that would have been best on the weeks so far. */
    SES("SES") {
        @Override
        double[] means(double[] counts, int horizon) {
            return Rolling.bestSmoothed(counts, horizon);
        }
    },
    /** Croston's method for rare events with the Syntetos–Boylan correction, α = 0.1. */
    CROSTON_SBA("Croston SBA") {
        @Override
        double[] means(double[] counts, int horizon) {
            return Rolling.croston(counts, 0.1);
        }
    };

    static final int WEEKS = 52;

    private final String label;

    Baseline(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For each origin the mean forecast of {@code horizon} weeks later, from counts up to the origin. */
    abstract double[] means(double[] counts, int horizon);
}
