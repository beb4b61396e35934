package org.qingyu.judgement.spread;

import java.util.List;

/**
 * A connected set of places whose counts together are more than chance explains.
 *
 * @param places indexes, ascending
 * @param observed events of all of them
 * @param expected of all of them
 * @param dispersion variance over mean of their sum
 * @param pValue of the sum, as if no other set had been looked at
 */
public record Found(List<Integer> places, int observed, double expected, double dispersion, double pValue) {
    public Found {
        places = List.copyOf(places);
    }
}
