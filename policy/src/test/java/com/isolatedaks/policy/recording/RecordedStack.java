package com.isolatedaks.policy.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/** A first preview as the engine handed it to a policy pack, to be changed and handed over again. */
public final class RecordedStack {
    /** What stands for a value that nobody can know yet. */
    public static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ObjectNode> rows = new ArrayList<>();
    private final Program program;

    private RecordedStack(Program program) {
        this.program = program;
        String file = "/com/isolatedaks/policy/recorded/%s.json".formatted(program.file());
        try (InputStream in = RecordedStack.class.getResourceAsStream(file)) {
            MAPPER.readTree(in).forEach(row -> rows.add((ObjectNode) row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first preview of a program. */
    public static RecordedStack of(Program program) {
        return new RecordedStack(program);
    }

    public Program program() {
        return program;
    }

    /** The program asks for something else. */
    public RecordedStack with(String resource, Consumer<ObjectNode> change) {
        ObjectNode row = row(resource);
        ObjectNode before = (ObjectNode) row.get("inputs");
        ObjectNode inputs = before.deepCopy();
        change.accept(inputs);
        row.set("inputs", inputs);
        // As a preview answers: the inputs again, and nothing known of what is left out.
        ObjectNode outputs = (ObjectNode) row.get("outputs");
        before.fieldNames().forEachRemaining(name -> outputs.put(name, UNKNOWN));
        outputs.setAll(inputs);
        return this;
    }

    /** The program sets a property to a value, written in JSON with single quotes. */
    public RecordedStack with(String resource, String property, String value) {
        return with(resource, inputs -> inputs.set(property, json(value)));
    }

    /** The program has a further resource. */
    public RecordedStack add(String type, String name, String inputs) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("urn", "urn:pulumi:dev::plain::%s::%s".formatted(type, name));
        row.put("type", type).put("hasProvider", true).put("parent", "");
        row.putArray("dependencies");
        row.putObject("propertyDependencies");
        row.set("inputs", json(inputs));
        row.set("outputs", json(inputs));
        rows.add(row);
        return this;
    }

    /** A property was made from another resource, which the engine knows although its id is unknown. */
    public RecordedStack from(String resource, String property, String other) {
        ObjectNode row = row(resource);
        String urn = row(other).get("urn").asText();
        row.withArray("dependencies").add(urn);
        ((ObjectNode) row.get("propertyDependencies")).putArray(property).add(urn);
        return this;
    }

    /** The program lacks a resource. */
    public RecordedStack without(String resource) {
        ObjectNode gone = row(resource);
        rows.remove(gone);
        return this;
    }

    /** Nothing keeps machines from the internet but the lack of a way. */
    public RecordedStack unguarded() {
        for (ObjectNode row : rows) {
            if (row.get("type").asText().endsWith(":NetworkSecurityGroup")) {
                with(
                        row.get("urn").asText(),
                        inputs -> inputs.set("securityRules", rules(inputs, rule -> !rule.path("access")
                                .asText()
                                .equals("Deny"))));
            }
        }
        return this;
    }

    /** The nodes' security group has a further rule. */
    public RecordedStack rule(String name, int priority, String direction, String from, String to, String ports) {
        return with(program.guard(), inputs -> inputs.withArray("securityRules")
                .add(json(
                        """
                {'name': '%s', 'priority': %d, 'direction': '%s', 'access': 'Allow', 'protocol': '*',
                 'sourceAddressPrefix': '%s', 'sourcePortRange': '*', 'destinationAddressPrefix': '%s',
                 'destinationPortRange': '%s'}"""
                                .formatted(name, priority, direction, from, to, ports))));
    }

    private static ArrayNode rules(ObjectNode inputs, Predicate<JsonNode> isKept) {
        ArrayNode kept = MAPPER.createArrayNode();
        inputs.path("securityRules").forEach(rule -> {
            if (isKept.test(rule)) {
                kept.add(rule);
            }
        });
        return kept;
    }

    /** What the engine hands over while the program runs. */
    public List<AnalyzeRequest> registrations() {
        return rows.stream()
                .filter(row -> row.has("inputs"))
                .map(this::registration)
                .toList();
    }

    private AnalyzeRequest registration(ObjectNode row) {
        AnalyzeRequest.Builder request = AnalyzeRequest.newBuilder()
                .setUrn(row.get("urn").asText())
                .setType(row.get("type").asText())
                .setProperties(Structs.write(row.get("inputs")))
                .setOptions(AnalyzerResourceOptions.newBuilder()
                        .setParent(row.get("parent").asText()));
        if (row.get("hasProvider").asBoolean()) {
            request.setProvider(AnalyzerProviderResource.getDefaultInstance());
        }
        return request.build();
    }

    /** What the engine hands over at the end. */
    public AnalyzeStackRequest stack() {
        AnalyzeStackRequest.Builder request = AnalyzeStackRequest.newBuilder();
        rows.forEach(row -> {
            AnalyzerResource.Builder resource = AnalyzerResource.newBuilder()
                    .setUrn(row.get("urn").asText())
                    .setType(row.get("type").asText())
                    .setParent(row.get("parent").asText())
                    .setProperties(Structs.write(row.get("outputs")));
            row.get("dependencies").forEach(urn -> resource.addDependencies(urn.asText()));
            row.get("propertyDependencies").properties().forEach(entry -> {
                AnalyzerPropertyDependencies.Builder from = AnalyzerPropertyDependencies.newBuilder();
                entry.getValue().forEach(urn -> from.addUrns(urn.asText()));
                resource.putPropertyDependencies(entry.getKey(), from.build());
            });
            if (row.get("hasProvider").asBoolean()) {
                resource.setProvider(AnalyzerProviderResource.getDefaultInstance());
            }
            request.addResources(resource);
        });
        return request.build();
    }

    /** The same preview as {@code pulumi preview --json} prints it. */
    public String plan() {
        ObjectNode plan = MAPPER.createObjectNode();
        ArrayNode steps = plan.putArray("steps");
        rows.stream()
                .filter(row -> row.get("type").asText().startsWith("azure-native:"))
                .forEach(row -> {
                    ObjectNode state = steps.addObject().put("op", "create").putObject("newState");
                    state.setAll(row);
                    state.remove(List.of("outputs", "hasProvider"));
                    state.put("custom", true);
                });
        return plan.toString();
    }

    private ObjectNode row(String resource) {
        List<ObjectNode> found = rows.stream()
                .filter(row -> row.get("urn").asText().endsWith(resource))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("%d resources are %s".formatted(found.size(), resource));
        }
        return found.get(0);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
