/**
 * From what was counted, what arrived and what is grave to a level for every unit and day (态势): feed health, the rules'
 * precedence, hysteresis, reasons in Chinese. Pure: no engine, no clock, no file.
 */
@NullMarked
package org.qingyu.judgement.situation;

import org.jspecify.annotations.NullMarked;
