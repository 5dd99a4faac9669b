package com.isolatedaks.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.simulator.azure.ArmException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Jetty's requests and responses, and nothing else of it. */
final class JettyHandler extends Handler.Abstract {
    /** Resource Manager's own limit (https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits). */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c|%2e|%25|;|/\\.\\.?(/|$)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;

    JettyHandler(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        HttpAnswer answer;
        try {
            answer = gateway.answer(read(request));
        } catch (ArmException e) {
            answer = HttpAnswer.refused(e);
        }
        write(answer, request.getMethod().equals("HEAD"), response, callback);
        return true;
    }

    private static HttpRequest read(Request request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.putIfAbsent(field.getName(), field.getValue());
        }
        String baseUrl = request.getHttpURI().getScheme() + "://" + headers.getOrDefault("host", "");
        return new HttpRequest(request.getMethod(), baseUrl, path(request), query, headers, body(request));
    }

    /** A slash, a dot segment or a parameter in disguise would make one path look like another. */
    private static String path(Request request) {
        // The SDK for Java puts a slash before ids, which have one.
        String raw = request.getHttpURI().getPath().replaceFirst("^/+", "/");
        if (AMBIGUOUS.matcher(raw).find()) {
            throw HttpErrors.malformedPath();
        }
        try {
            return new URI(raw).getPath();
        } catch (URISyntaxException e) {
            throw HttpErrors.malformedPath();
        }
    }

    private static String body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw HttpErrors.bodyIsTooLarge(MOST_BYTES);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void write(HttpAnswer answer, boolean isHead, Response response, Callback callback)
            throws JsonProcessingException {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        answer.headers().forEach(response.getHeaders()::put);
        byte[] body = answer.body() == null || isHead ? new byte[0] : JSON.writeValueAsBytes(answer.body());
        if (body.length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
