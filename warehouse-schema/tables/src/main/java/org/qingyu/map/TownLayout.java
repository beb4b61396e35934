package org.qingyu.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each town stands on the schematic map 示意图. Not a boundary: only who lies where of whom.
 *
 * <p>Towns with coordinates: longitude and latitude become a plane; each axis is mixed half and half with the towns' ranks
 * on it, which draws crowded towns apart and keeps every order; the towns' rounded hull is divided so that each point goes
 * to its nearest town, and a few rounds of moving each town to the middle of its part make the parts alike in size. The
 * parts are convex and share borders only, so nothing overlaps. Towns without coordinates become square tiles: all of them
 * in a grid where fewer than three have any, else below the map.
 */
public record TownLayout(List<Cell> cells, double width, double height) {

    public static final double WIDTH = 640;

    private static final double TILE = 92;
    private static final double GAP = 6;
    private static final int EVENING_ROUNDS = 10;
    private static final double EVENING_STEP = 0.6;

    /** One town's part of the map. */
    public record Cell(Site town, ConvexShape shape) {}

    public TownLayout {
        cells = List.copyOf(cells);
    }

    public static TownLayout of(List<Site> towns) {
        List<Site> sorted =
                towns.stream().sorted(Comparator.comparing(Site::code)).toList();
        List<Site> placed = sorted.stream().filter(town -> town.spot() != null).toList();
        if (placed.size() < 3) {
            return tiles(sorted, 0, List.of());
        }
        List<Cell> cells = parts(placed);
        double bottom =
                cells.stream().mapToDouble(cell -> cell.shape().bottom()).max().orElse(0);
        List<Site> others = sorted.stream().filter(town -> town.spot() == null).toList();
        return others.isEmpty() ? new TownLayout(cells, WIDTH, bottom) : tiles(others, bottom + 3 * GAP, cells);
    }

    private static TownLayout tiles(List<Site> towns, double top, List<Cell> above) {
        int most = (int) (WIDTH / (TILE + GAP));
        int across = Math.max(1, Math.min(most, (int) Math.ceil(Math.sqrt(towns.size() * 1.6))));
        double side = (WIDTH - GAP * (across - 1)) / Math.max(across, 5);
        var cells = new ArrayList<>(above);
        for (int i = 0; i < towns.size(); i++) {
            int row = i / across;
            double x = (i % across) * (side + GAP);
            double y = top + row * (side + GAP);
            cells.add(new Cell(towns.get(i), ConvexShape.rectangle(x, y, side, side)));
        }
        int rows = (towns.size() + across - 1) / across;
        return new TownLayout(cells, WIDTH, top + rows * (side + GAP));
    }

    private static List<Cell> parts(List<Site> towns) {
        List<Point> points = spread(towns);
        double span = points.stream().mapToDouble(Point::y).max().orElse(0) + 1;
        double margin = 0.55 * Math.sqrt(span / towns.size());
        ConvexShape county = ConvexShape.around(points, margin);
        for (int round = 0; round < EVENING_ROUNDS; round++) {
            points = evened(points, county);
        }
        double scale = WIDTH / (county.right() - county.left());
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < towns.size(); i++) {
            List<Point> corners = part(i, points, county).corners().stream()
                    .map(corner -> new Point((corner.x() - county.left()) * scale, (corner.y() - county.top()) * scale))
                    .toList();
            cells.add(new Cell(towns.get(i), new ConvexShape(corners)));
        }
        return cells;
    }

    private static List<Point> evened(List<Point> points, ConvexShape county) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).towards(part(i, points, county).centre(), EVENING_STEP))
                .toList();
    }

    private static ConvexShape part(int town, List<Point> points, ConvexShape county) {
        ConvexShape part = county;
        for (int other = 0; other < points.size(); other++) {
            if (other != town) {
                part = part.nearerTo(points.get(town), points.get(other));
            }
        }
        return part;
    }

    /** Half true position, half rank, in a frame one wide and between .55 and 1.1 high. */
    private static List<Point> spread(List<Site> towns) {
        List<Point> plane = towns.stream().map(town -> onPlane(town, towns)).toList();
        double[] x = mixed(plane.stream().mapToDouble(Point::x).toArray());
        double[] y = mixed(plane.stream().mapToDouble(Point::y).toArray());
        double height = Math.max(0.55, Math.min(1.1, spanOf(plane, Axis.Y) / Math.max(1e-9, spanOf(plane, Axis.X))));
        return IntStream.range(0, towns.size())
                .mapToObj(i -> new Point(x[i], y[i] * height))
                .toList();
    }

    private enum Axis {
        X,
        Y
    }

    private static double spanOf(List<Point> points, Axis axis) {
        var values = points.stream()
                .mapToDouble(point -> axis == Axis.X ? point.x() : point.y())
                .summaryStatistics();
        return values.getMax() - values.getMin();
    }

    private static Point onPlane(Site town, List<Site> towns) {
        double middle = towns.stream()
                .mapToDouble(site -> spotOf(site).latitude())
                .average()
                .orElse(0);
        Site.Spot spot = spotOf(town);
        return new Point(spot.longitude() * Math.cos(Math.toRadians(middle)), -spot.latitude());
    }

    private static Site.Spot spotOf(Site town) {
        Site.Spot spot = town.spot();
        if (spot == null) {
            throw new IllegalArgumentException("Town must have coordinates: " + town.code());
        }
        return spot;
    }

    private static double[] mixed(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(Comparator.naturalOrder()))
                .toArray(Integer[]::new);
        double least = values[order[0]];
        double span = Math.max(1e-9, values[order[values.length - 1]] - least);
        double[] mixed = new double[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            double share = rank / Math.max(1.0, values.length - 1.0);
            mixed[order[rank]] = 0.5 * share + 0.5 * (values[order[rank]] - least) / span;
        }
        return mixed;
    }
}
