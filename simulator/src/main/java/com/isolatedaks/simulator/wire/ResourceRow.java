package com.isolatedaks.simulator.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code wire.json} says of a resource; its {@code source} explains the columns. */
record ResourceRow(
        Set<String> envelope,
        Map<String, String> rename,
        Map<String, String> inputRename,
        Set<String> query,
        Set<String> unsent,
        List<String> subResources,
        boolean locationRequired,
        boolean propertiesRequired) {

    Layout inputs() {
        return new Layout(envelope, inputRename);
    }

    Layout outputs() {
        return new Layout(envelope, rename);
    }
}
