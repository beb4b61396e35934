/**
 * Days: which are worked ({@link org.qingyu.calendar.WorkingCalendar}), where one begins
 * ({@link org.qingyu.calendar.OperatingDay}), how far the Spring Festival is ({@link org.qingyu.calendar.SpringFestival}) and
 * when a period runs out ({@link org.qingyu.calendar.Deadline}).
 *
 * <p>No clock is read here and no event is known.
 */
@NullMarked
package org.qingyu.calendar;

import org.jspecify.annotations.NullMarked;
