package org.qingyu.map;

/** A point of a drawing: x to the right, y downwards. */
public record Point(double x, double y) {

    public Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    public double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
