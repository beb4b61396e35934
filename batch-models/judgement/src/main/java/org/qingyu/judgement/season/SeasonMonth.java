package org.qingyu.judgement.season;

/**
 * One month of a category's year in the county.
 *
 * @param aMonth events in 30 days of that month, on average over the years
 * @param factor events a day of the month over those of the year
 * @param years whole years behind it
 * @param season whether the category's months differ by more than chance
 */
public record SeasonMonth(String categoryCode, int month, double aMonth, double factor, int years, boolean season) {}
