package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates a resource between the properties of Pulumi's SDKs and the bodies of Azure Resource Manager. */
public final class WireFormat {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PackageSchema schema;
    private final WireTable table;

    private WireFormat(PackageSchema schema, WireTable table) {
        this.schema = schema;
        this.table = table;
    }

    /** Returns the translation for the resources of a package. */
    public static WireFormat of(PackageSchema schema) {
        return new WireFormat(schema, WireTable.load());
    }

    private ResourceSchema schemaOf(ResourceType type) {
        return schema.resource(type.token()).orElseThrow();
    }

    /** Returns the body of the PUT that Azure gets for these inputs; path and query parameters are not in it. */
    public ObjectNode body(ResourceType type, String id, ObjectNode inputs) {
        ResourceRow row = table.resource(type.token());
        ObjectNode inBody = inputs.deepCopy();
        inBody.remove(new ResourcePath(type.path()).inputs());
        inBody.remove(row.query());
        inBody.remove(row.unsent());
        ObjectNode body = new RequestBody(table, id).write(schemaOf(type).inputs(), row.inputs(), inBody);
        if (row.propertiesRequired() && !body.has("properties")) {
            body.putObject("properties");
        }
        return body;
    }

    /** Returns the outputs that a resource's body stands for. */
    public ObjectNode outputs(ResourceType type, ObjectNode body) {
        return outputs(type, schemaOf(type).outputs(), body);
    }

    /** Returns those outputs that a shape has, such as a function's that returns the resource. */
    public ObjectNode outputs(ResourceType type, ObjectShape shape, ObjectNode body) {
        ObjectNode outputs = new ResponseReader(table::type)
                .read(shape, table.resource(type.token()).outputs(), body);
        // Only functions return it as a property; of a resource the engine keeps it itself.
        if (shape.names().contains("id")) {
            outputs.set("id", body.path("id"));
        }
        outputs.put("azureApiVersion", type.apiVersion());
        return outputs;
    }

    /** Returns the properties of a shape that lies in a body as in the SDK, such as the answer of a POST. */
    public ObjectNode plain(ObjectShape shape, ObjectNode body) {
        return new ResponseReader(table::type).read(shape, Layout.SAME, body);
    }

    /**
     * Returns the inputs that would make an existing resource.
     *
     * <p>Empty lists and objects are left out, as Azure returns many that nobody set; so is {@code id}, which Pulumi keeps itself
     * (pulumi-azure-native, provider/pkg/convert/responseToSdkInputs.go).
     *
     * @throws IllegalArgumentException if the id is not one of the type
     */
    public ObjectNode importedInputs(ResourceType type, String id, ObjectNode body) {
        ObjectNode inputs = JSON.objectNode();
        new ResourcePath(type.path())
                .parse(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "id: not an id of " + type.token() + ", got " + id + "; expected " + type.path()))
                .forEach(inputs::put);
        ResponseReader reader = new ResponseReader(table::type);
        ObjectNode read = reader.read(
                schemaOf(type).inputs(), table.resource(type.token()).inputs(), body);
        read.remove("id");
        read.properties()
                .forEach(entry -> withoutEmpty(entry.getValue()).ifPresent(v -> inputs.set(entry.getKey(), v)));
        return inputs;
    }

    /** Returns the part of a resource's outputs that a program can set. */
    public ObjectNode projectedInputs(ResourceType type, ObjectNode outputs) {
        return new ResponseReader(token -> Layout.SAME).read(schemaOf(type).inputs(), Layout.SAME, outputs);
    }

    /** Returns the lists, as SDK paths, whose elements are resources of their own as well. */
    public List<List<String>> subResources(ResourceType type) {
        return table.resource(type.token()).subResources().stream()
                .map(path -> List.of(path.split("\\.")))
                .toList();
    }

    /** Returns where such a list lies in the body. */
    public List<String> bodyPath(ResourceType type, List<String> sdkPath) {
        List<String> path =
                new ArrayList<>(table.resource(type.token()).inputs().place(sdkPath.get(0)));
        path.addAll(sdkPath.subList(1, sdkPath.size()));
        return path;
    }

    /** Tells whether Azure refuses the resource without a location. */
    public boolean requiresLocation(ResourceType type) {
        return table.resource(type.token()).locationRequired();
    }

    /** Returns the inputs that are query parameters. */
    public Set<String> queryParameters(ResourceType type) {
        return table.resource(type.token()).query();
    }

    private static Optional<JsonNode> withoutEmpty(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = JSON.objectNode();
            object.properties().forEach(e -> withoutEmpty(e.getValue()).ifPresent(v -> kept.set(e.getKey(), v)));
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode kept = JSON.arrayNode();
            list.forEach(item -> withoutEmpty(item).ifPresent(kept::add));
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        return Optional.of(value);
    }
}
