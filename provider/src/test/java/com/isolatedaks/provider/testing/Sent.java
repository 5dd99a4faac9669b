package com.isolatedaks.provider.testing;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;

/** Values as the engine sends them. */
public final class Sent {
    private Sent() {}

    /** What stands for a value that is not known yet. */
    public static Value unknown() {
        return of(Constants.UnknownValue);
    }

    /** A secret. */
    public static Value secret(Value value) {
        return signed(Constants.SpecialSecretSig, Map.of(Constants.SecretValueName, value));
    }

    /** An output that is known. */
    public static Value output(Value value, boolean secret, String... dependencies) {
        return signed(
                Constants.SpecialOutputSig,
                Map.of(
                        Constants.SecretValueName, value,
                        Constants.SecretName, of(secret),
                        Constants.DependenciesName, list(List.of(dependencies))));
    }

    /** An output that is not known yet. */
    public static Value unknownOutput(boolean secret, String... dependencies) {
        return signed(
                Constants.SpecialOutputSig,
                Map.of(Constants.SecretName, of(secret), Constants.DependenciesName, list(List.of(dependencies))));
    }

    /** A plain value: a string, a number, true or false, a list, a map, or nothing. */
    public static Value of(Object value) {
        Value.Builder builder = Value.newBuilder();
        if (value instanceof Value sent) {
            return sent;
        } else if (value == null) {
            builder.setNullValue(NullValue.NULL_VALUE);
        } else if (value instanceof Boolean flag) {
            builder.setBoolValue(flag);
        } else if (value instanceof Number number) {
            builder.setNumberValue(number.doubleValue());
        } else if (value instanceof List<?> items) {
            return list(items);
        } else if (value instanceof Map<?, ?> entries) {
            builder.setStructValue(struct(entries));
        } else {
            builder.setStringValue(value.toString());
        }
        return builder.build();
    }

    /** Inputs. */
    public static Struct struct(Map<?, ?> entries) {
        Struct.Builder struct = Struct.newBuilder();
        entries.forEach((key, value) -> struct.putFields(key.toString(), of(value)));
        return struct.build();
    }

    private static Value list(List<?> items) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder()
                        .addAllValues(items.stream().map(Sent::of).toList()))
                .build();
    }

    private static Value signed(String signature, Map<String, Value> fields) {
        Struct.Builder struct = Struct.newBuilder().putFields(Constants.SpecialSigKey, of(signature));
        fields.forEach(struct::putFields);
        return Value.newBuilder().setStructValue(struct).build();
    }
}
