package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.Arrays;

/** The days of some events, one entry an event. */
final class EventDays {

    private int[] days = new int[4];
    private int size;

    void add(LocalDate day, int events) {
        if (size + events > days.length) {
            days = Arrays.copyOf(days, Math.max(size + events, size * 2));
        }
        Arrays.fill(days, size, size + events, (int) day.toEpochDay());
        size += events;
    }

    /** To be called once, after the last event and before the first question. */
    void sort() {
        days = Arrays.copyOf(days, size);
        Arrays.sort(days);
    }

    long between(LocalDate from, LocalDate to) {
        return before(to.toEpochDay() + 1) - before(from.toEpochDay());
    }

    private long before(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
