package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Requests to Azure Resource Manager that are carried through to their end. */
public final class ArmSession {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed", "Canceled");

    private final Attempts attempts;
    private final Cancellation cancellation;

    ArmSession(ArmClient client, Cancellation cancellation) {
        this.attempts = new Attempts(client, cancellation);
        this.cancellation = cancellation;
    }

    /** A session that nobody cancels. */
    public static ArmSession of(ArmClient client) {
        return new ArmSession(client, new Cancellation());
    }

    /**
     * Sends any request and waits for the end of the operation that it begins.
     *
     * @return the resource as it is then, if the request wrote one, or else the first answer
     * @throws AzureError if Azure refuses the request or fails to carry it out
     */
    public ObjectNode request(ArmRequest request, Duration patience) {
        ArmResponse response = accept(send(request));
        await(response, patience);
        boolean isWrite = request.method().equals("PUT") || request.method().equals("PATCH");
        return isWrite ? get(request.path(), request.apiVersion()) : body(response);
    }

    ObjectNode get(String path, String apiVersion) {
        return body(accept(send(new ArmRequest("GET", path, apiVersion, null))));
    }

    /** Returns a resource, or nothing if there is none. */
    Optional<ObjectNode> find(String path, String apiVersion) {
        ArmResponse response = send(new ArmRequest("GET", path, apiVersion, null));
        if (response.status() == 404 || response.status() == 204) {
            return Optional.empty();
        }
        return Optional.of(body(accept(response)));
    }

    ObjectNode post(String path, String apiVersion, ObjectNode body) {
        return body(accept(send(new ArmRequest("POST", path, apiVersion, body))));
    }

    ObjectNode put(String path, String apiVersion, ObjectNode body, Duration patience) {
        ArmResponse response = accept(send(new ArmRequest("PUT", path, apiVersion, body)));
        await(response, patience);
        return body(response);
    }

    /** Deletes a resource; one that is gone already is fine. */
    void delete(String path, String apiVersion, Duration patience) {
        ArmResponse response = send(new ArmRequest("DELETE", path, apiVersion, null));
        if (response.status() != 404) {
            await(accept(response), patience);
        }
    }

    private void await(ArmResponse accepted, Duration patience) {
        Optional<String> operation = ResponseHeaders.operation(accepted);
        if (operation.isEmpty()) {
            return;
        }
        URI uri = URI.create(operation.get());
        String apiVersion = apiVersion(uri);
        double waited = 0;
        ArmResponse answer = accepted;
        do {
            if (waited * 1000 > patience.toMillis()) {
                throw AzureError.timedOut();
            }
            waited += ResponseHeaders.retryAfterSeconds(answer);
            answer = look(uri.getPath(), apiVersion, ResponseHeaders.delayMillis(answer));
        } while (!ENDED.contains(body(answer).path("status").asText()));
        if (duration(body(answer)).compareTo(patience) > 0) {
            throw AzureError.timedOut();
        }
        if (!body(answer).path("status").asText().equals("Succeeded")) {
            throw AzureError.failed(answer);
        }
    }

    private ArmResponse look(String path, String apiVersion, long millis) {
        try {
            cancellation.pause(millis);
            ArmResponse answer = send(new ArmRequest("GET", path, apiVersion, null));
            if (answer.isError()) {
                throw AzureError.failed(answer);
            }
            return answer;
        } catch (CancellationException e) {
            throw AzureError.abandoned(e.getMessage());
        } catch (AzureError e) {
            throw e.afterAcceptance();
        }
    }

    /** In Azure's time: who has no patience would have given up before, had the time not been shortened. */
    private static Duration duration(ObjectNode operation) {
        return operation.has("startTime") && operation.has("endTime")
                ? Duration.between(
                        Instant.parse(operation.get("startTime").asText()),
                        Instant.parse(operation.get("endTime").asText()))
                : Duration.ZERO;
    }

    private ArmResponse send(ArmRequest request) {
        return attempts.send(request);
    }

    private static ArmResponse accept(ArmResponse response) {
        if (response.isError()) {
            throw AzureError.refused(response);
        }
        return response;
    }

    private static ObjectNode body(ArmResponse response) {
        return response.body() == null ? JsonNodeFactory.instance.objectNode() : response.body();
    }

    private static String apiVersion(URI uri) {
        return Stream.of(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                .filter(parameter -> parameter.startsWith("api-version="))
                .map(parameter -> parameter.substring("api-version=".length()))
                .findFirst()
                .orElse("");
    }
}
