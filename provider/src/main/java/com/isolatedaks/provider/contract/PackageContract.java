package com.isolatedaks.provider.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schema: what there is in the package, for all languages. */
public final class PackageContract {
    private static final String SCHEMA = "/com/isolatedaks/schema.json";

    private final String json;
    private final String version;
    private final Map<String, ComponentContract> components;
    private final Map<String, ObjectContract> objects;

    private PackageContract(
            String json,
            String version,
            Map<String, ComponentContract> components,
            Map<String, ObjectContract> objects) {
        this.json = json;
        this.version = version;
        this.components = components;
        this.objects = objects;
    }

    /** The schema that comes with the components. */
    public static PackageContract load() {
        try (InputStream in = PackageContract.class.getResourceAsStream(SCHEMA)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SCHEMA, e);
        }
    }

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException if it has a type that the package cannot take
     */
    public static PackageContract parse(String json) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(json);
        TypeParser types = new TypeParser(schema.path("types"));
        Map<String, ObjectContract> objects = new LinkedHashMap<>();
        schema.path("types").properties().forEach(type -> {
            if (!type.getValue().has("enum")) {
                objects.put(type.getKey(), types.object(type.getKey(), type.getValue(), "properties", "required"));
            }
        });
        Map<String, ComponentContract> components = new LinkedHashMap<>();
        schema.path("resources").properties().forEach(resource -> {
            var outputs = resource.getValue().path("properties").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
            components.put(
                    resource.getKey(),
                    new ComponentContract(
                            resource.getKey(),
                            types.object(resource.getKey(), resource.getValue(), "inputProperties", "requiredInputs"),
                            outputs));
        });
        return new PackageContract(json, schema.path("version").asText(), components, objects);
    }

    /** The schema as it is written. */
    public String json() {
        return json;
    }

    /** The version that the schema gives itself. */
    public String version() {
        return version;
    }

    /** All components by token. */
    public Map<String, ComponentContract> components() {
        return components;
    }

    /** The component of a token. */
    public Optional<ComponentContract> component(String token) {
        return Optional.ofNullable(components.get(token));
    }

    /** The properties of an object type. */
    public ObjectContract object(ValueType.ObjectOf type) {
        return objects.get(type.token());
    }
}
