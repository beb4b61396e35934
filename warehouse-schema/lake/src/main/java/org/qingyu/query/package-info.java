/**
 * Conditions on rows as people type them: a small part of SQL, {@code feed = 'FANGQING' AND registered_at >= '2026-05-01'}.
 * Reads declarations and rows only; knows neither the lake's files nor commands.
 */
@NullMarked
package org.qingyu.query;

import org.jspecify.annotations.NullMarked;
