package com.isolatedaks.provider.inputs;

import com.google.protobuf.Value;

/** How a problem shows what was given: as users write it, and never a secret. */
record Shown(String text) {

    static Shown of(Value value, boolean secret) {
        return new Shown(secret ? "a secret" : text(value));
    }

    private static String text(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> "\"" + value.getStringValue() + "\"";
            case NUMBER_VALUE -> number(value.getNumberValue());
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case LIST_VALUE -> "a list";
            case STRUCT_VALUE -> "an object";
            default -> "nothing";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
