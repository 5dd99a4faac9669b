package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.ServiceSubnets;
import com.isolatedaks.isolation.state.ResourceType.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what references mean whose value is not known yet. In a first preview ids are unknown, and the engine says at most
 * what a property was made from: what it names directly counts first, then what that is nested in, then all that came before,
 * then whatever the program has of the type.
 */
final class References {
    private static final String SUBNET = "Microsoft.Network/virtualNetworks/subnets";

    private final Stack stack;
    private final Map<String, List<PulumiResource>> byType = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    References(Stack stack) {
        this.stack = stack;
        stack.resources()
                .forEach(resource -> byType.computeIfAbsent(key(stack.armType(resource)), type -> new ArrayList<>())
                        .add(resource));
    }

    /** All references whose value is unknown, each with who can be meant: one, several or nobody. */
    List<Choice> unknown() {
        for (PulumiResource resource : stack.resources()) {
            ResourceTypes.of(resource)
                    .ifPresent(type -> type.references().forEach(reference -> resolve(resource, reference)));
        }
        return choices;
    }

    private void resolve(PulumiResource resource, Reference reference) {
        List<String> open = new ArrayList<>();
        expand(resource.properties(), reference.segments(), 0, "", open);
        if (open.isEmpty()) {
            return;
        }
        List<PulumiResource> candidates = candidates(resource, reference);
        List<ArmId> ids = candidates.stream().map(stack::id).distinct().toList();
        for (int i = 0; i < open.size(); i++) {
            String path = open.get(i);
            List<ArmId> meant = ids;
            if (path.startsWith("/privateDnsZoneConfigs/")) {
                // As many zones as elements: whichever is which, the group writes into all of them.
                meant = ids.size() == open.size() ? List.of(ids.get(i)) : named(resource, path, ids);
            }
            if (reference.type().equalsIgnoreCase(SUBNET)) {
                meant = inside(resource, path, meant);
            }
            choices.add(new Choice(resource, path, meant));
        }
    }

    /** A firewall stands in a subnet of a fixed name, and nobody else does (https://learn.microsoft.com/azure/firewall/firewall-faq). */
    private List<ArmId> inside(PulumiResource resource, String path, List<ArmId> subnets) {
        String type = stack.armType(resource);
        if (!type.equalsIgnoreCase(Completion.FIREWALL)) {
            return subnets.stream()
                    .filter(subnet -> ServiceSubnets.admits(subnet, type))
                    .toList();
        }
        String fixed =
                path.startsWith("/managementIpConfiguration") ? "AzureFirewallManagementSubnet" : "AzureFirewallSubnet";
        List<ArmId> called = subnets.stream()
                .filter(subnet -> subnet.name().equalsIgnoreCase(fixed))
                .toList();
        return called.isEmpty() ? subnets : called;
    }

    /** The zone that the element is called after, as templates do: {@code privatelink-azurecr-io}. */
    private static List<ArmId> named(PulumiResource resource, String path, List<ArmId> zones) {
        String name = resource.properties()
                .at(path.substring(0, path.lastIndexOf('/')) + "/name")
                .asText("");
        List<ArmId> called = zones.stream()
                .filter(zone -> zone.name().replace('.', '-').equalsIgnoreCase(name))
                .toList();
        return called.size() == 1 ? called : zones;
    }

    private List<PulumiResource> candidates(PulumiResource resource, Reference reference) {
        List<PulumiResource> made = stack.made(resource, reference.segments().get(0));
        return Stream.<List<PulumiResource>>of(
                        fitting(made, resource, reference),
                        fitting(holders(made, reference), resource, reference),
                        fitting(stack.before(made), resource, reference))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> isMadeFromOther(resource, reference)
                        ? List.of()
                        : fitting(all(reference), resource, reference));
    }

    /** A next hop that is known to be made from something is no firewall that it was not made from. */
    private boolean isMadeFromOther(PulumiResource resource, Reference reference) {
        return reference.type().equalsIgnoreCase(Completion.FIREWALL)
                && !resource.propertyDependencies()
                        .getOrDefault(reference.segments().get(0), List.of())
                        .isEmpty();
    }

    private List<PulumiResource> all(Reference reference) {
        return reference.type().equals("*")
                ? List.copyOf(stack.resources())
                : byType.getOrDefault(key(reference.type()), List.of());
    }

    /** What resources are nested in: a value made from a subnet's id can be its network's id. */
    private List<PulumiResource> holders(List<PulumiResource> nested, Reference reference) {
        return all(reference).stream()
                .filter(holder -> nested.stream()
                        .anyMatch(inner -> key(stack.id(inner).text())
                                .startsWith(key(stack.id(holder).text()) + "/")))
                .toList();
    }

    private List<PulumiResource> fitting(List<PulumiResource> some, PulumiResource from, Reference reference) {
        return some.stream()
                .filter(candidate -> fits(stack.armType(candidate), from, reference))
                .toList();
    }

    private boolean fits(String armType, PulumiResource from, Reference reference) {
        if (!reference.type().equals("*")) {
            return armType.equalsIgnoreCase(reference.type());
        }
        String group = from.properties()
                .at("/" + reference.segments().get(0) + "/0/groupIds/0")
                .asText("");
        return group.isEmpty()
                ? !armType.startsWith("Microsoft.Resources/")
                : PrivateLinkServices.find(armType, group).isPresent();
    }

    private static void expand(JsonNode node, List<String> segments, int index, String path, List<String> open) {
        if (index == segments.size()) {
            if (Values.isUnknown(node)) {
                open.add(path);
            }
            return;
        }
        // An SDK that fills in defaults of an object makes all of it unknown if a part is.
        if (Values.isUnknown(node)) {
            List<String> rest = segments.subList(index, segments.size());
            if (!rest.contains("*")) {
                open.add(path + "/" + String.join("/", rest));
            }
            return;
        }
        String segment = segments.get(index);
        if (!segment.equals("*")) {
            expand(node.path(segment), segments, index + 1, path + "/" + segment, open);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            expand(node.path(i), segments, index + 1, path + "/" + i, open);
        }
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
