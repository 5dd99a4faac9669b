package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.schema.ValueSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values that Azure might have computed: of the right type, and the same whenever the same resource is read. */
final class ReadOnlyValues {
    private static final String TABLE = "/com/isolatedaks/simulator/read-only-values.json";

    /** Any fixed time does: a resource that is read twice without a change must look the same. */
    private static final String TIME = "2026-01-01T00:00:00Z";

    private static final List<String> TIME_SUFFIXES = List.of("Time", "Timestamp", "Date");

    private final Map<String, String> byName;
    private final JsonNode systemData;

    private ReadOnlyValues(Map<String, String> byName, JsonNode systemData) {
        this.byName = byName;
        this.systemData = systemData;
    }

    static ReadOnlyValues load() {
        try (InputStream in = ReadOnlyValues.class.getResourceAsStream(TABLE)) {
            JsonNode root = new ObjectMapper().readTree(in);
            Map<String, String> values = StreamSupport.stream(
                            root.get("values").properties().spliterator(), false)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().asText()));
            return new ReadOnlyValues(values, root.get("systemData"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /** Returns the value of a primitive, a list or a map; objects of a shape are made property by property. */
    JsonNode of(String property, ValueSpec spec, Subject subject) {
        return switch (spec.kind()) {
            case STRING -> TextNode.valueOf(text(property, subject));
            case ENUM -> TextNode.valueOf(spec.enumValues().get(0));
            case INTEGER, NUMBER -> IntNode.valueOf(0);
            case BOOLEAN -> BooleanNode.FALSE;
            case ARRAY -> JsonNodeFactory.instance.arrayNode();
            case MAP, ANY, UNION, OBJECT -> JsonNodeFactory.instance.objectNode();
        };
    }

    /** Returns who made and changed the resource. */
    Optional<JsonNode> systemData(String property, Subject subject) {
        if (!property.equals("systemData")) {
            return Optional.empty();
        }
        var data = JsonNodeFactory.instance.objectNode();
        systemData
                .properties()
                .forEach(entry -> data.put(entry.getKey(), fill(entry.getValue().asText(), entry.getKey(), subject)));
        return Optional.of(data);
    }

    private String text(String property, Subject subject) {
        String template = byName.get(property);
        if (template == null) {
            template = TIME_SUFFIXES.stream().anyMatch(property::endsWith) ? "{time}" : "";
        }
        return fill(template, property, subject);
    }

    private static String fill(String template, String property, Subject subject) {
        return template.replace("{guid}", StableGuid.of(property, subject.id()))
                .replace("{id}", subject.id())
                .replace("{name}", subject.name())
                .replace("{armType}", subject.armType())
                .replace("{location}", subject.location())
                .replace("{time}", TIME)
                .replace("{tenant}", SimulatedTenant.TENANT_ID)
                .replace("{caller}", SimulatedTenant.CALLER_OBJECT_ID);
    }

    /**
     * What a value belongs to: a resource or a part of it.
     *
     * @param id the id, or the resource's id followed by the way to the part
     * @param armType the ARM type
     * @param location the region of the resource
     */
    record Subject(String id, String armType, String location) {
        String name() {
            return id.substring(id.lastIndexOf('/') + 1);
        }

        Subject part(String ownId, String property) {
            return new Subject(ownId.isEmpty() ? id + "/" + property : ownId, armType + "/" + property, location);
        }
    }
}
