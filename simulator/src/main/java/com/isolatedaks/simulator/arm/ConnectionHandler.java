package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.network.PrivateEndpointConnections;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code privateEndpointConnections} of the services that have them: the owner of a service reads there who wants to connect,
 * and approves or rejects it by a PUT (https://learn.microsoft.com/azure/private-link/manage-private-endpoint). They are a
 * view of the endpoints and are not stored.
 */
final class ConnectionHandler {
    private static final String SUFFIX = "/" + PrivateEndpointConnections.COLLECTION.toLowerCase(Locale.ROOT);
    private static final String STATE = "/properties/privateLinkServiceConnectionState";
    private static final Set<String> DECISIONS = Set.of("Approved", "Rejected");

    private final WriteChecks checks;
    private final Behaviours behaviours;

    ConnectionHandler(WriteChecks checks, Behaviours behaviours) {
        this.checks = checks;
        this.behaviours = behaviours;
    }

    /** Whether a type is that of the connections of a service. */
    boolean has(String armType) {
        return armType.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                && behaviours.of(targetType(armType)) instanceof PrivateLinkTarget;
    }

    static String targetType(String armType) {
        return armType.substring(0, armType.length() - SUFFIX.length());
    }

    /**
     * Lists the connections of a service.
     *
     * @param call a request on the service
     */
    static ArmResponse list(Call call) {
        if (call.resources().find(call.id()).isEmpty()) {
            throw ArmErrors.resourceNotFound(call.id());
        }
        ObjectNode answer = Body.empty()
                .set("/value", PrivateEndpointConnections.show(call.id(), call.resources()))
                .json();
        return Answers.ok(answer);
    }

    /** Reads or decides one connection. */
    ArmResponse handle(Call call) {
        Body connection = find(call).orElseThrow(() -> ArmErrors.resourceNotFound(call.id()));
        return switch (call.request().method()) {
            case "GET" -> Answers.ok(connection.json());
            case "PUT" -> decide(call);
            default -> throw ArmErrors.unknownMethod(call.request().method(), call.armType());
        };
    }

    private ArmResponse decide(Call call) {
        checks.checkLocks(call, false);
        Body sent = Body.of(Optional.ofNullable(call.request().body()).orElseThrow(ArmErrors::missingBody));
        String status = sent.text(STATE + "/status");
        if (!DECISIONS.contains(status)) {
            throw ArmErrors.invalidParameter(
                    "properties.privateLinkServiceConnectionState.status",
                    "A connection is Approved or Rejected, got '%s'.".formatted(status));
        }
        ResourceId target = call.id().parent();
        PrivateEndpointConnections.decide(
                target, call.id().name(), status, sent.text(STATE + "/description"), call.resources());
        return Answers.ok(find(call).orElseThrow().json());
    }

    private static Optional<Body> find(Call call) {
        List<Body> all = PrivateEndpointConnections.show(call.id().parent(), call.resources());
        return all.stream()
                .filter(connection -> connection.is("/name", call.id().name()))
                .findFirst();
    }
}
