package org.qingyu.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A convex polygon, its corners in order. */
public record ConvexShape(List<Point> corners) {

    private static final int ARC_STEPS = 48;

    public ConvexShape {
        corners = List.copyOf(corners);
    }

    public static ConvexShape rectangle(double left, double top, double width, double height) {
        return new ConvexShape(List.of(
                new Point(left, top),
                new Point(left + width, top),
                new Point(left + width, top + height),
                new Point(left, top + height)));
    }

    /** The smallest convex shape that keeps every point at least the margin inside. */
    static ConvexShape around(List<Point> points, double margin) {
        var rim = new ArrayList<Point>();
        for (Point point : points) {
            for (int step = 0; step < ARC_STEPS; step++) {
                double angle = 2 * Math.PI * step / ARC_STEPS;
                rim.add(new Point(point.x() + margin * Math.cos(angle), point.y() + margin * Math.sin(angle)));
            }
        }
        return hull(rim);
    }

    /** The part of this shape that lies nearer to one point than to the other. */
    ConvexShape nearerTo(Point one, Point other) {
        Point middle = one.towards(other, 0.5);
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        var kept = new ArrayList<Point>();
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            double fromSide = (from.x() - middle.x()) * dx + (from.y() - middle.y()) * dy;
            double toSide = (to.x() - middle.x()) * dx + (to.y() - middle.y()) * dy;
            if (fromSide <= 0) {
                kept.add(from);
            }
            if (fromSide * toSide < 0) {
                kept.add(from.towards(to, fromSide / (fromSide - toSide)));
            }
        }
        return new ConvexShape(kept);
    }

    public double area() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            twice += cross(i);
        }
        return Math.abs(twice) / 2;
    }

    /** The centre of gravity; of an empty or flat shape the mean of its corners. */
    public Point centre() {
        double twice = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            twice += cross(i);
            x += (from.x() + to.x()) * cross(i);
            y += (from.y() + to.y()) * cross(i);
        }
        if (Math.abs(twice) < 1e-12) {
            return new Point(
                    corners.stream().mapToDouble(Point::x).average().orElse(0),
                    corners.stream().mapToDouble(Point::y).average().orElse(0));
        }
        return new Point(x / (3 * twice), y / (3 * twice));
    }

    /** The width of the shape at a height, 0 where it does not reach. */
    public double widthAt(double y) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            if (Math.min(from.y(), to.y()) <= y && y <= Math.max(from.y(), to.y()) && from.y() != to.y()) {
                double x =
                        from.towards(to, (y - from.y()) / (to.y() - from.y())).x();
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        return Math.max(0, most - least);
    }

    /** The shape as the {@code d} of an SVG path, one decimal. */
    public String outline() {
        return corners.stream()
                .map(corner -> String.format(Locale.ROOT, "%.1f %.1f", corner.x(), corner.y()))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    public double left() {
        return corners.stream().mapToDouble(Point::x).min().orElse(0);
    }

    public double right() {
        return corners.stream().mapToDouble(Point::x).max().orElse(0);
    }

    public double top() {
        return corners.stream().mapToDouble(Point::y).min().orElse(0);
    }

    public double bottom() {
        return corners.stream().mapToDouble(Point::y).max().orElse(0);
    }

    private double cross(int i) {
        Point from = corners.get(i);
        Point to = corners.get((i + 1) % corners.size());
        return from.x() * to.y() - to.x() * from.y();
    }

    /** Andrew's monotone chain. */
    private static ConvexShape hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        var lower = chain(sorted);
        var reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        var upper = chain(reversed);
        lower.remove(lower.size() - 1);
        upper.remove(upper.size() - 1);
        lower.addAll(upper);
        return new ConvexShape(lower);
    }

    private static List<Point> chain(List<Point> sorted) {
        var chain = new ArrayList<Point>();
        for (Point point : sorted) {
            while (chain.size() > 1 && !turnsLeft(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point)) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        return chain;
    }

    private static boolean turnsLeft(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 1e-9;
    }
}
