package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.network.AddressRange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses for what Azure has not given one yet. They are taken from a subnet's end: nodes get theirs from its start, so that
 * the two do not meet.
 */
final class FreeAddresses {
    /** Azure keeps a subnet's last address for itself. */
    private static final int RESERVED_AT_END = 1;

    private final Map<ArmId, ArmResource> resources;
    private final Map<ArmId, Integer> taken = new HashMap<>();

    FreeAddresses(Map<ArmId, ArmResource> resources) {
        this.resources = resources;
    }

    /** The next address of a subnet; empty if the subnet or its range is not known. */
    Optional<String> next(ArmId subnet) {
        return range(subnet).map(range -> {
            int count = taken.merge(subnet, 1, Integer::sum);
            return range.address(range.size() - RESERVED_AT_END - count);
        });
    }

    /** The first range of a subnet. */
    Optional<AddressRange> range(ArmId subnet) {
        if (!subnet.text().startsWith("/")) {
            return Optional.empty();
        }
        JsonNode alone = Optional.ofNullable(resources.get(subnet))
                .map(resource -> resource.body().at("/properties"))
                .orElseGet(() -> inline(subnet));
        return Stream.of(alone.path("addressPrefix"), alone.at("/addressPrefixes/0"))
                .flatMap(text -> AddressRange.parse(text.asText()).stream())
                .findFirst();
    }

    private JsonNode inline(ArmId subnet) {
        ArmResource network = resources.get(subnet.parent());
        if (network != null) {
            for (JsonNode element : network.body().at("/properties/subnets")) {
                if (element.path("name").asText().equalsIgnoreCase(subnet.name())) {
                    return element.path("properties");
                }
            }
        }
        return MissingNode.getInstance();
    }
}
