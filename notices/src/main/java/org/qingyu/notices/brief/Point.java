package org.qingyu.notices.brief;

/** A point of a drawing: x to the right, y downwards. */
record Point(double x, double y) {

    Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
