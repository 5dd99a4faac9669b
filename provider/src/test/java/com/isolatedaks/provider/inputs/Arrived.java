package com.isolatedaks.provider.inputs;

import com.isolatedaks.provider.inputs.SentArgs.Expected;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.EnumType;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out of reading, in the words of {@link SentArgs}. */
final class Arrived {
    private Arrived() {}

    static Object of(Object value) throws ReflectiveOperationException {
        if (value instanceof Output<?> output) {
            return output(Internal.of(output).getDataAsync().join());
        } else if (value instanceof List<?> items) {
            List<Object> all = new ArrayList<>();
            for (Object item : items) {
                all.add(of(item));
            }
            return all;
        } else if (value instanceof Map<?, ?> entries) {
            Map<String, Object> all = new HashMap<>();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                all.put((String) entry.getKey(), of(entry.getValue()));
            }
            return all;
        } else if (value instanceof ResourceArgs) {
            return fields(value);
        } else if (value instanceof Enum<?> constant) {
            return sent(constant);
        }
        return value;
    }

    private static Expected output(OutputData<?> data) throws ReflectiveOperationException {
        var urns = data.getResources().stream()
                .map(resource ->
                        Internal.of(resource.urn()).getDataAsync().join().getValueNullable())
                .collect(Collectors.toSet());
        return new Expected(data.isKnown(), data.isSecret(), urns, of(data.getValueNullable()));
    }

    private static Map<String, Object> fields(Object args) throws ReflectiveOperationException {
        Map<String, Object> all = new HashMap<>();
        for (Field field : args.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Import.class)) {
                field.setAccessible(true);
                Object value = field.get(args);
                if (value != null) {
                    all.put(field.getAnnotation(Import.class).name(), of(value));
                }
            }
        }
        return all;
    }

    private static Object sent(Enum<?> constant) throws ReflectiveOperationException {
        for (Method method : constant.getDeclaringClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(EnumType.Converter.class)) {
                return method.invoke(constant);
            }
        }
        throw new AssertionError(constant + " cannot be sent");
    }
}
