package com.isolatedaks.simulator.wire;

import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ValueSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can lie at which place of an ARM object, by all the SDK objects that it may stand for. */
final class Places {
    private final Map<List<String>, List<ValueSpec>> specs = new HashMap<>();
    private final Set<List<String>> containers = new HashSet<>();
    private final Set<List<String>> anything = new HashSet<>();

    void add(ObjectShape shape, Layout layout) {
        if (layout.envelope() != null) {
            containers.add(List.of("properties"));
        }
        for (String name : shape.names()) {
            List<String> place = layout.place(name);
            specs.computeIfAbsent(place, key -> new ArrayList<>())
                    .add(shape.property(name).orElseThrow());
            for (int length = 1; length < place.size(); length++) {
                containers.add(place.subList(0, length));
            }
        }
    }

    /** Lets properties at the top be whatever they are. */
    void addAnything(String... names) {
        for (String name : names) {
            anything.add(List.of(name));
        }
    }

    List<ValueSpec> at(List<String> place) {
        return specs.getOrDefault(place, List.of());
    }

    boolean isAnything(List<String> place) {
        return anything.contains(place) && at(place).isEmpty();
    }

    /** Whether ARM has an object there that the SDK has not. */
    boolean isContainer(List<String> place) {
        return containers.contains(place);
    }
}
