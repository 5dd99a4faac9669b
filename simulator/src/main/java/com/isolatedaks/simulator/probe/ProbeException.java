package com.isolatedaks.simulator.probe;

/** What is to be probed is not there; the message says what is. */
public final class ProbeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProbeException(String message) {
        super(message, null, false, false);
    }
}
