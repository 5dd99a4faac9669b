package com.isolatedaks.provider.inputs;

import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value as the engine sends it, out of its wrappings: a secret may hold an output, an output a secret
 * (https://github.com/pulumi/pulumi/blob/sdk/v3.223.0/sdk/go/common/resource/plugin/rpc.go).
 *
 * @param content what is in it; not to be looked at unless it is known
 * @param known whether it is known already
 * @param secret whether it is a secret
 * @param dependencies URNs of the resources that it comes from
 */
record WireValue(Value content, boolean known, boolean secret, Set<String> dependencies) {
    /** What stands for a value that is not known yet, one for each kind of value. */
    private static final Set<String> UNKNOWN = Set.of(
            Constants.UnknownValue,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    static WireValue of(Value value) {
        Value content = value;
        boolean secret = false;
        Set<String> dependencies = new HashSet<>();
        while (true) {
            String signature = signature(content);
            Map<String, Value> fields = content.getStructValue().getFieldsMap();
            if (signature.equals(Constants.SpecialOutputSig)) {
                secret |= fields.getOrDefault(Constants.SecretName, Value.getDefaultInstance())
                        .getBoolValue();
                fields.getOrDefault(Constants.DependenciesName, Value.getDefaultInstance())
                        .getListValue()
                        .getValuesList()
                        .forEach(urn -> dependencies.add(urn.getStringValue()));
            } else if (signature.equals(Constants.SpecialSecretSig)) {
                secret = true;
            } else {
                boolean known = !content.hasStringValue() || !UNKNOWN.contains(content.getStringValue());
                return new WireValue(content, known, secret, Set.copyOf(dependencies));
            }
            Value inner = fields.get(Constants.SecretValueName);
            if (inner == null) {
                // An output without a value is one that is not known yet.
                return new WireValue(Value.getDefaultInstance(), false, secret, Set.copyOf(dependencies));
            }
            content = inner;
        }
    }

    /** Whether it is there: null stands for an input that is not given. */
    boolean isGiven() {
        return !known || !content.hasNullValue();
    }

    /** Whether a secret is anywhere in a value. */
    static boolean containsSecret(Value value) {
        return of(value).secret() || parts(value).anyMatch(WireValue::containsSecret);
    }

    /** Whether a value says itself what it depends on. */
    static boolean containsOutput(Value value) {
        return signature(value).equals(Constants.SpecialOutputSig)
                || parts(value).anyMatch(WireValue::containsOutput);
    }

    private static Stream<Value> parts(Value value) {
        return Stream.concat(
                value.getStructValue().getFieldsMap().values().stream(), value.getListValue().getValuesList().stream());
    }

    private static String signature(Value value) {
        return value.getStructValue()
                .getFieldsOrDefault(Constants.SpecialSigKey, Value.getDefaultInstance())
                .getStringValue();
    }
}
