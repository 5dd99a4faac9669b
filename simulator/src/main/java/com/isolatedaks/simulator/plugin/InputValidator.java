package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ValueSpec;
import com.isolatedaks.simulator.wire.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares inputs with the schema and collects everything that does not fit; unknown values always fit. */
final class InputValidator {
    private final PropertyBag inputs;
    private final List<String> problems = new ArrayList<>();

    private InputValidator(PropertyBag inputs) {
        this.inputs = inputs;
    }

    /**
     * Returns a line for each problem.
     *
     * @param required the properties that must be set beside those that the shape requires
     */
    static List<String> validate(ObjectShape shape, Set<String> required, PropertyBag inputs) {
        InputValidator validator = new InputValidator(inputs);
        validator.missing(shape, required, inputs.values(), JsonPointer.empty());
        validator.properties(shape, inputs.values(), JsonPointer.empty());
        return validator.problems;
    }

    private void missing(ObjectShape shape, Set<String> required, ObjectNode values, JsonPointer path) {
        for (String name : required) {
            if (values.has(name)) {
                continue;
            }
            String expected = shape.property(name).map(ValueSpec::describe).orElse("a string");
            String remedy = path.matches() && name.equals("location")
                    ? "set it, or run pulumi config set azure-native:location <region>"
                    : "set it";
            problems.add("%s: missing required property, got nothing; expected %s; %s"
                    .formatted(PropertyPaths.text(path.appendProperty(name)), expected, remedy));
        }
    }

    private void properties(ObjectShape shape, ObjectNode values, JsonPointer path) {
        for (var entry : values.properties()) {
            String name = entry.getKey();
            JsonPointer at = path.appendProperty(name);
            shape.property(name)
                    .ifPresentOrElse(
                            spec -> value(name, spec, entry.getValue(), at),
                            () -> unknownProperty(shape, name, entry.getValue(), at));
        }
    }

    private void unknownProperty(ObjectShape shape, String name, JsonNode value, JsonPointer path) {
        // The provider's own additions; nobody can set them in a nested object.
        boolean internal = path.tail().matches() && (name.startsWith("__") || name.equals(InputDefaults.API_VERSION));
        if (!internal) {
            String remedy =
                    Nearest.to(name, shape.names()).map(known -> "use " + known).orElse("remove it");
            problem(path, "unknown property", value, "a property of " + shape.simpleName(), remedy);
        }
    }

    private void value(String name, ValueSpec spec, JsonNode value, JsonPointer path) {
        if (Unknown.is(value)) {
            return;
        }
        switch (spec.kind()) {
            case STRING -> require(value.isTextual(), spec, value, path);
            case BOOLEAN -> require(value.isBoolean(), spec, value, path);
            case NUMBER -> require(value.isNumber(), spec, value, path);
            case INTEGER -> require(Numbers.normal(value).isIntegralNumber(), spec, value, path);
            case ENUM -> closedEnum(spec, value, path);
            case ARRAY -> list(name, spec, value, path);
            case MAP -> map(spec, value, path);
            case OBJECT -> object(spec, spec.shape(), value, path);
            case UNION -> union(spec, value, path);
            case ANY -> {}
        }
        spec.constant()
                .filter(constant -> !constant.equals(value.asText()))
                .ifPresent(constant -> problem(path, "wrong value", value, constant, "set it to " + constant));
    }

    private boolean require(boolean fits, ValueSpec spec, JsonNode value, JsonPointer path) {
        if (!fits) {
            problem(path, "wrong type", value, spec.describe(), "change it");
        }
        return fits;
    }

    private void closedEnum(ValueSpec spec, JsonNode value, JsonPointer path) {
        if (require(value.isTextual(), spec, value, path) && !spec.enumValues().contains(value.asText())) {
            String remedy = Nearest.to(value.asText(), spec.enumValues())
                    .filter(known -> !inputs.isSecret(path))
                    .map(known -> "use " + known)
                    .orElse("use one of them");
            problem(path, "value not allowed", value, String.join(" | ", spec.enumValues()), remedy);
        }
    }

    private void list(String name, ValueSpec spec, JsonNode value, JsonPointer path) {
        if (require(value.isArray(), spec, value, path)) {
            for (int i = 0; i < value.size(); i++) {
                value(name, spec.items(), value.get(i), path.appendIndex(i));
            }
        }
    }

    private void map(ValueSpec spec, JsonNode value, JsonPointer path) {
        if (require(value.isObject(), spec, value, path)) {
            value.properties()
                    .forEach(e -> value(e.getKey(), spec.items(), e.getValue(), path.appendProperty(e.getKey())));
        }
    }

    private void object(ValueSpec spec, ObjectShape shape, JsonNode value, JsonPointer path) {
        if (require(value.isObject(), spec, value, path)) {
            missing(shape, shape.required(), (ObjectNode) value, path);
            properties(shape, (ObjectNode) value, path);
        }
    }

    private void union(ValueSpec spec, JsonNode value, JsonPointer path) {
        if (!require(value.isObject(), spec, value, path)) {
            return;
        }
        List<ObjectShape> shapes =
                spec.alternatives().stream().map(ValueSpec::shape).toList();
        shapes.stream()
                .filter(shape -> shape.matches((ObjectNode) value) || hasUnknownConstant(shape, value))
                .findFirst()
                .ifPresentOrElse(
                        shape -> object(spec, shape, value, path),
                        () -> problem(
                                path,
                                "none of the kinds allowed here",
                                value,
                                String.join(
                                        " | ",
                                        shapes.stream()
                                                .map(ObjectShape::simpleName)
                                                .toList()),
                                "set the property that tells them apart"));
    }

    private static boolean hasUnknownConstant(ObjectShape shape, JsonNode value) {
        return shape.names().stream()
                .filter(name ->
                        shape.property(name).flatMap(ValueSpec::constant).isPresent())
                .anyMatch(name -> Unknown.is(value.path(name)));
    }

    private void problem(JsonPointer path, String what, JsonNode value, String expected, String remedy) {
        String got = inputs.isSecret(path) ? "[secret]" : Texts.shown(value);
        problems.add(
                "%s: %s, got %s; expected %s; %s".formatted(PropertyPaths.text(path), what, got, expected, remedy));
    }
}
