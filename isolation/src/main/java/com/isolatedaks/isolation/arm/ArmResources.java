package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.ArmId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Resources by type, whether they stand alone or in an array of their parent. */
final class ArmResources {
    private final Map<String, List<ArmResource>> byType = new HashMap<>();
    private final Map<ArmId, ArmResource> byId = new HashMap<>();
    private final Map<Child, List<ArmResource>> byParent = new HashMap<>();

    private record Child(ArmId parent, String type) {}

    ArmResources(Collection<ArmResource> all) {
        for (ArmResource resource : all) {
            String type = key(resource.type());
            byId.putIfAbsent(resource.id(), resource);
            byType.computeIfAbsent(type, each -> new ArrayList<>()).add(resource);
            if (type.indexOf('/') != type.lastIndexOf('/')) {
                byParent.computeIfAbsent(new Child(resource.id().parent(), type), each -> new ArrayList<>())
                        .add(resource);
            }
        }
    }

    private static String key(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    List<ArmResource> ofType(String type) {
        return byType.getOrDefault(key(type), List.of());
    }

    Optional<ArmResource> find(ArmId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The children of a resource; one that stands alone counts more than one of the same name in the parent's array. */
    List<ArmResource> children(ArmResource parent, String collection) {
        Map<ArmId, ArmResource> children = new LinkedHashMap<>();
        Stream<ArmResource> inline = parent.elements("/properties/" + collection).stream()
                .filter(element -> element.has("name"))
                .map(element -> parent.inline(collection, element));
        Stream<ArmResource> alone =
                byParent
                        .getOrDefault(new Child(parent.id(), key(parent.type() + "/" + collection)), List.of())
                        .stream();
        Stream.concat(inline, alone).forEach(child -> children.put(child.id(), child));
        return List.copyOf(children.values());
    }
}
