package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template of a resource's id, {@code /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/…}. */
public final class ResourcePath {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String SUBSCRIPTION = "subscriptionId";

    private final String template;
    private final List<String> parameters = new ArrayList<>();
    private final Pattern pattern;

    /** Reads a template with parameters in braces. */
    public ResourcePath(String template) {
        this.template = template;
        this.pattern = compile();
    }

    private Pattern compile() {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            String literal = template.substring(end, matcher.start());
            String name = matcher.group(1);
            parameters.add(name);
            if (isOptional(name)) {
                // An extension of a top-level resource has no parent path, and then no slash for it either.
                regex.append(Pattern.quote(literal.substring(0, literal.length() - 1)))
                        .append("(?:/(?<")
                        .append(name)
                        .append(">.+?))?");
            } else {
                regex.append(isSubPath(matcher.start()) ? "(?<" : Pattern.quote(literal) + "(?<")
                        .append(name)
                        .append(isSubPath(matcher.start()) ? ">/.+?)" : ">[^/]+)");
            }
            end = matcher.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    /** A template that starts with a parameter extends any other resource: that parameter is a whole id. */
    private static boolean isSubPath(int position) {
        return position == 1;
    }

    private static boolean isOptional(String name) {
        return name.equals("parentResourcePath");
    }

    /** Returns the names of the parameters that are inputs, in their order; the subscription is configuration. */
    public List<String> inputs() {
        return parameters.stream().filter(name -> !name.equals(SUBSCRIPTION)).toList();
    }

    /**
     * Returns the id of a resource with these inputs.
     *
     * @throws IllegalArgumentException if a parameter is not among the inputs
     */
    public String format(String subscriptionId, ObjectNode inputs) {
        String id = template;
        for (String name : parameters) {
            String value = name.equals(SUBSCRIPTION)
                    ? subscriptionId
                    : inputs.path(name).asText();
            if (value.isEmpty() && !isOptional(name)) {
                throw new IllegalArgumentException(
                        name + ": missing required property, got nothing; expected a string; set it");
            }
            id = id.replace("{" + name + "}", trimSlashes(value));
        }
        return id.replaceAll("/{2,}", "/");
    }

    /** Ids come with a leading slash, in templates the slash is already there. */
    private static String trimSlashes(String value) {
        return value.replaceAll("^/+|/+$", "");
    }

    /** Returns the inputs that an id was made of, or nothing if the id is not one of this template. */
    public Optional<Map<String, String>> parse(String id) {
        Matcher matcher = pattern.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : inputs()) {
            values.put(name, Optional.ofNullable(matcher.group(name)).orElse(""));
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return template;
    }
}
