package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.schema.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The resource providers: which types there are, where, and in which api-versions. All are registered. */
final class Providers {
    private final TreeMap<String, TreeMap<String, ResourceType>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Providers(KnownTypes known) {
        for (ResourceType type : known.all()) {
            int slash = type.armType().indexOf('/');
            types.computeIfAbsent(
                            type.armType().substring(0, slash),
                            namespace -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                    .put(type.armType().substring(slash + 1), type);
        }
    }

    Stream<Body> all(String subscription) {
        return types.keySet().stream().map(namespace -> document(subscription, namespace));
    }

    Optional<Body> find(String subscription, String namespace) {
        return Optional.ofNullable(types.ceilingKey(namespace))
                .filter(namespace::equalsIgnoreCase)
                .map(known -> document(subscription, known));
    }

    private Body document(String subscription, String namespace) {
        List<Body> resourceTypes = new ArrayList<>();
        types.get(namespace).forEach((name, type) -> resourceTypes.add(resourceType(name, type)));
        return Body.empty()
                .set("/id", "/subscriptions/" + subscription + "/providers/" + namespace)
                .set("/namespace", namespace)
                .set("/registrationState", "Registered")
                .set("/registrationPolicy", "RegistrationRequired")
                .set("/resourceTypes", resourceTypes);
    }

    private static Body resourceType(String name, ResourceType type) {
        // The newest first, as Azure lists them: clients that want any take the first.
        List<String> versions =
                ApiVersions.of(type).stream().sorted(Comparator.reverseOrder()).toList();
        return Body.empty()
                .set("/resourceType", name)
                .set("/locations", locations(Envelope.of(type.armType()).location()))
                .set("/apiVersions", versions);
    }

    private static List<String> locations(Envelope.Location location) {
        return switch (location) {
            case NONE -> List.of();
            case GLOBAL -> List.of("global");
            case REGION -> List.copyOf(Regions.all());
        };
    }
}
