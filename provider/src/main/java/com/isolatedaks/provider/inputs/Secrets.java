package com.isolatedaks.provider.inputs;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/** Whether there are secrets in what was sent. */
public final class Secrets {
    private Secrets() {}

    /** Whether a secret is in an input or in a part of it. */
    public static boolean in(Value value) {
        return WireValue.containsSecret(value);
    }

    /** Whether a secret is in any input. */
    public static boolean in(Struct inputs) {
        return inputs.getFieldsMap().values().stream().anyMatch(WireValue::containsSecret);
    }
}
