package com.isolatedaks.provider.inputs;

import com.pulumi.core.annotations.Import;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A generated class of arguments. Its fields are set by the names that users know them by; its builder then fills in the
 * defaults, as it does for users of Java.
 */
final class ArgsClass {
    private static final Map<Class<?>, ArgsClass> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final Method builder;
    private final Map<String, Field> fields = new HashMap<>();

    private ArgsClass(Class<?> type) {
        try {
            constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            builder = type.getMethod("builder", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is no generated class of arguments", e);
        }
        for (Field field : type.getDeclaredFields()) {
            Import name = field.getAnnotation(Import.class);
            if (name != null) {
                field.setAccessible(true);
                fields.put(name.name(), field);
            }
        }
    }

    static ArgsClass of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, ArgsClass::new);
    }

    /** The field of a property. */
    Field field(String property) {
        Field field = fields.get(property);
        if (field == null) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName() + " has no " + property);
        }
        return field;
    }

    /** Arguments with these values and the defaults of all others. */
    Object make(Map<Field, Object> values) {
        try {
            Object given = constructor.newInstance();
            for (Map.Entry<Field, Object> value : values.entrySet()) {
                value.getKey().set(given, value.getValue());
            }
            Object filled = builder.invoke(null, given);
            return filled.getClass().getMethod("build").invoke(filled);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot make " + constructor.getDeclaringClass().getName(), e);
        }
    }
}
