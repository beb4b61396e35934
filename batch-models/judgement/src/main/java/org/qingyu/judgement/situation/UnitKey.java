package org.qingyu.judgement.situation;

/** What gets a level: a region × a category, or {@code ALL} of them. */
public record UnitKey(String regionCode, String categoryCode) {

    public static final String ALL = "ALL";
}
