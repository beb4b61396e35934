package org.qingyu.map;

/**
 * The white plate in the middle of a town's part of the map: its name above, its level's word below. The letters are as
 * large as the part allows.
 *
 * @param x middle of the plate
 * @param y middle of the plate
 * @param size height of a letter of the name
 */
public record NamePlate(double x, double y, double size, double width, double height) {

    private static final double LARGEST_NAME = 19;
    private static final double SMALLEST_NAME = 6.5;

    public static NamePlate of(TownLayout.Cell cell) {
        Point middle = cell.shape().centre();
        int letters = cell.town().name().length();
        double room = 0.88
                * Math.min(cell.shape().widthAt(middle.y() - 10), cell.shape().widthAt(middle.y() + 10));
        double size = Math.max(SMALLEST_NAME, Math.min(LARGEST_NAME, room / Math.max(2, letters)));
        double width = Math.max(size * letters, size * 1.3) + size * 0.6;
        return new NamePlate(middle.x(), middle.y(), size, width, size * 2.55);
    }

    /** The line the name stands on. */
    public double nameLine() {
        return y - size * 0.2;
    }

    /** The line the word stands on. */
    public double wordLine() {
        return y + size * 0.98;
    }
}
