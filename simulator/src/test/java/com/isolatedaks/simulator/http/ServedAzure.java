package com.isolatedaks.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.ManualClock;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.RequestBodiesFromSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;

/** A simulated Azure behind a port, with the JDK's own client before it. Its clock stands still until it is told to go on. */
final class ServedAzure implements AutoCloseable {
    static final String SUBSCRIPTION = TestAzure.SUBSCRIPTION;
    static final String GROUP = TestAzure.GROUP;
    static final String GROUPS_VERSION = "2024-03-01";
    static final String IDENTITIES_VERSION = "2023-01-31";

    private static final PackageSchema SCHEMA = PackageSchema.load();

    private final ManualClock clock = new ManualClock();
    private final Arm arm;
    private final ArmServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedAzure(Path folder) {
        try {
            arm = Arm.open(
                    folder.resolve("azure.db"),
                    new ArmSettings(1, Plan.NONE, clock),
                    (type, id, body) -> {},
                    new RequestBodiesFromSchema(SCHEMA));
            server = ArmServer.start(arm, 0, Optional.empty(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ManualClock clock() {
        return clock;
    }

    String url() {
        return server.url();
    }

    static String id(String typeAndName) {
        return TestAzure.id(typeAndName);
    }

    /** A request with a token; single quotes stand for double ones. */
    Reply send(String method, String pathAndQuery, String json) {
        return send(builder(method, pathAndQuery, json).header("Authorization", "Bearer any"));
    }

    Reply get(String pathAndQuery) {
        return send("GET", pathAndQuery, "");
    }

    /** Puts what takes no time. */
    void put(String path, String apiVersion, String json) {
        Reply reply = send("PUT", path + "?api-version=" + apiVersion, json);
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
    }

    java.net.http.HttpRequest.Builder builder(String method, String pathAndQuery, String json) {
        String url = pathAndQuery.startsWith("http") ? pathAndQuery : url() + pathAndQuery;
        var body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"'));
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(url)).method(method, body);
        return json.isEmpty() ? builder : builder.header("Content-Type", "application/json");
    }

    Reply send(java.net.http.HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        arm.close();
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        private static final ObjectMapper JSON = new ObjectMapper();

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Body body() {
            try {
                return Body.of((ObjectNode) JSON.readTree(response.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return body().text("/error/code");
        }

        @Override
        public String toString() {
            return response.statusCode() + " " + response.body();
        }
    }
}
