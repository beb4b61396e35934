package org.qingyu.streaming;

/**
 * A set of 128-bit keys in two longs each: sixteen bytes a slot, no object a key. Keys are expected to be hashes, so their
 * bits serve as the slot. The key of all zeros is kept apart.
 */
final class KeySet {

    private static final int LARGEST_LOAD_PERCENT = 70;

    private long[] slots;
    private int mask;
    private int size;
    private boolean holdsZero;

    KeySet(long expected) {
        int slotCount = Integer.highestOneBit((int) Math.min(1 << 28, Math.max(16, expected * 100 / 70))) << 1;
        slots = new long[slotCount * 2];
        mask = slotCount - 1;
    }

    /** Adds a key; false where it was there. */
    boolean add(long high, long low) {
        if (high == 0 && low == 0) {
            boolean isNew = !holdsZero;
            holdsZero = true;
            return isNew;
        }
        if ((long) size * 100 > (long) (mask + 1) * LARGEST_LOAD_PERCENT) {
            grow();
        }
        int slot = (int) (high ^ (high >>> 32)) & mask;
        while (slots[2 * slot] != 0 || slots[2 * slot + 1] != 0) {
            if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
        size++;
        return true;
    }

    int size() {
        return holdsZero ? size + 1 : size;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        mask = mask * 2 + 1;
        size = 0;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0 || before[i + 1] != 0) {
                add(before[i], before[i + 1]);
            }
        }
    }
}
