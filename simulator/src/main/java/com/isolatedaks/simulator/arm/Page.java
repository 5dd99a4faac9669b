package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a collection. The token of the next page is the last id of this one, so that pages fit together though
 * resources come and go between them.
 *
 * @param size {@code $top}
 * @param after {@code $skiptoken}: the id that the page begins after; empty for the first page
 */
record Page(int size, String after) {
    static final String TOP = "$top";
    static final String SKIP_TOKEN = "$skiptoken";
    static final String FILTER = "$filter";

    /** What one answer of ARM holds at most (https://learn.microsoft.com/rest/api/resources/resources/list, {@code $top}). */
    private static final int MOST = 1000;

    private static final List<String> KNOWN = List.of(TOP, SKIP_TOKEN, FILTER);

    /**
     * Reads the query of a list; an unknown {@code $…} parameter is refused, because ignoring it would answer wrongly.
     *
     * @param others the parameters that the collection knows besides those of all
     */
    static Page of(Body query, String... others) {
        List<String> known = new ArrayList<>(KNOWN);
        known.addAll(List.of(others));
        for (String name : query.names("")) {
            if (name.startsWith("$") && known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw QueryErrors.unknownParameter(name, known);
            }
        }
        return new Page(size(parameter(query, TOP)), decode(parameter(query, SKIP_TOKEN)));
    }

    /** A query parameter, whose name's case does not matter: SDKs write {@code $skipToken}, too. */
    static String parameter(Body query, String name) {
        return query.names("").stream()
                .filter(name::equalsIgnoreCase)
                .map(actual -> query.json().path(actual).asText())
                .findFirst()
                .orElse("");
    }

    private static int size(String top) {
        if (top.isEmpty()) {
            return MOST;
        }
        if (!top.matches("[1-9]\\d{0,8}")) {
            throw QueryErrors.invalidTop(top);
        }
        return Math.min(MOST, Integer.parseInt(top));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw QueryErrors.invalidSkipToken(token);
        }
    }

    /**
     * The answer with this page.
     *
     * @param all the whole collection, ordered by the key of its ids
     */
    ObjectNode answer(
            ArmRequest request, Body query, List<AzureResource> all, Function<AzureResource, ObjectNode> show) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        Iterator<AzureResource> rest = all.stream()
                .filter(resource -> resource.id().key().compareTo(after) > 0)
                .iterator();
        String last = "";
        while (rest.hasNext() && value.size() < size) {
            AzureResource resource = rest.next();
            value.add(show.apply(resource));
            last = resource.id().key();
        }
        if (rest.hasNext()) {
            answer.put("nextLink", next(request, query, last));
        }
        return answer;
    }

    private static String next(ArmRequest request, Body query, String last) {
        StringBuilder link = new StringBuilder(RetryAfter.HOST).append(request.pathWithoutQuery());
        link.append("?api-version=").append(request.apiVersion());
        for (String name : query.names("")) {
            if (!name.equalsIgnoreCase(SKIP_TOKEN)) {
                link.append('&')
                        .append(name)
                        .append('=')
                        .append(encode(query.json().path(name).asText()));
            }
        }
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        return link.append('&').append(SKIP_TOKEN).append('=').append(token).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
