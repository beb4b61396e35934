package org.qingyu.notices.brief;

import java.util.function.BiPredicate;

/**
 * Which cells of a table of counts are not shown 小数抑制.
 *
 * <p>A sensitive cell of one or two events is hidden. A single hidden cell of a row or a column could be worked out from
 * the total, so the smallest other cell of that row or column is hidden with it, until no row or column hides exactly one.
 */
final class Suppression {

    /** Counts from here up are shown. */
    static final long FEWEST_SHOWN = 3;

    /** What is shown of a cell. */
    enum Shown {
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
    static Shown[][] of(long[][] counts, BiPredicate<Integer, Integer> sensitive) {
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
            int smallest = -1;
            for (int column = 0; column < shown[row].length; column++) {
                if (shown[row][column] != Shown.COUNT) {
                    hidden++;
                } else if (counts[row][column] > 0 && (smallest < 0 || counts[row][column] < counts[row][smallest])) {
                    smallest = column;
                }
            }
            if (hidden == 1 && smallest >= 0) {
                shown[row][smallest] = Shown.WITHHELD;
                changed = true;
            }
        }
        return changed;
    }

    private boolean guardColumns() {
        boolean changed = false;
        for (int column = 0; shown.length > 0 && column < shown[0].length; column++) {
            int hidden = 0;
            int smallest = -1;
            for (int row = 0; row < shown.length; row++) {
                if (shown[row][column] != Shown.COUNT) {
                    hidden++;
                } else if (counts[row][column] > 0
                        && (smallest < 0 || counts[row][column] < counts[smallest][column])) {
                    smallest = row;
                }
            }
            if (hidden == 1 && smallest >= 0) {
                shown[smallest][column] = Shown.WITHHELD;
                changed = true;
            }
        }
        return changed;
    }
}
