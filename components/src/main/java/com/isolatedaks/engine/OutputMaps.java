package com.isolatedaks.engine;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps whose values come one by one. */
public final class OutputMaps {
    private OutputMaps() {}

    /** One output of many, as other languages read it. */
    public static Output<Map<String, String>> together(Map<String, Output<String>> values) {
        List<String> keys = List.copyOf(values.keySet());
        return Output.all(keys.stream().map(values::get).toList()).applyValue(known -> {
            Map<String, String> all = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                all.put(keys.get(i), known.get(i));
            }
            return all;
        });
    }
}
