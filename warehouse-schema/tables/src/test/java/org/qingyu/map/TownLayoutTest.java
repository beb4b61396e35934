package org.qingyu.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingyu.map.Site.Spot;
import org.qingyu.map.TownLayout.Cell;

class TownLayoutTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoTownsOverlap(long seed) {
        List<Cell> cells = TownLayout.of(towns(seed)).cells();

        for (Cell one : cells) {
            for (Cell other : cells) {
                if (one != other) {
                    assertThat(overlap(one.shape(), other.shape()))
                            .as("%s over %s", one.town(), other.town())
                            .isLessThan(1e-6 * one.shape().area() + 1e-6);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTownThatLiesFarEastOrNorthStaysThere(long seed) {
        List<Cell> cells = TownLayout.of(towns(seed)).cells();
        double eastward = 0.4 * span(cells, Spot::longitude);
        double northward = 0.4 * span(cells, Spot::latitude);
        double kept = 0;
        double pairs = 0;

        for (Cell one : cells) {
            for (Cell other : cells) {
                Spot here = spotOf(one.town());
                Spot there = spotOf(other.town());
                if (here.longitude() - there.longitude() > eastward) {
                    pairs++;
                    kept += one.shape().centre().x() > other.shape().centre().x() ? 1 : 0;
                }
                if (here.latitude() - there.latitude() > northward) {
                    pairs++;
                    kept += one.shape().centre().y() < other.shape().centre().y() ? 1 : 0;
                }
            }
        }

        assertThat(pairs).isPositive();
        assertThat(kept / pairs).isGreaterThan(0.95);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTownHasRoomForItsName(long seed) {
        List<Cell> cells = TownLayout.of(towns(seed)).cells();
        double fair = cells.stream().mapToDouble(cell -> cell.shape().area()).sum() / cells.size();

        assertThat(cells).allSatisfy(cell -> assertThat(cell.shape().area()).isBetween(0.2 * fair, 3.5 * fair));
    }

    @Test
    void townsInOnePlaceAreDrawnApart() {
        List<Site> towns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            towns.add(town(i, new Spot(112, 30)));
        }

        assertThat(TownLayout.of(towns).cells())
                .allSatisfy(cell -> assertThat(cell.shape().area()).isGreaterThan(1_000));
    }

    @Test
    void withoutCoordinatesTownsBecomeTilesInTheOrderOfTheirCodes() {
        List<Site> towns = new ArrayList<>();
        for (int i = 11; i >= 0; i--) {
            towns.add(town(i, null));
        }

        List<Cell> cells = TownLayout.of(towns).cells();

        assertThat(cells).extracting(cell -> cell.town().name()).startsWith("镇0", "镇1", "镇2");
        assertThat(cells.get(0).shape().corners()).hasSize(4);
        assertThat(cells.get(1).shape().left())
                .isGreaterThan(cells.get(0).shape().right());
    }

    @Test
    void aTownWithoutCoordinatesIsATileBelowTheOthers() {
        List<Site> towns = new ArrayList<>(towns(7));
        int placed = towns.size();
        towns.add(town(60, null));

        List<Cell> cells = TownLayout.of(towns).cells();

        double bottom = cells.stream()
                .filter(cell -> cell.town().spot() != null)
                .mapToDouble(cell -> cell.shape().bottom())
                .max()
                .orElseThrow();
        assertThat(cells).hasSize(placed + 1);
        assertThat(cells.get(placed).shape().top()).isGreaterThan(bottom);
    }

    private static double span(List<Cell> cells, ToDoubleFunction<Spot> axis) {
        var values = cells.stream()
                .mapToDouble(cell -> axis.applyAsDouble(spotOf(cell.town())))
                .summaryStatistics();
        return values.getMax() - values.getMin();
    }

    private static List<Site> towns(long seed) {
        var random = new SplittableRandom(seed);
        int count = 3 + random.nextInt(38);
        var towns = new ArrayList<Site>();
        for (int i = 0; i < count; i++) {
            // Half of the towns crowd around the county's seat.
            double spread = random.nextBoolean() ? 0.1 : 1;
            towns.add(town(
                    i,
                    new Spot(112 + spread * (random.nextDouble() - 0.5), 30 + spread * (random.nextDouble() - 0.5))));
        }
        return towns;
    }

    private static Site town(int number, @Nullable Spot spot) {
        return new Site("9901011%02d000".formatted(number), "镇" + number, spot);
    }

    private static Spot spotOf(Site town) {
        Spot spot = town.spot();
        assertThat(spot).isNotNull();
        return spot;
    }

    /** Sutherland and Hodgman: what of the one lies inside the other. */
    private static double overlap(ConvexShape one, ConvexShape other) {
        List<Point> left = one.corners();
        List<Point> clip = other.corners();
        double turn = signedArea(clip) > 0 ? 1 : -1;
        for (int i = 0; i < clip.size() && !left.isEmpty(); i++) {
            Point from = clip.get(i);
            Point to = clip.get((i + 1) % clip.size());
            var kept = new ArrayList<Point>();
            for (int j = 0; j < left.size(); j++) {
                Point a = left.get(j);
                Point b = left.get((j + 1) % left.size());
                double sideA = turn * side(from, to, a);
                double sideB = turn * side(from, to, b);
                if (sideA >= 0) {
                    kept.add(a);
                }
                if (sideA * sideB < 0) {
                    kept.add(a.towards(b, sideA / (sideA - sideB)));
                }
            }
            left = kept;
        }
        return Math.abs(signedArea(left));
    }

    private static double side(Point from, Point to, Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }

    private static double signedArea(List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }
}
