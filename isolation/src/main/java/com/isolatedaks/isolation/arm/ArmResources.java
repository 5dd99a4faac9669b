package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.ArmId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Resources by type, whether they stand alone or in an array of their parent. */
final class ArmResources {
    private final List<ArmResource> all;

    ArmResources(Collection<ArmResource> all) {
        this.all = List.copyOf(all);
    }

    List<ArmResource> ofType(String type) {
        return all.stream().filter(resource -> resource.isOfType(type)).toList();
    }

    Optional<ArmResource> find(ArmId id) {
        return all.stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /** The children of a resource; one that stands alone counts more than one of the same name in the parent's array. */
    List<ArmResource> children(ArmResource parent, String collection) {
        Map<ArmId, ArmResource> children = new LinkedHashMap<>();
        Stream<ArmResource> inline = parent.elements("/properties/" + collection).stream()
                .filter(element -> element.has("name"))
                .map(element -> parent.inline(collection, element));
        Stream<ArmResource> alone = ofType(parent.type() + "/" + collection).stream()
                .filter(child -> child.id().parent().equals(parent.id()));
        Stream.concat(inline, alone).forEach(child -> children.put(child.id(), child));
        return List.copyOf(children.values());
    }
}
