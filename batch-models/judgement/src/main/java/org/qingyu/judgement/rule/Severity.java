package org.qingyu.judgement.rule;

import org.qingyu.code.WarningLevel;

/**
 * What R2 says of one event that is grave enough by itself.
 *
 * @param level YELLOW or RED
 * @param reason why, in Chinese, without anything that came from a text
 */
public record Severity(WarningLevel level, String reason) {}
