package com.isolatedaks.simulator.arm;

/** The connection broke before an answer came, as the plan wants: whether the request was carried out, the client cannot know. */
public final class ConnectionResetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConnectionResetException() {
        super("connection reset by peer", null, false, false);
    }
}
