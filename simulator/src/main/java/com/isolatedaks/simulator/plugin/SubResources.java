package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.wire.WireFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lists of a resource whose elements are resources of their own as well: the subnets of a virtual network, the rules of a network security
 * group.
 *
 * <p>A program that makes them apart leaves the list unset. A PUT without it would delete them, so an update sends back what Azure has.
 * Behaviour: pulumi-azure-native, CONTRIBUTING.md ("Sub-resources") and provider/pkg/provider/crud/crud.go.
 */
final class SubResources {
    private final WireFormat wire;

    SubResources(WireFormat wire) {
        this.wire = wire;
    }

    /** Sets the lists that a new resource's body lacks: Azure requires some of them, and nothing can be in them yet. */
    void empty(ResourceType type, ObjectNode body) {
        for (List<String> path : wire.subResources(type)) {
            List<String> place = wire.bodyPath(type, path);
            if (at(body, place).isMissingNode()) {
                put(body, place, JsonNodeFactory.instance.arrayNode());
            }
        }
    }

    /** Sets the lists that an update's body lacks to what Azure has, which is read only then. */
    void keep(ResourceType type, ObjectNode body, Supplier<ObjectNode> current) {
        List<List<String>> missing = wire.subResources(type).stream()
                .map(path -> wire.bodyPath(type, path))
                .filter(place -> at(body, place).isMissingNode())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        ObjectNode resource = current.get();
        for (List<String> place : missing) {
            JsonNode value = at(resource, place);
            if (!value.isMissingNode()) {
                put(body, place, value);
            }
        }
    }

    /** Returns outputs without the lists that the inputs leave to others. */
    ObjectNode withoutUnset(ResourceType type, ObjectNode inputs, ObjectNode outputs) {
        ObjectNode result = outputs.deepCopy();
        for (List<String> path : wire.subResources(type)) {
            JsonNode container = at(result, path.subList(0, path.size() - 1));
            if (at(inputs, path).isMissingNode() && container instanceof ObjectNode object) {
                object.remove(path.get(path.size() - 1));
            }
        }
        return result;
    }

    private static JsonNode at(ObjectNode root, List<String> path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    private static void put(ObjectNode root, List<String> path, JsonNode value) {
        ObjectNode container = root;
        for (String name : path.subList(0, path.size() - 1)) {
            container = container.withObjectProperty(name);
        }
        container.set(path.get(path.size() - 1), value);
    }
}
