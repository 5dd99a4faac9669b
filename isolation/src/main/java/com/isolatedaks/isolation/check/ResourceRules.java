package com.isolatedaks.isolation.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.isolation.state.StateReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the rules that one resource can break by itself against resources, whatever program they come from. What only a
 * network breaks is the proof's; what only our components' inputs can break, theirs.
 */
public final class ResourceRules {
    private static final Map<String, Rule> RULES =
            Rules.all().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    private static final List<ResourceRule> ALL = load();

    private ResourceRules() {}

    /** The rules that resources are held against, in the order of their ids. */
    public static List<Rule> rules() {
        return ALL.stream()
                .map(ResourceRule::rule)
                .distinct()
                .sorted()
                .map(RULES::get)
                .toList();
    }

    /** What a resource breaks; what is not known yet breaks nothing. */
    public static List<Violation> violations(ArmResource resource) {
        List<Violation> violations = new ArrayList<>();
        JsonNode properties = resource.body().path("properties");
        for (ResourceRule rule : ALL) {
            if (rule.type().equalsIgnoreCase(resource.type()) && holds(rule, properties)) {
                check(rule, properties, 0, "", violations);
            }
        }
        return violations;
    }

    private static boolean holds(ResourceRule rule, JsonNode properties) {
        return rule.when().entrySet().stream()
                .allMatch(condition ->
                        properties.at("/" + condition.getKey()).asText().equalsIgnoreCase(condition.getValue()));
    }

    private static void check(ResourceRule rule, JsonNode node, int index, String path, List<Violation> violations) {
        if (StateReader.isUnknown(node)) {
            return;
        }
        if (index == rule.segments().size()) {
            judge(rule, node, path, violations);
        } else if (rule.segments().get(index).equals("*")) {
            for (int i = 0; i < node.size(); i++) {
                check(rule, node.get(i), index + 1, path + "[" + i + "]", violations);
            }
        } else {
            String name = rule.segments().get(index);
            check(rule, node.path(name), index + 1, path.isEmpty() ? name : path + "." + name, violations);
        }
    }

    private static void judge(ResourceRule rule, JsonNode node, String path, List<Violation> violations) {
        boolean isAbsent = node.isMissingNode() || node.isNull();
        if (isAbsent && rule.absent() == null) {
            return;
        }
        String value = isAbsent ? rule.absent() : text(node);
        if (!rule.admits(value)) {
            Rule broken = RULES.get(rule.rule());
            violations.add(new Violation(
                    broken,
                    path,
                    "breaks %s, %s, got %s; expected %s; %s"
                            .formatted(
                                    broken.id(),
                                    broken.title(),
                                    isAbsent ? "nothing, which means " + value : rule.shown(value),
                                    rule.expected(),
                                    rule.todo())));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray() ? (node.isEmpty() ? "" : node.toString()) : node.asText();
    }

    private static List<ResourceRule> load() {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = ResourceRules.class.getResourceAsStream("resource-rules.json")) {
            List<ResourceRule> rules =
                    mapper.convertValue(mapper.readTree(in).get("rules"), new TypeReference<List<ResourceRule>>() {});
            rules.stream()
                    .map(ResourceRule::rule)
                    .filter(id -> !RULES.containsKey(id))
                    .forEach(id -> {
                        throw new IllegalStateException("resource-rules.json: no rule " + id);
                    });
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource-rules.json", e);
        }
    }
}
