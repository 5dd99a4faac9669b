package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The azure-native package as its Pulumi schema describes it.
 *
 * <p>The document is parsed once; types become objects when they are asked for, because a plugin lives for one command and meets few of
 * them.
 */
public final class PackageSchema {
    private static final String RESOURCE = "/com/isolatedaks/simulator/azure-native/schema.json";

    private final byte[] document;
    private final JsonNode root;
    private final Map<String, ObjectShape> shapes = new ConcurrentHashMap<>();
    private final Map<String, ResourceSchema> resources = new ConcurrentHashMap<>();

    private PackageSchema(byte[] document, JsonNode root) {
        this.document = document;
        this.root = root;
    }

    /** Reads the schema from the class path. */
    public static PackageSchema load() {
        try (InputStream in = PackageSchema.class.getResourceAsStream(RESOURCE)) {
            byte[] document = in.readAllBytes();
            return new PackageSchema(document, new ObjectMapper().readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Returns the whole document as it was read. */
    public String document() {
        return new String(document, StandardCharsets.UTF_8);
    }

    /** Returns the version of the package, {@code 3.28.0}. */
    public String version() {
        return root.get("version").asText();
    }

    /** Looks a resource up by its token. */
    public Optional<ResourceSchema> resource(String token) {
        JsonNode node = root.get("resources").get(token);
        if (node == null) {
            return Optional.empty();
        }
        return Optional.of(resources.computeIfAbsent(
                token,
                key -> new ResourceSchema(
                        new ObjectShape(this, key, node.get("inputProperties"), node.get("requiredInputs")),
                        new ObjectShape(this, key, node.get("properties"), node.get("required")))));
    }

    /** Looks a function up by its token. */
    public Optional<FunctionSchema> function(String token) {
        return Optional.ofNullable(root.get("functions").get(token))
                .map(node -> new FunctionSchema(
                        functionShape(token, node.path("inputs")), functionShape(token, node.path("outputs"))));
    }

    private ObjectShape functionShape(String token, JsonNode node) {
        return new ObjectShape(this, token, node.get("properties"), node.get("required"));
    }

    ObjectShape shape(String token) {
        return shapes.computeIfAbsent(token, key -> {
            JsonNode node = root.get("types").get(key);
            return new ObjectShape(this, key, node.get("properties"), node.get("required"));
        });
    }

    JsonNode typeNode(String reference) {
        return root.get("types").get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
