package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the picture shows.
 *
 * @param boxes its boxes, frames before what lies in them
 * @param lines its lines
 * @param places the box of each place of the proof, by the place's name
 * @param shown the box that shows a resource, its own or the group that it is part of
 */
record Topology(List<Box> boxes, List<Line> lines, Map<String, String> places, Map<ArmId, String> shown) {
    Topology {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        places = Map.copyOf(places);
        shown = Map.copyOf(shown);
    }

    Optional<Box> box(String id) {
        return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
    }
}
