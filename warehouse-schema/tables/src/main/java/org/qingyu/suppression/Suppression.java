package org.qingyu.suppression;

import java.util.function.BiPredicate;

/**
 * Which cells of a table of counts are not shown 小数抑制.
 *
 * <p>A sensitive cell of one or two events is hidden. A single hidden cell of a row or a column could be worked out from
 * the total, so the smallest other cell of that row or column is hidden with it, one of none where all others are none,
 * until no row or column hides exactly one. A row or column of a single cell has nothing to hide it with.
 */
public final class Suppression {

    /** Counts from here up are shown. */
    public static final long FEWEST_SHOWN = 3;

    /** What is shown of a cell. */
    public enum Shown {
        COUNT,
        FEWER_THAN_THREE,
        WITHHELD
    }

    private final long[][] counts;
    private final Shown[][] shown;

    private Suppression(long[][] counts) {
        this.counts = counts;
        this.shown = new Shown[counts.length][counts.length == 0 ? 0 : counts[0].length];
    }

    /** Decides every cell of a table whose rows and columns have totals. */
    public static Shown[][] of(long[][] counts, BiPredicate<Integer, Integer> sensitive) {
        var table = new Suppression(counts);
        table.hideSmall(sensitive);
        boolean changed = true;
        while (changed) {
            changed = table.guardRows();
            changed |= table.guardColumns();
        }
        return table.shown;
    }

    private void hideSmall(BiPredicate<Integer, Integer> sensitive) {
        for (int row = 0; row < shown.length; row++) {
            for (int column = 0; column < shown[row].length; column++) {
                long count = counts[row][column];
                boolean small = count > 0 && count < FEWEST_SHOWN && sensitive.test(row, column);
                shown[row][column] = small ? Shown.FEWER_THAN_THREE : Shown.COUNT;
            }
        }
    }

    private boolean guardRows() {
        boolean changed = false;
        for (int row = 0; row < shown.length; row++) {
            int hidden = 0;
            int partner = -1;
            for (int column = 0; column < shown[row].length; column++) {
                if (shown[row][column] != Shown.COUNT) {
                    hidden++;
                } else if (partner < 0 || isBetter(counts[row][column], counts[row][partner])) {
                    partner = column;
                }
            }
            if (hidden == 1 && partner >= 0) {
                shown[row][partner] = Shown.WITHHELD;
                changed = true;
            }
        }
        return changed;
    }

    private boolean guardColumns() {
        boolean changed = false;
        for (int column = 0; shown.length > 0 && column < shown[0].length; column++) {
            int hidden = 0;
            int partner = -1;
            for (int row = 0; row < shown.length; row++) {
                if (shown[row][column] != Shown.COUNT) {
                    hidden++;
                } else if (partner < 0 || isBetter(counts[row][column], counts[partner][column])) {
                    partner = row;
                }
            }
            if (hidden == 1 && partner >= 0) {
                shown[partner][column] = Shown.WITHHELD;
                changed = true;
            }
        }
        return changed;
    }

    /** Whether a count hides a small one better than another does: the smallest that is not none. */
    private static boolean isBetter(long count, long other) {
        return other == 0 ? count > 0 : count > 0 && count < other;
    }
}
