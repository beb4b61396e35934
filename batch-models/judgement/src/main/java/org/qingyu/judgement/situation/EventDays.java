package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.Arrays;

/** The days of some events, one entry an event. Sorted when a question comes after a day that was out of order. */
final class EventDays {

    private int[] days = new int[4];
    private int size;
    private boolean sorted = true;

    /** Adds events of a day; less than none takes back events of that day. */
    void add(LocalDate day, int events) {
        int added = (int) day.toEpochDay();
        if (events < 0) {
            takeBack(added, -events);
            return;
        }
        if (size + events > days.length) {
            days = Arrays.copyOf(days, Math.max(size + events, size * 2));
        }
        sorted &= events == 0 || size == 0 || added >= days[size - 1];
        Arrays.fill(days, size, size + events, added);
        size += events;
    }

    private void takeBack(int day, int events) {
        sort();
        int first = before(day);
        if (before(day + 1L) - first < events) {
            throw new IllegalArgumentException("Expected " + events + " events of day " + day + " to take back");
        }
        System.arraycopy(days, first + events, days, first, size - first - events);
        size -= events;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(days, 0, size);
            sorted = true;
        }
    }

    long between(LocalDate from, LocalDate to) {
        sort();
        return (long) before(to.toEpochDay() + 1) - before(from.toEpochDay());
    }

    private int before(long day) {
        int low = 0;
        int high = size;
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
