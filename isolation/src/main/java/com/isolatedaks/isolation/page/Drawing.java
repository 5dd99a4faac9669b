package com.isolatedaks.isolation.page;

import java.util.List;
import java.util.Map;

/**
 * A topology with coordinates, in pixels.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param areas where each box is, by its id
 * @param paths how each line of the topology runs, in their order
 * @param labels where the label of each line begins, in their order
 */
record Drawing(double width, double height, Map<String, Area> areas, List<List<Point>> paths, List<Point> labels) {
    Drawing {
        areas = Map.copyOf(areas);
        paths = List.copyOf(paths);
        labels = List.copyOf(labels);
    }

    /** Where a box is. */
    record Area(double x, double y, double width, double height) {}

    /** A point. */
    record Point(double x, double y) {}
}
