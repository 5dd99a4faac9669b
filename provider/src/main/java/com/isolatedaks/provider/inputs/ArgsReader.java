package com.isolatedaks.provider.inputs;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.provider.contract.ObjectContract;
import com.isolatedaks.provider.contract.PackageContract;
import com.isolatedaks.provider.contract.Property;
import com.isolatedaks.provider.contract.ValueType;
import com.isolatedaks.provider.contract.ValueType.ListOf;
import com.isolatedaks.provider.contract.ValueType.MapOf;
import com.isolatedaks.provider.contract.ValueType.ObjectOf;
import com.pulumi.core.Output;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Reads the arguments of one component: the schema says what may be there, the fields of the generated classes say what is
 * an output. Reads on after a problem, so that all are found.
 */
public final class ArgsReader {
    private final PackageContract schema;
    private final Map<String, Set<String>> dependencies;
    private final Problems problems = new Problems();
    private final Set<String> plainDependencies = new HashSet<>();
    private final Leaves leaves = new Leaves(problems);
    private int misnamed;

    private ArgsReader(PackageContract schema, Map<String, Set<String>> dependencies) {
        this.schema = schema;
        this.dependencies = dependencies;
    }

    /**
     * Reads the arguments of a component.
     *
     * @param inputs what was sent
     * @param dependencies the resources that each input comes from, for those that do not say so themselves
     */
    public static ReadArgs read(
            PackageContract schema,
            ObjectContract contract,
            Class<?> argsClass,
            Struct inputs,
            Map<String, Set<String>> dependencies) {
        ArgsReader reader = new ArgsReader(schema, dependencies);
        Object args = reader.object(inputs, contract, argsClass, "", Marks.ofPlain(Set.of()));
        return new ReadArgs(Optional.ofNullable(args), reader.problems, reader.plainDependencies);
    }

    /** The value of a field, an element or an entry. */
    @Nullable private Object value(Value sent, ValueType type, Type java, String path, Marks marks) {
        if (raw(java) != Output.class) {
            return content(sent, type, java, path, marks);
        }
        Marks ofOutput = marks.ofOutput();
        return ofOutput.output(content(sent, type, argument(java, 0), path, ofOutput));
    }

    @Nullable private Object content(Value sent, ValueType type, Type java, String path, Marks outer) {
        WireValue value = WireValue.of(sent);
        Marks marks = outer.in(value);
        if (marks.isPlain()) {
            plainDependencies.addAll(marks.dependencies());
        }
        if (!value.known()) {
            leaves.checkKnown(path, marks);
            return null;
        }
        Value content = value.content();
        if (type instanceof ListOf list) {
            return content.hasListValue()
                    ? list(content.getListValue().getValuesList(), list, java, path, marks)
                    : leaves.wrong(path, content, "a list", marks);
        } else if (type instanceof MapOf map) {
            return content.hasStructValue()
                    ? map(content.getStructValue(), map, java, path, marks)
                    : leaves.wrong(path, content, "an object", marks);
        } else if (type instanceof ObjectOf object) {
            return content.hasStructValue()
                    ? object(content.getStructValue(), schema.object(object), raw(java), path, marks)
                    : leaves.wrong(path, content, "an object", marks);
        }
        return leaves.read(content, type, raw(java), path, marks);
    }

    private List<Object> list(List<Value> sent, ListOf type, Type java, String path, Marks marks) {
        List<Object> items = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            String at = Path.item(path, index);
            if (WireValue.of(sent.get(index)).isGiven()) {
                items.add(value(sent.get(index), type.items(), argument(java, 0), at, marks));
            } else {
                leaves.missing(at);
            }
        }
        return items;
    }

    /** Entries without a value are left out, as Pulumi's SDKs do themselves with what is undefined. */
    private Map<String, Object> map(Struct sent, MapOf type, Type java, String path, Marks marks) {
        Map<String, Object> entries = new LinkedHashMap<>();
        sent.getFieldsMap().forEach((key, value) -> {
            if (WireValue.of(value).isGiven()) {
                entries.put(key, value(value, type.values(), argument(java, 1), Path.part(path, key), marks));
            }
        });
        return entries;
    }

    @Nullable private Object object(Struct sent, ObjectContract contract, Class<?> type, String path, Marks marks) {
        int wrongBefore = wrong();
        refuseMisnamed(sent, contract, path);
        ArgsClass args = ArgsClass.of(type);
        Map<Field, Object> values = new HashMap<>();
        for (Property property : contract.properties().values()) {
            Value value = sent.getFieldsOrDefault(property.name(), Leaves.NOTHING);
            String at = Path.part(path, property.name());
            if (WireValue.of(value).isGiven()) {
                Field field = args.field(property.name());
                Marks ofProperty = path.isEmpty() ? Marks.ofPlain(inherited(property.name(), value)) : marks;
                values.put(field, value(value, property.type(), field.getGenericType(), at, ofProperty));
            } else if (property.required()) {
                leaves.missing(at);
            }
        }
        return wrong() == wrongBefore && marks.isKnown() ? args.make(values) : null;
    }

    /** How many problems stand in the way of making the arguments. */
    private int wrong() {
        return problems.all().size() - misnamed;
    }

    private void refuseMisnamed(Struct sent, ObjectContract contract, String path) {
        for (String name : sent.getFieldsMap().keySet()) {
            if (!contract.properties().containsKey(name) && !name.startsWith("__")) {
                Set<String> known = contract.properties().keySet();
                problems.add(
                        Path.part(path, name),
                        "not an input of " + contract.name() + "; "
                                + Nearest.to(name, known)
                                        .map(meant -> "did you mean " + meant + "?")
                                        .orElse("expected one of " + String.join(", ", known)));
                misnamed++;
            }
        }
    }

    /** What an input depends on if its value does not say so itself, as older programs send it. */
    private Set<String> inherited(String name, Value value) {
        return WireValue.containsOutput(value) ? Set.of() : dependencies.getOrDefault(name, Set.of());
    }

    private static Class<?> raw(Type java) {
        return (Class<?>) (java instanceof ParameterizedType generic ? generic.getRawType() : java);
    }

    private static Type argument(Type java, int index) {
        return java instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
