package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A JSON object of a plan: reads its properties, and notes what is wrong with them under their paths. */
final class PlanObject {
    private final JsonNode json;
    private final String path;
    private final Problems problems;

    PlanObject(JsonNode json, String path, Problems problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
        if (!json.isObject()) {
            problems.add(path.isEmpty() ? "plan" : path, "not an object", json, "a JSON object", "correct it");
        }
    }

    String path(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    JsonNode child(String property) {
        return json.path(property);
    }

    void knowsOnly(String... properties) {
        List<String> known = List.of(properties);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(
                        path(name),
                        "unknown property",
                        name,
                        String.join(", ", known),
                        Nearest.to(name, known)
                                .map("did you mean %s?"::formatted)
                                .orElse("remove it"));
            }
        }
    }

    private static Object said(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value;
    }

    Stream<PlanObject> objects(String property) {
        JsonNode list = json.path(property);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(path(property), "not a list", list, "a list of objects", "put it in brackets");
        }
        return IntStream.range(0, list.isArray() ? list.size() : 0)
                .mapToObj(i -> new PlanObject(list.get(i), path(property) + "[" + i + "]", problems));
    }

    Optional<String> text(String property) {
        return Optional.of(json.path(property)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    boolean isTrue(String property) {
        JsonNode value = json.path(property);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(path(property), "not a truth value", value, "true or false", "correct it");
        }
        return value.asBoolean();
    }

    String required(String property, List<String> words) {
        Optional<String> value = text(property).filter(words::contains);
        if (value.isEmpty()) {
            unknown(property, text(property), words);
        }
        return value.orElse(words.get(0));
    }

    String word(String property, String otherwise, List<String> words) {
        return json.has(property) ? required(property, words) : otherwise;
    }

    /** Notes that a word is missing or not one of those that can be. */
    void unknown(String property, Optional<String> got, Collection<String> known) {
        String nearest = got.flatMap(text -> Nearest.to(text, known))
                .map("did you mean %s?"::formatted)
                .orElse("choose one that is known");
        String expected = known.size() > 12 ? "an ARM type that the simulated azure knows" : String.join(", ", known);
        if (got.isPresent()) {
            problems.add(path(property), "unknown value", got.get(), expected, nearest);
        } else {
            problems.add(path(property), "missing", "nothing", expected, "set it");
        }
    }

    int integer(String property, Optional<Integer> otherwise, int least, int most) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() && otherwise.isPresent()) {
            return otherwise.get();
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < least || value.asInt() > most) {
            problems.add(
                    path(property),
                    "not a number that can be here",
                    said(value),
                    "a whole number from %d to %d".formatted(least, most),
                    "correct it");
        }
        return value.asInt(least);
    }

    double number(String property, Optional<Double> otherwise, double most) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() && otherwise.isPresent()) {
            return otherwise.get();
        }
        if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > most) {
            problems.add(
                    path(property),
                    "not a duration",
                    said(value),
                    "seconds of azure's time from 0 to %.0f".formatted(most),
                    "correct it");
        }
        return value.asDouble();
    }
}
