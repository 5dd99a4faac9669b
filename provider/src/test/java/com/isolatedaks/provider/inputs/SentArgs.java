package com.isolatedaks.provider.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Value;
import com.isolatedaks.provider.testing.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random inputs of a component as programs may send them, and what must arrive. Made from the schema alone: a plain value
 * may be wrapped in a known output; all others in secrets and outputs of any depth, or be unknown, as a whole or in a part.
 */
final class SentArgs {
    private final JsonNode schema;
    private final Random random;

    SentArgs(JsonNode schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** What is sent, and what must arrive. */
    record Pair(Value sent, Object expected) {}

    /** An output that must arrive. */
    record Expected(boolean known, boolean secret, Set<String> dependencies, Object value) {}

    private static final class Marked {
        private final Set<String> dependencies;
        private boolean known = true;
        private boolean secret;

        Marked(Set<String> dependencies) {
            this.dependencies = new HashSet<>(dependencies);
        }
    }

    Pair component(String token) {
        JsonNode component = schema.path("resources").get(token);
        return object(component.path("inputProperties"), component.path("requiredInputs"), Set.of());
    }

    private Pair object(JsonNode properties, JsonNode required, Set<String> dependencies) {
        Map<String, Value> sent = new HashMap<>();
        Map<String, Object> expected = new HashMap<>();
        Set<String> needed = new HashSet<>();
        required.forEach(name -> needed.add(name.asText()));
        properties.properties().forEach(property -> {
            int chance = random.nextInt(4);
            if (needed.contains(property.getKey()) || chance == 0) {
                Pair pair = property(property.getValue(), dependencies);
                sent.put(property.getKey(), pair.sent());
                expected.put(property.getKey(), pair.expected());
            } else if (chance == 1) {
                sent.put(property.getKey(), Sent.of(null));
            }
        });
        return new Pair(Sent.of(sent), expected);
    }

    private Pair property(JsonNode type, Set<String> dependencies) {
        if (!type.path("plain").asBoolean()) {
            Marked marked = new Marked(dependencies);
            Pair pair = wrapped(type, marked);
            return new Pair(
                    pair.sent(),
                    new Expected(
                            marked.known,
                            marked.secret,
                            Set.copyOf(marked.dependencies),
                            marked.known ? pair.expected() : null));
        }
        if (random.nextInt(5) > 0) {
            return plain(type, dependencies);
        }
        String urn = urn();
        Set<String> all = new HashSet<>(dependencies);
        all.add(urn);
        Pair pair = plain(type, all);
        return new Pair(Sent.output(pair.sent(), false, urn), pair.expected());
    }

    /** A part of an output. */
    private Pair wrapped(JsonNode type, Marked marked) {
        String urn = urn();
        boolean secret = random.nextBoolean();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                marked.secret = true;
                Pair pair = wrapped(type, marked);
                return new Pair(Sent.secret(pair.sent()), pair.expected());
            }
            case 2, 3 -> {
                marked.secret |= secret;
                marked.dependencies.add(urn);
                Pair pair = wrapped(type, marked);
                return new Pair(Sent.output(pair.sent(), secret, urn), pair.expected());
            }
            case 4 -> {
                marked.known = false;
                return new Pair(Sent.unknown(), null);
            }
            case 5 -> {
                marked.known = false;
                marked.secret |= secret;
                marked.dependencies.add(urn);
                return new Pair(Sent.unknownOutput(secret, urn), null);
            }
            default -> {
                return content(type, marked.dependencies, marked);
            }
        }
    }

    private Pair plain(JsonNode type, Set<String> dependencies) {
        return content(type, dependencies, null);
    }

    private Pair content(JsonNode type, Set<String> dependencies, Marked marked) {
        if (type.has("$ref")) {
            JsonNode target = schema.path("types").get(type.get("$ref").asText().substring("#/types/".length()));
            if (!target.has("enum")) {
                return object(target.path("properties"), target.path("required"), dependencies);
            }
            JsonNode values = target.get("enum");
            String value =
                    values.get(random.nextInt(values.size())).get("value").asText();
            return new Pair(Sent.of(value), value);
        }
        return switch (type.path("type").asText()) {
            case "array" -> list(type.get("items"), dependencies, marked);
            case "object" -> map(type.get("additionalProperties"), dependencies, marked);
            case "boolean" -> same(random.nextBoolean());
            case "integer" -> same(random.nextInt());
            case "number" -> same(random.nextDouble());
            default -> same("text-" + random.nextInt(1000));
        };
    }

    private Pair list(JsonNode items, Set<String> dependencies, Marked marked) {
        List<Value> sent = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Pair pair = marked == null ? property(items, dependencies) : wrapped(items, marked);
            sent.add(pair.sent());
            expected.add(pair.expected());
        }
        return new Pair(Sent.of(sent), expected);
    }

    private Pair map(JsonNode values, Set<String> dependencies, Marked marked) {
        Map<String, Value> sent = new HashMap<>();
        Map<String, Object> expected = new HashMap<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Pair pair = marked == null ? property(values, dependencies) : wrapped(values, marked);
            sent.put("key." + count, pair.sent());
            expected.put("key." + count, pair.expected());
        }
        if (random.nextInt(5) == 0) {
            sent.put("absent", Sent.of(null));
        }
        return new Pair(Sent.of(sent), expected);
    }

    private String urn() {
        return "urn:pulumi:dev::project::a:b:C::" + random.nextInt(100);
    }

    private static Pair same(Object value) {
        return new Pair(Sent.of(value), value);
    }
}
