package com.isolatedaks.provider.inputs;

import com.pulumi.core.annotations.EnumType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A generated enumeration: its constants by the values that are sent for them. */
final class EnumClass {
    private static final Map<Class<?>, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();

    private EnumClass() {}

    static Object constant(Class<?> type, String value) {
        return KNOWN.computeIfAbsent(type, EnumClass::constants).get(value);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(EnumType.Converter.class)) {
                for (Object constant : type.getEnumConstants()) {
                    constants.put(String.valueOf(sent(method, constant)), constant);
                }
            }
        }
        return constants;
    }

    private static Object sent(Method converter, Object constant) {
        try {
            return converter.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant + " cannot be sent", e);
        }
    }
}
