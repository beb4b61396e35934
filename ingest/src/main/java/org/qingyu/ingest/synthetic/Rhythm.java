package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the calendar makes of a category's rate: season, the wage peak before the Spring Festival, weekday, holidays,
 * slow growth. All factors are relative; {@link Rates} scales their product.
 */
final class Rhythm {

    /** Monday to Sunday, for each feed of {@link CategoryShapes#FEEDS}. */
    private static final double[][] WEEKDAY = {
        {1.15, 1.10, 1.05, 1.05, 1.05, 0.85, 0.75},
        {1.45, 1.25, 1.20, 1.15, 1.15, 0.45, 0.35},
        {0.97, 0.96, 0.97, 0.98, 1.04, 1.07, 1.01},
        {1.20, 1.12, 1.08, 1.06, 1.04, 0.78, 0.72},
    };

    private static final double[] SPRING_FESTIVAL = {0.45, 0.15, 0.90, 0.55};
    private static final double[] NATIONAL_DAY = {0.65, 0.30, 1.00, 0.75};
    private static final double WAGE_PEAK = 0.7;

    private final LocalDate firstDay;
    private final Difficulty difficulty;

    Rhythm(CountyPlan plan) {
        this.firstDay = plan.firstDay();
        this.difficulty = plan.difficulty();
    }

    double growth(LocalDate day) {
        double years = ChronoUnit.DAYS.between(firstDay, day) / 365.25;
        return Math.pow(1 + difficulty.growth(), years);
    }

    double weekday(int feed, LocalDate day) {
        return WEEKDAY[feed][day.getDayOfWeek().getValue() - 1];
    }

    double holiday(int feed, LocalDate day) {
        int sinceNewYear = Lunar.daysFromNewYear(day);
        double dip = 1;
        if (sinceNewYear >= -1 && sinceNewYear <= 6) {
            dip = SPRING_FESTIVAL[feed];
        } else if (day.getMonthValue() == 10 && day.getDayOfMonth() <= 7) {
            dip = NATIONAL_DAY[feed];
        }
        return Math.pow(dip, difficulty.season());
    }

    double season(CategoryShapes.Shape shape, LocalDate day) {
        double angle = 2 * Math.PI / 365.25;
        double log = shape.amplitude() * Math.cos(angle * (day.getDayOfYear() - shape.peakDay()))
                + shape.secondAmplitude() * Math.cos(2 * angle * (day.getDayOfYear() - shape.secondPeakDay()));
        if (shape.category().equals("D06")) {
            double distance = (Lunar.daysFromNewYear(day) + 22) / 12.0;
            log += WAGE_PEAK * Math.exp(-distance * distance);
        }
        return Math.exp(difficulty.season() * log);
    }
}
