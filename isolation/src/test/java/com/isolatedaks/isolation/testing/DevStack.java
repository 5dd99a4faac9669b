package com.isolatedaks.isolation.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.StateReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The dev stack as the engine recorded it, after a deployment or at its first preview, to be changed. */
public final class DevStack {
    public static final String GROUP =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/isolated/providers/";
    public static final String NETWORK = GROUP + "Microsoft.Network/virtualNetworks/isolated";
    public static final String NODES = NETWORK + "/subnets/nodes";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String URN = "urn:pulumi:dev::isolated-aks::";

    private final ObjectNode root;
    private final boolean isPlan;

    private DevStack(String file, boolean isPlan) {
        try (InputStream in = DevStack.class.getResourceAsStream(file)) {
            this.root = (ObjectNode) MAPPER.readTree(in);
            this.isPlan = isPlan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state after a deployment to the simulated Azure, as {@code pulumi stack export} printed it. */
    public static DevStack deployed() {
        return new DevStack("dev-state.json", false);
    }

    /** The first preview, as {@code pulumi preview --json} printed it. */
    public static DevStack previewed() {
        return new DevStack("dev-plan.json", true);
    }

    /** Changes the properties of a resource, by its name in the program. */
    public DevStack with(String name, Consumer<ObjectNode> change) {
        ObjectNode resource = resource(name);
        change.accept((ObjectNode) resource.get("inputs"));
        if (resource.get("outputs") instanceof ObjectNode outputs) {
            change.accept(outputs);
        }
        return this;
    }

    /** Sets a property to a value, written in JSON with single quotes. */
    public DevStack with(String name, String property, String value) {
        return with(name, properties -> properties.set(property, json(value)));
    }

    /** Adds a resource. */
    public DevStack add(String token, String name, String id, String properties) {
        ObjectNode resource = MAPPER.createObjectNode();
        resource.put("urn", URN + token + "::" + name);
        resource.put("custom", true);
        resource.put("type", token);
        if (!isPlan) {
            resource.put("id", id);
            resource.set("outputs", json(properties));
        }
        resource.set("inputs", json(properties));
        if (isPlan) {
            ((ArrayNode) root.get("steps")).addObject().put("op", "create").set("newState", resource);
        } else {
            ((ArrayNode) root.at("/deployment/resources")).add(resource);
        }
        return this;
    }

    /** Says that a property of a resource was made from another resource, as the engine does. */
    public DevStack madeFrom(String name, String property, String other) {
        ObjectNode resource = resource(name);
        resource.withObject("/propertyDependencies")
                .putArray(property)
                .add(resource(other).path("urn").asText());
        return this;
    }

    /** Takes a resource away. */
    public DevStack without(String name) {
        Iterator<JsonNode> all = (isPlan ? root.get("steps") : root.at("/deployment/resources")).iterator();
        while (all.hasNext()) {
            JsonNode resource = isPlan ? all.next().path("newState") : all.next();
            if (isNamed(resource, name)) {
                all.remove();
            }
        }
        return this;
    }

    /** Takes the rule away that keeps nodes from the internet. */
    public DevStack unguarded() {
        return without(rule -> rule.path("access").asText().equals("Deny"), "network-nodes-nsg");
    }

    /** Takes the same rule away from the endpoints' subnet. */
    public DevStack unguardedEndpoints() {
        return without(rule -> rule.path("access").asText().equals("Deny"), "network-endpoints-nsg");
    }

    private DevStack without(Predicate<JsonNode> rule, String group) {
        return with(group, properties -> {
            ArrayNode kept = MAPPER.createArrayNode();
            properties.path("securityRules").forEach(each -> {
                if (!rule.test(each)) {
                    kept.add(each);
                }
            });
            properties.set("securityRules", kept);
        });
    }

    /** Adds a rule to the nodes' security group. */
    public DevStack rule(String name, int priority, String direction, String from, String to, String ports) {
        return with("network-nodes-nsg", properties -> ((ArrayNode) properties.get("securityRules"))
                .add(json(
                        """
                {'name': '%s', 'priority': %d, 'direction': '%s', 'access': 'Allow', 'protocol': '*',
                 'sourceAddressPrefix': '%s', 'sourcePortRange': '*', 'destinationAddressPrefix': '%s',
                 'destinationPortRange': '%s'}"""
                                .formatted(name, priority, direction, from, to, ports))));
    }

    public String json() {
        return root.toString();
    }

    public Reading read() {
        return isPlan ? StateReader.plan(json()) : StateReader.state(json());
    }

    public Proof prove() {
        return Prover.prove(read());
    }

    private ObjectNode resource(String name) {
        for (JsonNode each : isPlan ? root.get("steps") : root.at("/deployment/resources")) {
            JsonNode resource = isPlan ? each.path("newState") : each;
            if (isNamed(resource, name)) {
                return (ObjectNode) resource;
            }
        }
        throw new IllegalArgumentException("the dev stack has no " + name);
    }

    private static boolean isNamed(JsonNode resource, String name) {
        return resource.path("urn").asText().endsWith("::" + name);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
