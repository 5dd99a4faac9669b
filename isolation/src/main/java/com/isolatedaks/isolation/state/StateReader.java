package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what Pulumi knows of a stack's resources as Azure Resource Manager's resources, whatever language made them. */
public final class StateReader {
    /** More possibilities than these are not gone through. */
    private static final int MOST_POSSIBILITIES = 64;

    private StateReader() {}

    /** Reads what {@code pulumi stack export} prints. */
    public static Reading state(String json) {
        return read(PulumiFile.state(json), false);
    }

    /** Reads what {@code pulumi preview --json} prints. */
    public static Reading plan(String json) {
        return read(PulumiFile.plan(json), true);
    }

    /**
     * Reads the custom resources that the engine hands over at the end of a preview or a deployment.
     *
     * @param isPlanned whether it is a preview
     */
    public static Reading registered(Collection<RegisteredResource> resources, boolean isPlanned) {
        return read(
                resources.stream()
                        .map(isPlanned ? RegisteredResource::planned : RegisteredResource::deployed)
                        .toList(),
                isPlanned);
    }

    /** A planned resource as Azure's, alone, if its type is known; its references are open where they are unknown. */
    public static Optional<ArmResource> planned(RegisteredResource resource) {
        PulumiResource read = resource.planned();
        return ResourceTypes.of(read)
                .filter(type -> read.isAzureNative())
                .map(type -> new ArmResource(
                        new Stack(List.of(read)).id(read),
                        type.armType(),
                        ArmBody.of(type.armType(), read.properties())));
    }

    /** Whether a value is one that nobody can know yet. */
    public static boolean isUnknown(JsonNode value) {
        return Values.isUnknown(value);
    }

    private static Reading read(List<PulumiResource> all, boolean isPlanned) {
        Stack stack =
                new Stack(all.stream().filter(PulumiResource::isAzureNative).toList());
        List<Undecided> undecided = new ArrayList<>(Judged.foreign(all));
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        Map<ArmId, String> urns = new HashMap<>();
        for (PulumiResource resource : stack.resources()) {
            properties.put(resource.urn(), resource.properties());
            urns.putIfAbsent(stack.id(resource), resource.urn());
        }
        KubernetesServices.of(all).forEach(service -> urns.putIfAbsent(KubernetesServices.id(service), service.urn()));
        List<Choice> open = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        int possibilities = 1;
        for (Choice choice : new References(stack).unknown()) {
            if (choice.candidates().size() != 1 && !isJudged(choice)) {
                continue;
            }
            // Of an object that is unknown as a whole, what it refers to is all that counts.
            for (int end = choice.path().length(); end > 0; end = choice.path().lastIndexOf('/', end - 1)) {
                answered.add(choice.resource().urn() + choice.path().substring(0, end));
            }
            boolean isTooMuch = (long) possibilities * choice.candidates().size() > MOST_POSSIBILITIES;
            if (choice.candidates().isEmpty() || isTooMuch) {
                undecided.add(Undecided.unknown(
                        choice.resource(),
                        choice.property(),
                        choice.candidates().size()));
                continue;
            }
            possibilities *= choice.candidates().size();
            open.add(choice);
        }
        undecided.addAll(stack.undecided());
        undecided.addAll(KubernetesServices.undecided(all));
        undecided.addAll(Judged.unknown(stack, answered));
        undecided.addAll(Judged.missing(stack, urns.keySet()));
        List<List<ArmResource>> read = new ArrayList<>();
        List<ArmResource> services =
                KubernetesServices.of(all).map(KubernetesServices::resource).toList();
        for (int i = 0; i < possibilities; i++) {
            List<ArmResource> made = new ArrayList<>(Completion.of(resources(stack, chosen(properties, open, i))));
            made.addAll(services);
            read.add(made);
        }
        List<String> choices = open.stream()
                .filter(choice -> choice.candidates().size() > 1)
                .map(choice -> choice.resource().name() + "." + choice.property())
                .toList();
        return new Reading(read, choices, undecided.stream().distinct().toList(), urns, isPlanned);
    }

    /** Whether an answer depends on which one is meant: what the model does not read need not be known. */
    private static boolean isJudged(Choice choice) {
        return ResourceTypes.of(choice.resource())
                .filter(type -> type.judged().contains(choice.path().split("/")[1]))
                .isPresent();
    }

    /** The properties when of each choice one candidate is meant; the index counts through all combinations. */
    private static Map<String, ObjectNode> chosen(Map<String, ObjectNode> properties, List<Choice> choices, int index) {
        Map<String, ObjectNode> chosen = new LinkedHashMap<>(properties);
        Set<String> copied = new HashSet<>();
        int rest = index;
        for (Choice choice : choices) {
            ArmId meant = choice.candidates().get(rest % choice.candidates().size());
            rest /= choice.candidates().size();
            String urn = choice.resource().urn();
            if (copied.add(urn)) {
                chosen.put(urn, chosen.get(urn).deepCopy());
            }
            set(chosen.get(urn), choice.path(), TextNode.valueOf(meant.text()));
        }
        return chosen;
    }

    private static void set(ObjectNode properties, String pointer, JsonNode value) {
        List<String> segments = List.of(pointer.substring(1).split("/"));
        JsonNode at = properties;
        for (int i = 0; i < segments.size() - 1; i++) {
            JsonNode next = at.at("/" + segments.get(i));
            // A whole object can be unknown; of it no more is known than what it refers to.
            at = Values.isUnknown(next) ? ((ObjectNode) at).putObject(segments.get(i)) : next;
        }
        ((ObjectNode) at).set(segments.get(segments.size() - 1), value);
    }

    private static List<ArmResource> resources(Stack stack, Map<String, ObjectNode> properties) {
        List<ArmResource> resources = new ArrayList<>();
        for (PulumiResource resource : stack.resources()) {
            ArmId id = stack.id(resource);
            String type = Stack.armType(id);
            resources.add(new ArmResource(id, type, ArmBody.of(type, properties.get(resource.urn()))));
        }
        return resources;
    }
}
