package com.isolatedaks.simulator.arm;

/** A setting of the simulated Azure has a value that cannot be used. The message is one sentence for the user. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    SettingsException(String message) {
        super(message);
    }
}
