package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.state.ResourceType.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an answer depends on and nobody can know: nothing is assumed to be safe. */
final class Judged {
    private Judged() {}

    /** Resources of other packages; what they do to a network is not known. */
    static List<Undecided> foreign(Collection<PulumiResource> all) {
        return all.stream()
                .filter(resource -> !resource.isAzureNative())
                .filter(resource -> !ResourceTypes.isPackageWithoutInfluence(resource.pulumiPackage()))
                .map(resource -> new Undecided(
                        resource.name(),
                        "",
                        "what a %s does to the network is not known; look at it yourself".formatted(resource.token())))
                .toList();
    }

    /** Unknown values of properties that are read, beside those that an answer was found for. */
    static List<Undecided> unknown(Stack stack, Set<String> answered) {
        List<Undecided> unknown = new ArrayList<>();
        for (PulumiResource resource : stack.resources()) {
            Optional<ResourceType> type = ResourceTypes.of(resource);
            if (type.isEmpty()) {
                boolean isHarmless = ResourceTypes.isTokenWithoutInfluence(resource.plainToken())
                        || ResourceTypes.isWithoutInfluence(stack.armType(resource));
                if (!isHarmless) {
                    unknown.add(new Undecided(
                            resource.name(),
                            "",
                            "what a %s does to the network is not known to the model; look at it yourself"
                                    .formatted(resource.token())));
                }
                continue;
            }
            for (String property : type.get().judged()) {
                JsonNode read = resource.properties().at("/" + property);
                Values.forEachUnknown(property.replace('/', '.'), read, (path, value) -> {
                    String pointer = "/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
                    if (!answered.contains(resource.urn() + pointer)) {
                        unknown.add(
                                new Undecided(
                                        resource.name(),
                                        path,
                                        "its value is not known yet; give one that is, or prove the state after the deployment"));
                    }
                });
            }
        }
        return unknown;
    }

    /** Resources that are referred to by a known id, and that nothing can be said without. */
    static List<Undecided> missing(Stack stack, Set<ArmId> alone) {
        Set<ArmId> known = new HashSet<>(alone);
        stack.resources().forEach(resource -> resource.properties()
                .path("subnets")
                .forEach(subnet -> known.add(new ArmId(
                        stack.id(resource) + "/subnets/" + subnet.path("name").asText()))));
        List<Undecided> missing = new ArrayList<>();
        for (PulumiResource resource : stack.resources()) {
            ResourceTypes.of(resource).ifPresent(type -> {
                for (Reference reference : type.references()) {
                    if (reference.isNeeded()) {
                        collect(resource, resource.properties(), reference.segments(), 0, "", known, missing);
                    }
                }
                if (ResourceTypes.ofPath(type.parentPath()).isPresent()
                        && !known.contains(stack.id(resource).parent())
                        && !type.armType().startsWith("Microsoft.Network/privateDnsZones/")) {
                    missing.add(notThere(
                            resource,
                            type.nameProperty(),
                            stack.id(resource).parent().text()));
                }
            });
        }
        return missing;
    }

    private static void collect(
            PulumiResource resource,
            JsonNode node,
            List<String> segments,
            int index,
            String path,
            Set<ArmId> known,
            List<Undecided> missing) {
        if (index == segments.size()) {
            if (node.asText().startsWith("/")
                    && !isMadeByAks(resource, node.asText())
                    && !known.contains(new ArmId(node.asText()))) {
                missing.add(notThere(resource, path.substring(1), node.asText()));
            }
        } else if (segments.get(index).equals("*")) {
            for (int i = 0; i < node.size(); i++) {
                collect(resource, node.path(i), segments, index + 1, path + "[" + i + "]", known, missing);
            }
        } else {
            String next = segments.get(index);
            collect(resource, node.path(next), segments, index + 1, path + "." + next, known, missing);
        }
    }

    /** What AKS makes for a cluster lies in the cluster's own group. */
    private static boolean isMadeByAks(PulumiResource cluster, String id) {
        String group = cluster.properties().path("nodeResourceGroup").asText("");
        return !group.isEmpty()
                && id.toLowerCase(Locale.ROOT).contains("/resourcegroups/" + group.toLowerCase(Locale.ROOT) + "/");
    }

    private static Undecided notThere(PulumiResource resource, String property, String id) {
        return new Undecided(
                resource.name(),
                property,
                "it names a resource that is not in this stack, got %s; prove the stack that has it, or read it into this one"
                        .formatted(id));
    }
}
