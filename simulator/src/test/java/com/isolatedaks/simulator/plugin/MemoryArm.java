package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import com.isolatedaks.simulator.wire.ResourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps what is put and returns it with what the schema requires; knows no rule of Azure. */
final class MemoryArm implements ArmClient {
    private final Map<String, ObjectNode> bodies = new HashMap<>();
    private final ReadOnlyPropertiesFromSchema readOnly;
    private final Map<ResourceType, ResourcePath> types = new HashMap<>();

    final List<ArmRequest> requests = new ArrayList<>();

    MemoryArm(PackageSchema schema) {
        readOnly = new ReadOnlyPropertiesFromSchema(schema);
        ResourceTypes.load().all().forEach(type -> types.put(type, new ResourcePath(type.path())));
    }

    @Override
    public synchronized ArmResponse send(ArmRequest request) {
        requests.add(request);
        String id = request.path().split("\\?", 2)[0];
        String key = key(id);
        return switch (request.method()) {
            case "PUT" -> put(id, request.body().deepCopy());
            case "DELETE" -> answer(bodies.remove(key) == null ? 404 : 200, null);
            default -> bodies.containsKey(key) ? answer(200, bodies.get(key).deepCopy()) : missing(id);
        };
    }

    private ArmResponse put(String id, ObjectNode body) {
        ResourceType type = types.entrySet().stream()
                .filter(entry -> entry.getValue().parse(id).isPresent())
                // A record set's path, whose type is a parameter, is that of every other child of a zone too.
                .min(Comparator.comparing(entry -> entry.getValue().inputs().size()))
                .orElseThrow()
                .getKey();
        body.put("id", id);
        readOnly.complete(type, id, body);
        bodies.put(key(id), body);
        return answer(200, body.deepCopy());
    }

    /** Something else changes a resource. */
    synchronized ObjectNode stored(String id) {
        return bodies.get(key(id));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    List<String> calls() {
        return requests.stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    static ArmResponse missing(String id) {
        return error(404, "ResourceNotFound", "The resource '" + id + "' was not found.");
    }

    static ArmResponse error(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return answer(status, body);
    }

    static ArmResponse answer(int status, ObjectNode body) {
        return new ArmResponse(status, Map.of(), body);
    }
}
