package com.isolatedaks.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import javax.annotation.Nullable;

/** Azure Resource Manager: every path that is nobody else's. */
final class ResourceManager {
    private static final String API_VERSION = "api-version";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<ArmRequest, ArmResponse> arm;

    ResourceManager(Function<ArmRequest, ArmResponse> arm) {
        this.arm = arm;
    }

    HttpAnswer answer(HttpRequest request) {
        checkToken(request);
        // HEAD asks whether something exists:
        // https://learn.microsoft.com/rest/api/resources/resource-groups/check-existence
        boolean isHead = request.method().equals("HEAD");
        ArmResponse response = arm.apply(new ArmRequest(
                isHead ? "GET" : request.method(),
                request.path() + otherParameters(request),
                request.parameter(API_VERSION),
                body(request)));
        HttpAnswer answer = new HttpAnswer(
                response.status(), Links.headers(response.headers(), request.baseUrl()), body(response, request));
        return isHead ? answer.withoutBody(response.status() == 200 ? 204 : response.status()) : answer;
    }

    /**
     * Any token will do, but there must be one: a web page in a browser cannot send it without asking first, and is not
     * allowed to.
     */
    private static void checkToken(HttpRequest request) {
        String authorization = request.header("authorization").orElseThrow(HttpErrors::notSignedIn);
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                || authorization.substring(7).isBlank()) {
            throw HttpErrors.invalidToken();
        }
    }

    private static String otherParameters(HttpRequest request) {
        StringJoiner others = new StringJoiner("&", "?", "").setEmptyValue("");
        request.query().forEach((name, value) -> {
            if (!name.equalsIgnoreCase(API_VERSION)) {
                others.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return others.toString();
    }

    @Nullable private static ObjectNode body(HttpRequest request) {
        if (request.body().isBlank()) {
            return null;
        }
        String type = request.header("content-type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw HttpErrors.unsupportedMediaType(type);
        }
        try {
            JsonNode json = JSON.readTree(request.body());
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw HttpErrors.bodyIsNoObject();
        }
        throw HttpErrors.bodyIsNoObject();
    }

    @Nullable private static JsonNode body(ArmResponse response, HttpRequest request) {
        ObjectNode body = response.body();
        if (body != null) {
            Links.inBody(body, request.baseUrl());
        }
        return body;
    }
}
