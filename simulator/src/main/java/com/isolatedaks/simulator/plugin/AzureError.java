package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ConnectionResetException;

/** Azure has refused a request or failed to carry it out; the message is the one line that the real provider prints. */
public final class AzureError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final boolean accepted;

    private AzureError(int status, String message, boolean accepted) {
        super(message, null, false, false);
        this.status = status;
        this.accepted = accepted;
    }

    /** Azure did nothing. */
    static AzureError refused(ArmResponse response) {
        return new AzureError(response.status(), message(response), false);
    }

    /** Azure began, and something of it may exist. */
    static AzureError failed(ArmResponse response) {
        return new AzureError(response.status(), message(response), true);
    }

    /** The operation was still going on when the program's patience ended; the sentence is the real provider's. */
    static AzureError timedOut() {
        return new AzureError(0, "operation timed out", true);
    }

    /** No answer came to any attempt; whether Azure did something, nobody knows, and the real provider forgets it. */
    static AzureError unanswered(String method, ConnectionResetException cause) {
        return new AzureError(0, method + ": " + cause.getMessage(), false);
    }

    /** The same failure of a look at what Azure had begun. */
    AzureError afterAcceptance() {
        return new AzureError(status, getMessage(), true);
    }

    /** The user stopped waiting for the operation. */
    static AzureError abandoned(String message) {
        return new AzureError(0, message, true);
    }

    /** The form is that of pulumi-azure-native (provider/pkg/azure/client_azcore.go). */
    private static String message(ArmResponse response) {
        JsonNode error = response.body() == null
                ? MissingNode.getInstance()
                : response.body().path("error");
        String code = error.path("code").asText();
        String message = error.path("message")
                .asText(response.body() == null ? "" : response.body().toString());
        return code.isEmpty()
                ? "Status=%d Message=\"%s\"".formatted(response.status(), message)
                : "Status=%d Code=\"%s\" Message=\"%s\"".formatted(response.status(), code, message);
    }

    boolean isNotFound() {
        return status == 404;
    }

    /** Tells whether the resource may exist in spite of the failure. */
    boolean isAfterAcceptance() {
        return accepted;
    }
}
