package org.qingyu.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingyu.suppression.Suppression.Shown;

class SuppressionTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @Test
    void smallCountsOfOrdinaryCategoriesAreShown() {
        Shown[][] shown = Suppression.of(new long[][] {{1, 2}, {5, 6}}, (row, column) -> false);

        assertThat(shown).isDeepEqualTo(new Shown[][] {{Shown.COUNT, Shown.COUNT}, {Shown.COUNT, Shown.COUNT}});
    }

    @Test
    void aSmallCountAmongNoneIsHiddenWithOneThatIsNone() {
        Shown[][] shown = Suppression.of(new long[][] {{2, 9}, {0, 9}, {0, 9}}, (row, column) -> column == 0);

        assertThat(hiddenInColumn(shown, 0)).isEqualTo(2);
        assertThat(shown[0][0]).isEqualTo(Shown.FEWER_THAN_THREE);
    }

    @Test
    void theSmallestThatIsNotNoneIsHiddenWithASmallOne() {
        Shown[][] shown = Suppression.of(new long[][] {{2, 0, 7, 4}, {9, 9, 9, 9}}, (row, column) -> true);

        assertThat(shown[0]).containsExactly(Shown.FEWER_THAN_THREE, Shown.COUNT, Shown.COUNT, Shown.WITHHELD);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noHiddenCellCanBeWorkedOutFromATotal(long seed) {
        var random = new SplittableRandom(seed);
        long[][] counts = new long[4 + random.nextInt(9)][6];
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(column < 2 ? 4 : 30);
            }
        }

        Shown[][] shown = Suppression.of(counts, (row, column) -> column < 2);

        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < 6; column++) {
                boolean sensitive = column < 2 && counts[row][column] > 0 && counts[row][column] < 3;
                if (sensitive) {
                    assertThat(shown[row][column]).isEqualTo(Shown.FEWER_THAN_THREE);
                    assertThat(hiddenInRow(shown, row)).isGreaterThan(1);
                    assertThat(hiddenInColumn(shown, column)).isGreaterThan(1);
                }
            }
        }
    }

    private static int hiddenInRow(Shown[][] shown, int row) {
        int hidden = 0;
        for (Shown cell : shown[row]) {
            hidden += cell == Shown.COUNT ? 0 : 1;
        }
        return hidden;
    }

    private static int hiddenInColumn(Shown[][] shown, int column) {
        int hidden = 0;
        for (Shown[] row : shown) {
            hidden += row[column] == Shown.COUNT ? 0 : 1;
        }
        return hidden;
    }
}
