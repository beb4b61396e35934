package org.qingyu.ingest.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each feed meets each category, when in the year, and in which kind of town. Reviewable data. */
final class CategoryShapes {

    /** The feeds, in the order of all arrays. */
    static final List<String> FEEDS = List.of("SHEQING", "FANGQING", "JINGQING", "YUQING");

    /** The category of gatherings; it occurs only where it is planted. */
    static final String GATHERING = "A07";

    /**
     * One category.
     *
     * @param weights relative frequency in each feed, all feeds of a county together about 100
     * @param peakDay day of the year of the yearly peak
     * @param secondPeakDay day of the year of the first of two half-yearly peaks
     * @param urban how much more often cities meet it, as an exponent
     */
    record Shape(
            String category,
            List<Double> weights,
            double peakDay,
            double amplitude,
            double secondPeakDay,
            double secondAmplitude,
            double urban) {

        /** The weights of the feeds, to draw from. */
        Weights byFeed() {
            return Weights.of(weights.stream().mapToDouble(Double::doubleValue).toArray());
        }

        boolean isDispute() {
            return category.startsWith("D") && !category.equals("D99");
        }
    }

    private final List<Shape> shapes;
    private final Map<String, Integer> index = new LinkedHashMap<>();

    private CategoryShapes(List<Shape> shapes) {
        this.shapes = shapes;
        for (var shape : shapes) {
            index.put(shape.category(), index.size());
        }
        index.put(GATHERING, index.size());
    }

    static CategoryShapes shipped() {
        return new CategoryShapes(Resource.rows("category-shapes.csv").stream()
                .map(CategoryShapes::shape)
                .toList());
    }

    private static Shape shape(List<String> row) {
        var numbers = row.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
        return new Shape(
                row.get(0),
                List.of(numbers[0], numbers[1], numbers[2], numbers[3]),
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8]);
    }

    List<Shape> shapes() {
        return shapes;
    }

    /** All categories, the planted one last. */
    List<String> categories() {
        return List.copyOf(index.keySet());
    }

    int indexOf(String category) {
        var found = index.get(category);
        if (found == null) {
            throw new IllegalArgumentException("no such category in the synthetic county: " + category);
        }
        return found;
    }
}
