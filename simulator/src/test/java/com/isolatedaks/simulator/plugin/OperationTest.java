package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.Json;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** Operations that take their time, and those that fail. */
class OperationTest {
    private static final String ZONE = "azure-native:privatedns:PrivateZone";
    private static final String ID =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/z";
    private static final Struct INPUTS = PropertyBag.of(
                    Json.of("{'resourceGroupName':'g','privateZoneName':'z','location':'global'}"))
            .write();
    private static final String OPERATION = "/subscriptions/s/providers/Microsoft.Network/locations/l/operations/o";

    private final List<String> calls = new ArrayList<>();

    @Test
    void anOperationIsPolledUntilItHasEnded() {
        ArmClient arm = script(
                MemoryArm.missing(ID),
                accepted("1"),
                answer("{'status':'InProgress'}"),
                answer("{'status':'Succeeded'}"),
                answer("{'name':'z'}"));

        try (Engine engine = new Engine(arm)) {
            assertThat(Engine.values(engine.create(ZONE, INPUTS, false).getProperties())
                            .get("name")
                            .asText())
                    .isEqualTo("z");
        }

        assertThat(calls)
                .containsExactly(
                        "GET " + ID + " 2024-06-01",
                        "PUT " + ID + " 2024-06-01",
                        "GET " + OPERATION + " 2020-01-01",
                        "GET " + OPERATION + " 2020-01-01",
                        "GET " + ID + " 2024-06-01");
    }

    @Test
    void aFailedOperationLeavesTheResourceInTheStateWithTheReason() throws InvalidProtocolBufferException {
        ArmClient arm = script(
                MemoryArm.missing(ID),
                accepted("1"),
                answer("{'status':'Failed','error':{'code':'Boom','message':'it broke'}}"),
                answer("{'name':'z','properties':{'provisioningState':'Failed'}}"));

        ErrorResourceInitFailed details = initFailed(arm, INPUTS);

        assertThat(details.getId()).isEqualTo(ID);
        assertThat(details.getReasonsList()).containsExactly("Status=200 Code=\"Boom\" Message=\"it broke\"");
        assertThat(Engine.values(details.getProperties())
                        .get("provisioningState")
                        .asText())
                .isEqualTo("Failed");
        assertThat(details.getInputs()).isEqualTo(INPUTS);
    }

    @Test
    void aFailedResourceThatCannotBeReadIsRememberedToo() throws InvalidProtocolBufferException {
        ArmClient arm = script(
                MemoryArm.missing(ID),
                accepted("1"),
                answer("{'status':'Failed','error':{'code':'Boom','message':'it broke'}}"),
                MemoryArm.missing(ID));

        ErrorResourceInitFailed details = initFailed(arm, INPUTS);

        assertThat(details.getId()).isEqualTo(ID);
        assertThat(details.getReasons(0)).contains("it broke", "read failed: Status=404 Code=\"ResourceNotFound\"");
    }

    @Test
    void aRefusalIsOneLineAndLeavesNothing() {
        ArmClient arm = script(MemoryArm.missing(ID), MemoryArm.error(409, "Conflict", "The zone is taken."));

        StatusRuntimeException error = failure(arm, INPUTS);

        assertThat(error.getStatus().getDescription())
                .isEqualTo("Status=409 Code=\"Conflict\" Message=\"The zone is taken.\"");
        assertThat(StatusProto.fromThrowable(error).getDetailsList()).isEmpty();
    }

    @Test
    void aRefusalThatQuotesASecretIsPrintedWithoutIt() {
        ArmClient arm = script(MemoryArm.missing(ID), MemoryArm.error(400, "Bad", "The tag 'hunter22' is too plain."));
        PropertyBag inputs = PropertyBag.read(INPUTS);
        inputs.values().putObject("tags").put("t", "hunter22");

        StatusRuntimeException error =
                failure(arm, new PropertyBag(inputs.values(), Set.of(JsonPointer.compile("/tags/t"))).write());

        assertThat(error.getStatus().getDescription())
                .isEqualTo("Status=400 Code=\"Bad\" Message=\"The tag '[secret]' is too plain.\"");
    }

    @Test
    void aThrottledRequestIsTriedAgain() {
        ArmResponse throttled = new ArmResponse(429, Map.of("X-Simulated-Azure-Retry-After-Ms", "1"), null);
        ArmClient arm =
                script(throttled, MemoryArm.missing(ID), throttled, answer("{'name':'z'}"), answer("{'name':'z'}"));

        try (Engine engine = new Engine(arm)) {
            engine.create(ZONE, INPUTS, false);
        }

        assertThat(calls).hasSize(5);
    }

    @Test
    void aDeletionThatIsRefusedFails() {
        try (Engine engine = new Engine(script(MemoryArm.error(409, "InUse", "It has links.")))) {
            assertThatThrownBy(() -> engine.delete(ZONE, ID))
                    .hasMessage("UNKNOWN: Status=409 Code=\"InUse\" Message=\"It has links.\"");
        }
    }

    @Test
    void aFailureOfTheStoreIsItsSentence() {
        ArmClient arm = request -> {
            throw new IllegalStateException("the disk is full");
        };

        assertThat(failure(arm, INPUTS).getStatus().getDescription()).isEqualTo("the disk is full");
    }

    @Test
    void cancelEndsTheWaitingAndLeavesWhatAzureHasAccepted() throws Exception {
        CountDownLatch polling = new CountDownLatch(1);
        Deque<ArmResponse> answers =
                new ArrayDeque<>(List.of(MemoryArm.missing(ID), accepted("3600000"), answer("{'name':'z'}")));
        ArmClient arm = request -> {
            if (request.method().equals("PUT")) {
                polling.countDown();
            }
            return answers.remove();
        };

        try (Engine engine = new Engine(arm)) {
            var creation = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(StatusRuntimeException.class, () -> engine.create(ZONE, INPUTS, false)));
            polling.await();
            engine.provider.cancel(Empty.getDefaultInstance());

            assertThat(details(creation.get()).getReasons(0)).startsWith("operation canceled; ");
        }
    }

    @Test
    void theProgramsOwnTimeoutIsKept() throws InvalidProtocolBufferException {
        ArmClient arm = new ArmClient() {
            @Override
            public synchronized ArmResponse send(ArmRequest request) {
                if (request.method().equals("PUT")) {
                    return accepted("1");
                }
                return request.path().equals(OPERATION) ? answer("{'status':'InProgress'}") : MemoryArm.missing(ID);
            }
        };

        try (Engine engine = new Engine(arm)) {
            var error = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> engine.provider.create(CreateRequest.newBuilder()
                            .setUrn(Engine.urn(ZONE))
                            .setProperties(INPUTS)
                            .setTimeout(0.01)
                            .build()));

            assertThat(details(error).getReasons(0)).startsWith("operation timed out");
        }
    }

    private static ErrorResourceInitFailed initFailed(ArmClient arm, Struct inputs)
            throws InvalidProtocolBufferException {
        return details(failure(arm, inputs));
    }

    private static ErrorResourceInitFailed details(StatusRuntimeException error) throws InvalidProtocolBufferException {
        Any detail = StatusProto.fromThrowable(error).getDetails(0);
        return detail.unpack(ErrorResourceInitFailed.class);
    }

    private static StatusRuntimeException failure(ArmClient arm, Struct inputs) {
        try (Engine engine = new Engine(arm)) {
            return catchThrowableOfType(StatusRuntimeException.class, () -> engine.create(ZONE, inputs, false));
        }
    }

    private ArmClient script(ArmResponse... responses) {
        Deque<ArmResponse> answers = new ArrayDeque<>(List.of(responses));
        return request -> {
            calls.add(request.method() + " " + request.path() + " " + request.apiVersion());
            return answers.remove();
        };
    }

    private static ArmResponse accepted(String delayMillis) {
        return new ArmResponse(
                201,
                Map.of(
                        "Azure-AsyncOperation",
                        "https://management.azure.com" + OPERATION + "?api-version=2020-01-01",
                        "Retry-After",
                        "10",
                        "x-simulated-azure-retry-after-ms",
                        delayMillis),
                Json.of("{'id':'" + ID + "','name':'z'}"));
    }

    private static ArmResponse answer(String body) {
        ObjectNode json = Json.of(body);
        return new ArmResponse(200, Map.of("X-Simulated-Azure-Retry-After-Ms", "1"), json);
    }
}
