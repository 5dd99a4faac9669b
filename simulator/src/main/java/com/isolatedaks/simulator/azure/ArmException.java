package com.isolatedaks.simulator.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.annotation.Nullable;

/** Azure refuses a request. The factories of each service's {@code …Errors} class make them. */
public final class ArmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    @Nullable private final String target;

    /**
     * An error as Azure answers it.
     *
     * @param status the HTTP status
     * @param code Azure's error code
     * @param message what Azure says, in our words
     */
    public ArmException(int status, String code, String message) {
        this(status, code, message, null);
    }

    /**
     * An error that names the property it is about.
     *
     * @param target the property's path
     */
    public ArmException(int status, String code, String message, @Nullable String target) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.target = target;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The inner error object: code, message and target. */
    public ObjectNode error() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", code).put("message", getMessage());
        if (target != null) {
            error.put("target", target);
        }
        return error;
    }

    /** The body of the answer. */
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", error());
        return body;
    }
}
