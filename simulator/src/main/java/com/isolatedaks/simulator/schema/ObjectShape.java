package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The properties of an object: of a nested type, of a resource's inputs or outputs, or of a function's. */
public final class ObjectShape {
    private final PackageSchema schema;
    private final String token;
    private final JsonNode properties;
    private final Set<String> required;
    private final Map<String, ValueSpec> specs = new ConcurrentHashMap<>();

    ObjectShape(PackageSchema schema, String token, JsonNode properties, JsonNode required) {
        this.schema = schema;
        this.token = token;
        this.properties = properties == null ? MissingNode.getInstance() : properties;
        Set<String> names = new LinkedHashSet<>();
        if (required != null) {
            required.forEach(name -> names.add(name.asText()));
        }
        this.required = Collections.unmodifiableSet(names);
    }

    /** Returns the token of the type, resource or function whose properties these are. */
    public String token() {
        return token;
    }

    /** Returns the last part of the token, {@code SubResource}. */
    public String simpleName() {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    /** Returns the names of all properties, in the schema's order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the type of a property, or nothing if there is no such property. */
    public Optional<ValueSpec> property(String name) {
        JsonNode node = properties.get(name);
        if (node == null) {
            return Optional.empty();
        }
        return Optional.of(specs.computeIfAbsent(name, key -> new ValueSpec(schema, node)));
    }

    /** Returns the names of the properties that are always there. */
    public Set<String> required() {
        return required;
    }

    /** Tells whether an object has the constants of this shape, which is how the alternatives of a union are told apart. */
    public boolean matches(ObjectNode value) {
        return names().stream().allMatch(name -> property(name)
                .flatMap(ValueSpec::constant)
                .map(constant -> constant.equals(value.path(name).asText()))
                .orElse(true));
    }
}
