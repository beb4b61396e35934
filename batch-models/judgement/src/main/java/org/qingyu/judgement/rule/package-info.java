/**
 * The rule set: budgets, windows, what makes one event grave (R2), hysteresis and when a unit is grey. Read from YAML,
 * known by the hash of its content. Knows no engine and no table but the columns of an event.
 */
@NullMarked
package org.qingyu.judgement.rule;

import org.jspecify.annotations.NullMarked;
