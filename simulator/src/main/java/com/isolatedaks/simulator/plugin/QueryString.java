package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** Inputs that are query parameters of a request. */
final class QueryString {
    private QueryString() {}

    /** Returns a path with those parameters behind it that are set. */
    static String append(String path, Collection<String> parameters, ObjectNode inputs) {
        String query = parameters.stream()
                .filter(inputs::has)
                .map(name -> name + "=" + URLEncoder.encode(inputs.get(name).asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
