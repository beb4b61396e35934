package org.qingyu.judgement.situation;

import java.time.LocalDate;
import org.qingyu.code.WarningLevel;

/**
 * What had been issued for a unit for the day before.
 *
 * @param level as issued
 * @param since first day of the unbroken run of that level
 * @param evaluated what the rules alone gave that day, before the level was held
 */
public record EarlierLevel(WarningLevel level, LocalDate since, WarningLevel evaluated) {}
