package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The resources of all types in a resource group or a subscription, without their properties
 * (https://learn.microsoft.com/rest/api/resources/resources/list). Only those that have a location are in such a list.
 */
final class GenericResources {
    private static final String COLLECTION = "resources";
    private static final String TYPE = "resourceType";
    private static final String NAME = "name";
    private static final String LOCATION = "location";
    private static final List<String> SHOWN =
            List.of("location", "kind", "managedBy", "sku", "identity", "zones", "tags");

    static final String EXPAND = "$expand";
    private static final String STATE = "provisioningState";
    /** What {@code $expand} can ask for, and where it comes from. */
    private static final Map<String, String> TIMES =
            Map.of("createdTime", "/systemData/createdAt", "changedTime", "/systemData/lastModifiedAt");

    private GenericResources() {}

    /** Reads {@code $expand}. */
    static Set<String> expanded(String text) {
        Set<String> names = new TreeSet<>();
        for (String name : text.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        names.stream()
                .filter(name -> !name.equals(STATE) && !TIMES.containsKey(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw QueryErrors.unknownExpansion(unknown);
                });
        return names;
    }

    static boolean isAskedFor(RequestPath path) {
        return path.namespace().isEmpty()
                && (path.id().isSubscription() || path.id().isResourceGroup())
                && path.trailing().filter(COLLECTION::equalsIgnoreCase).isPresent();
    }

    static List<AzureResource> filtered(ResourceId scope, String text, Resources resources) {
        Filter filter = Filter.parse(text, Set.of(TYPE, NAME, LOCATION));
        return resources.below(scope).stream()
                .filter(resource ->
                        !resource.id().isResourceGroup() && resource.body().has("/location"))
                .filter(resource -> filter.accepts(TYPE, resource.id().type()))
                .filter(resource -> filter.accepts(NAME, resource.id().name()))
                .filter(resource -> filter.accepts(LOCATION, resource.location()))
                .sorted(Comparator.comparing(resource -> resource.id().key()))
                .toList();
    }

    static ObjectNode show(AzureResource resource, Set<String> expanded) {
        Body shown = Body.empty()
                .set("/id", resource.id().toString())
                .set("/name", resource.id().nestedName())
                .set("/type", resource.id().type());
        for (String property : SHOWN) {
            if (resource.body().has("/" + property)) {
                shown.set("/" + property, resource.body().json().get(property));
            }
        }
        if (expanded.contains(STATE)) {
            shown.set("/" + STATE, resource.state().name());
        }
        TIMES.forEach((name, pointer) -> {
            if (expanded.contains(name) && resource.body().has(pointer)) {
                shown.set("/" + name, resource.body().text(pointer));
            }
        });
        return shown.json();
    }
}
