/**
 * The dashboards as code: data sets from the table declarations, charts and dashboards from short definitions, written as
 * the files that Superset imports. What it makes is in git under {@code dashboards/superset/assets}.
 */
@NullMarked
package org.qingyu.dashboard;

import org.jspecify.annotations.NullMarked;
