package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ResourceBehaviour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The special behaviour of each resource type; a type that is not listed only does what all types do. */
final class Behaviours {
    private final Map<String, ResourceBehaviour> byType;

    private Behaviours(List<ResourceBehaviour> all) {
        byType = all.stream()
                .collect(Collectors.toMap(behaviour -> behaviour.type().toLowerCase(Locale.ROOT), Function.identity()));
    }

    static Behaviours all() {
        return new Behaviours(List.of());
    }

    ResourceBehaviour of(String type) {
        ResourceBehaviour special = byType.get(type.toLowerCase(Locale.ROOT));
        return special == null ? () -> type : special;
    }
}
