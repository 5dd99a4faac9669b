package com.isolatedaks.provider.inputs;

import com.google.protobuf.NullValue;
import com.google.protobuf.Value;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.provider.contract.ValueType;
import com.isolatedaks.provider.contract.ValueType.OneOf;
import com.isolatedaks.provider.contract.ValueType.Primitive;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** Reads values without parts, and says what is wrong with one. */
final class Leaves {
    static final Value NOTHING =
            Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();

    private static final String PLAIN = "expected a value that is known before anything is deployed";

    private final Problems problems;

    Leaves(Problems problems) {
        this.problems = problems;
    }

    @Nullable Object read(Value content, ValueType type, Class<?> java, String path, Marks marks) {
        if (isRefused(path, marks)) {
            return null;
        }
        if (type instanceof OneOf one) {
            return constant(content, one, java, path, marks);
        } else if (type instanceof Primitive primitive) {
            return primitive(content, primitive, path, marks);
        }
        return any(content, path, marks);
    }

    /** A plain input's value ends up in names and in what is shown, so that a secret would be none any more. */
    private boolean isRefused(String path, Marks marks) {
        if (marks.isPlain() && marks.isSecret()) {
            problems.add(
                    path,
                    "decides what is created, got a secret; " + PLAIN
                            + " and that anybody may see; take it out of the secret");
            return true;
        }
        return false;
    }

    /** An input that decides what is created cannot wait for an update; any other is unknown as an output is. */
    void checkKnown(String path, Marks marks) {
        if (marks.isPlain()) {
            problems.add(
                    path,
                    "decides what is created, got an output that is not known yet; " + PLAIN
                            + "; give the value itself, or take it from the configuration");
        }
    }

    void missing(String path) {
        problems.add(path, "missing; it is required");
    }

    @Nullable Object wrong(String path, Value content, String expected, Marks marks) {
        String what = content.hasNullValue() ? "missing" : "has the wrong type";
        problems.add(path, what, Shown.of(content, marks.isSecret()), expected, "correct it");
        return null;
    }

    @Nullable private Object primitive(Value content, Primitive type, String path, Marks marks) {
        double number = content.getNumberValue();
        return switch (type) {
            case STRING ->
                content.hasStringValue() ? content.getStringValue() : wrong(path, content, type.expected(), marks);
            case BOOLEAN ->
                content.hasBoolValue() ? (Object) content.getBoolValue() : wrong(path, content, type.expected(), marks);
            case NUMBER -> content.hasNumberValue() ? (Object) number : wrong(path, content, type.expected(), marks);
            case INTEGER ->
                content.hasNumberValue() && number == (int) number
                        ? (Object) (int) number
                        : wrong(path, content, type.expected(), marks);
        };
    }

    @Nullable private Object constant(Value content, OneOf type, Class<?> java, String path, Marks marks) {
        String value = content.hasNumberValue() ? Shown.of(content, false).text() : content.getStringValue();
        if (type.values().contains(value)) {
            return EnumClass.constant(java, value);
        }
        String todo = marks.isSecret()
                ? "correct it"
                : Nearest.to(value, type.values())
                        .map(meant -> "did you mean \"" + meant + "\"?")
                        .orElse("choose one of them");
        problems.add(
                path,
                "not a value of this input",
                Shown.of(content, marks.isSecret()),
                String.join(", ", type.values()),
                todo);
        return null;
    }

    @Nullable private Object any(Value sent, String path, Marks outer) {
        WireValue value = WireValue.of(sent);
        Marks marks = outer.in(value);
        if (!value.known()) {
            checkKnown(path, marks);
            return null;
        }
        if (isRefused(path, marks)) {
            return null;
        }
        Value content = value.content();
        return switch (content.getKindCase()) {
            case STRING_VALUE -> content.getStringValue();
            case NUMBER_VALUE -> content.getNumberValue();
            case BOOL_VALUE -> content.getBoolValue();
            case LIST_VALUE ->
                content.getListValue().getValuesList().stream()
                        .map(item -> any(item, path, marks))
                        .toList();
            case STRUCT_VALUE -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                content.getStructValue()
                        .getFieldsMap()
                        .forEach((key, entry) -> entries.put(key, any(entry, path, marks)));
                yield entries;
            }
            default -> null;
        };
    }
}
