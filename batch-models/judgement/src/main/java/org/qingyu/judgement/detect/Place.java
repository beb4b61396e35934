package org.qingyu.judgement.detect;

/**
 * What {@code --meta} says about a series.
 *
 * @param x kilometres east of any fixed point
 * @param y kilometres north of it
 */
record Place(String region, String category, double population, double x, double y) {}
