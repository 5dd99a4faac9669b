package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.wire.ResourcePath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The resource types that the plugin serves. */
final class ResourceKinds {
    private final PackageSchema schema;
    private final ResourceTypes types;
    private final Map<String, ResourceKind> kinds = new ConcurrentHashMap<>();

    ResourceKinds(PackageSchema schema, ResourceTypes types) {
        this.schema = schema;
        this.types = types;
    }

    ResourceKind of(String token) {
        return find(token)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                token
                                        + ": unknown resource type; expected one that the simulated azure knows; see its support matrix"));
    }

    Optional<ResourceKind> find(String token) {
        Optional<ResourceType> type = types.byToken(token);
        return type.map(found -> kinds.computeIfAbsent(
                token,
                key -> new ResourceKind(found, schema.resource(key).orElseThrow(), new ResourcePath(found.path()))));
    }
}
