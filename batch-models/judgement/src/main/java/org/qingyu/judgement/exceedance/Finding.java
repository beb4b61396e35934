package org.qingyu.judgement.exceedance;

/** What R1 alone says about a unit on a day. */
public enum Finding {
    RED,
    YELLOW,
    GREEN,
    /** No feed of the unit has eight weeks of history. */
    NOT_ASSESSABLE
}
