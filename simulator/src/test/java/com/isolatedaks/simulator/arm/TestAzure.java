package com.isolatedaks.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A simulated Azure in a temporary file, with a client that waits for its operations as deployment tools do. */
public final class TestAzure implements AutoCloseable {
    public static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";
    public static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ReadOnlyProperties NOTHING = (type, id, body) -> {};

    private final ManualClock clock = new ManualClock();
    private final KnownTypes types = new KnownTypes(ResourceTypes.load());
    private final Arm arm;

    public TestAzure(Path folder) {
        this(folder, 1, Plan.NONE);
    }

    public TestAzure(Path folder, double timeScale, Plan plan) {
        arm = Arm.open(folder.resolve("azure.db"), new ArmSettings(timeScale, plan, clock), NOTHING);
    }

    public ManualClock clock() {
        return clock;
    }

    /** An id in the group {@code rg}. */
    public static String id(String typeAndName) {
        return GROUP + "/providers/" + typeAndName;
    }

    public ArmResponse request(String method, String path, String json) {
        return arm.handle(new ArmRequest(method, path, apiVersion(path), json.isEmpty() ? null : json(json)));
    }

    public ArmResponse request(String method, String path, String apiVersion, String json) {
        return arm.handle(new ArmRequest(method, path, apiVersion, json.isEmpty() ? null : json(json)));
    }

    /** Looks at what exists by now. */
    public <T> T look(Function<Resources, T> look) {
        return arm.look(look);
    }

    public ArmResponse get(String path) {
        return request("GET", path, "");
    }

    /** Puts a resource and waits; it must succeed. */
    public Body put(String path, String json) {
        ArmResponse response = request("PUT", path, json);
        assertThat(response.status()).as(() -> path + ": " + response.body()).isIn(200, 201);
        assertThat(await(response)).isEqualTo("Succeeded");
        return Body.of(get(path).body());
    }

    /** Puts a resource that Azure refuses, and says with which code. */
    public String refusal(String path, String json) {
        return code(request("PUT", path, json));
    }

    public void delete(String path) {
        ArmResponse response = request("DELETE", path, "");
        assertThat(response.status()).as(() -> path + ": " + response.body()).isIn(200, 202);
        assertThat(await(response)).isEqualTo("Succeeded");
    }

    public String deleteRefusal(String path) {
        return code(request("DELETE", path, ""));
    }

    public static String code(ArmResponse response) {
        assertThat(response.isError())
                .as(() -> response.status() + " " + response.body())
                .isTrue();
        return Body.of(response.body()).text("/error/code");
    }

    /** Waits for the operation of an accepted request and returns its outcome. */
    public String await(ArmResponse accepted) {
        if (!accepted.headers().containsKey(RetryAfter.OPERATION)) {
            return "Succeeded";
        }
        String path = operationPath(accepted);
        for (ArmResponse look = accepted; ; look = get(path)) {
            Body operation = Body.of(look == accepted ? get(path).body() : look.body());
            if (!operation.is("/status", "InProgress")) {
                return operation.text("/status");
            }
            clock.advance(Duration.ofMillis(Long.parseLong(look.headers().get(RetryAfter.REAL_MILLIS))));
        }
    }

    public static String operationPath(ArmResponse accepted) {
        String url = accepted.headers().get(RetryAfter.OPERATION);
        return url.substring("https://management.azure.com".length(), url.indexOf('?'));
    }

    public boolean exists(String path) {
        return get(path).status() == 200;
    }

    public List<String> listed(String path) {
        return Body.of(get(path).body()).objects("/value").stream()
                .map(resource -> resource.text("/name"))
                .toList();
    }

    private String apiVersion(String path) {
        RequestPath parsed = RequestPath.parse(path);
        String type = parsed.isResource() || parsed.trailing().orElse("").startsWith("list")
                ? parsed.id().type()
                : parsed.collectionType();
        return types.find(type).map(row -> row.apiVersion()).orElse("2024-05-01");
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        arm.close();
    }
}
