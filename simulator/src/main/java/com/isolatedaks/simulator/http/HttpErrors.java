package com.isolatedaks.simulator.http;

import com.isolatedaks.simulator.azure.ArmException;

/** Refusals before a request is one to Azure Resource Manager. */
final class HttpErrors {
    private HttpErrors() {}

    /** A name that leads to this machine by somebody else's DNS answer is an attack, not a client. */
    static ArmException foreignHost(String host) {
        return new ArmException(
                421,
                "MisdirectedRequest",
                "The simulated Azure does not answer for the host '%s'; expected localhost, 127.0.0.1 or [::1]."
                        .formatted(host));
    }

    static ArmException notSignedIn() {
        return new ArmException(
                401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
    }

    static ArmException invalidToken() {
        return new ArmException(
                401,
                "InvalidAuthenticationToken",
                "The access token is invalid; expected one of the simulated Azure's token endpoint.");
    }

    static ArmException bodyIsNoObject() {
        return new ArmException(
                400, "InvalidRequestContent", "The request content was invalid: it is not a JSON object.");
    }

    static ArmException bodyIsTooLarge(int most) {
        return new ArmException(
                413,
                "RequestContentTooLarge",
                "The request content has more than the maximum of %d bytes.".formatted(most));
    }

    static ArmException unsupportedMediaType(String type) {
        return new ArmException(
                415,
                "UnsupportedMediaType",
                "The content media type '%s' is not supported. Only 'application/json' is supported.".formatted(type));
    }

    static ArmException malformedPath() {
        return new ArmException(400, "InvalidResourceUri", "The path of the request is malformed.");
    }

    static ArmException unsupportedMetadataVersion(String apiVersion, String supported) {
        return new ArmException(
                400,
                "InvalidApiVersionParameter",
                "The api-version '%s' is invalid. The supported versions are '%s'.".formatted(apiVersion, supported));
    }

    /** What happens inside of the simulator is its own fault, never the client's. */
    static ArmException internal(String message) {
        return new ArmException(500, "InternalServerError", "The simulated Azure failed: " + message);
    }
}
