package com.isolatedaks.isolation.state;

/** A file that is neither an exported state nor a plan; its message is for the user. */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StateException(String message) {
        super(message);
    }
}
