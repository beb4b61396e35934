package org.qingyu.judgement.exceedance;

/** The four kinds of unit R1 judges. Each kind has its own budget of false episodes. */
public enum UnitKind {
    TOWN_CATEGORY,
    TOWN_ALL,
    COUNTY_CATEGORY,
    COUNTY_ALL
}
