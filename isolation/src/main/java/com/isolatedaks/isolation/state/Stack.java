package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.model.ArmId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The azure-native resources of a stack with their ids; those of resources that are not there yet are made from names. */
final class Stack {
    private static final Pattern SUBSCRIPTION = Pattern.compile("/subscriptions/([^/]+)/");
    private static final String UNKNOWN_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
    private static final String GROUP = "resourceGroupName";
    private static final String GROUP_PATH = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}";
    private static final String UNKNOWN_GROUP = "unknown";

    private final Map<String, PulumiResource> byUrn = new LinkedHashMap<>();
    private final Map<String, List<PulumiResource>> byPath = new HashMap<>();
    private final Map<String, ArmId> ids = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final String subscription;

    Stack(Collection<PulumiResource> all) {
        for (PulumiResource resource : all) {
            byUrn.put(resource.urn(), resource);
            ResourceTypes.of(resource).ifPresent(type -> byPath.computeIfAbsent(type.path(), path -> new ArrayList<>())
                    .add(resource));
        }
        subscription = all.stream()
                .map(PulumiResource::id)
                .map(SUBSCRIPTION::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .or(() -> mentioned(all))
                .orElse(UNKNOWN_SUBSCRIPTION);
    }

    /** Without ids of their own, resources lie where most of what they refer to does. */
    private static Optional<String> mentioned(Collection<PulumiResource> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(resource -> {
            Matcher matcher = SUBSCRIPTION.matcher(resource.properties().toString());
            while (matcher.find()) {
                counts.merge(matcher.group(1), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    Collection<PulumiResource> resources() {
        return byUrn.values();
    }

    List<Undecided> undecided() {
        return undecided;
    }

    /** Its id, or the one that it will have. */
    ArmId id(PulumiResource resource) {
        ArmId known = ids.get(resource.urn());
        if (known == null) {
            known = new ArmId(resource.id().startsWith("/") ? resource.id() : made(resource));
            ids.put(resource.urn(), known);
        }
        return known;
    }

    private String made(PulumiResource resource) {
        Optional<ResourceType> known = ResourceTypes.of(resource);
        if (known.isEmpty()) {
            return "/providers/Unknown/" + resource.plainToken().replace(':', '.') + "/" + resource.name();
        }
        ResourceType type = known.get();
        Optional<ResourceType> parent = ResourceTypes.ofPath(type.parentPath());
        String template = type.path();
        if (parent.isPresent()) {
            Optional<PulumiResource> holder = holder(resource, parent.get());
            if (holder.isPresent()) {
                template = id(holder.get())
                        + type.path().substring(type.parentPath().length());
            }
        }
        return filled(template, type, resource);
    }

    private String filled(String template, ResourceType type, PulumiResource resource) {
        StringBuilder id = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            id.append('/');
            if (!segment.startsWith("{")) {
                id.append(segment);
                continue;
            }
            String parameter = ResourceType.parameter(segment);
            id.append(
                    switch (parameter) {
                        case "subscriptionId" -> subscription;
                        case GROUP -> group(resource);
                        default ->
                            text(resource, parameter)
                                    // Azure's name is not known yet, or made up by the provider: the program's will do.
                                    .orElseGet(
                                            () -> parameter.equals(type.nameProperty()) ? resource.name() : "unknown");
                    });
        }
        return id.toString().replace("//", "/");
    }

    private String group(PulumiResource resource) {
        Optional<String> known = text(resource, GROUP);
        if (known.isPresent() || resource.plainToken().equals("resources:ResourceGroup")) {
            return known.orElse(resource.name());
        }
        List<PulumiResource> groups = byPath.getOrDefault(GROUP_PATH, List.of());
        List<PulumiResource> named = among(GROUP_PATH, made(resource, GROUP));
        List<PulumiResource> left = named.isEmpty() ? groups : named;
        return left.size() == 1 ? id(left.get(0)).name() : UNKNOWN_GROUP;
    }

    /** What a resource is nested in: by its known name, else by what the name was made from. */
    private Optional<PulumiResource> holder(PulumiResource resource, ResourceType parent) {
        List<PulumiResource> all = byPath.getOrDefault(parent.path(), List.of());
        Optional<String> name = text(resource, parent.nameProperty());
        List<PulumiResource> candidates = name.isPresent()
                ? all.stream()
                        .filter(other -> id(other).name().equalsIgnoreCase(name.get()))
                        .toList()
                : among(parent.path(), made(resource, parent.nameProperty()));
        if (candidates.isEmpty() && name.isEmpty()) {
            candidates = all;
        }
        if (candidates.size() > 1) {
            candidates = candidates.stream()
                    .filter(other -> group(other).equalsIgnoreCase(group(resource)))
                    .toList();
        }
        if (candidates.size() != 1 && name.isEmpty()) {
            undecided.add(Undecided.unknown(resource, parent.nameProperty(), candidates.size()));
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The resources that a property's value was made from, as far as the engine knows; else all that its resource needs. */
    List<PulumiResource> made(PulumiResource resource, String property) {
        List<String> urns = resource.propertyDependencies().getOrDefault(property, List.of());
        return (urns.isEmpty() ? resource.dependencies() : urns)
                .stream().flatMap(urn -> Stream.ofNullable(byUrn.get(urn))).toList();
    }

    /** The resources that were needed before others, those first, and the ones before them, and so on. */
    List<PulumiResource> before(List<PulumiResource> some) {
        Set<PulumiResource> seen = new LinkedHashSet<>(some);
        List<PulumiResource> queue = new ArrayList<>(some);
        for (int i = 0; i < queue.size(); i++) {
            for (String urn : queue.get(i).dependencies()) {
                PulumiResource next = byUrn.get(urn);
                if (next != null && seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return List.copyOf(seen);
    }

    private static List<PulumiResource> among(String path, List<PulumiResource> some) {
        return some.stream()
                .filter(resource -> ResourceTypes.of(resource)
                        .filter(type -> type.path().equals(path))
                        .isPresent())
                .toList();
    }

    /** The ARM type of a resource, by its id. */
    String armType(PulumiResource resource) {
        return ResourceTypes.of(resource)
                .map(ResourceType::armType)
                .filter(type -> !type.contains("{"))
                .orElseGet(() -> armType(id(resource)));
    }

    /** The ARM type that an id says. */
    static String armType(ArmId id) {
        String text = id.text();
        int providers = text.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        if (providers < 0) {
            return "Microsoft.Resources/resourceGroups";
        }
        String[] segments = text.substring(providers + "/providers/".length()).split("/");
        StringBuilder type = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        return type.toString();
    }

    private static Optional<String> text(PulumiResource resource, String property) {
        JsonNode value = resource.properties().path(property);
        return value.isTextual() && !Values.isUnknown(value) ? Optional.of(value.asText()) : Optional.empty();
    }
}
