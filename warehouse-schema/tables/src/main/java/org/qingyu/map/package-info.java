/**
 * The schematic map 示意图: where each town stands when no boundary is known. Geometry only, in units of the drawing; who
 * draws it decides on colours and words.
 */
@NullMarked
package org.qingyu.map;

import org.jspecify.annotations.NullMarked;
