package org.qingyu.judgement.backtest;

import java.time.LocalDate;

/**
 * Events that count in a cell from one judged day on.
 *
 * @param knownOn the first day whose judgement knows it
 * @param events how many more, less than none where an event is known to count elsewhere or no longer
 */
public record KnownChange(LocalDate knownOn, CountedCell cell, int events) {}
