package com.isolatedaks.simulator.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/** What {@code wire.json} says of a resource; its {@code source} explains the columns. */
record ResourceRow(
        @Nullable Set<String> envelope,
        @Nullable Map<String, String> rename,
        @Nullable Map<String, String> inputRename,
        @Nullable Set<String> query,
        @Nullable List<String> subResources,
        boolean locationRequired,
        boolean propertiesRequired) {
    ResourceRow {
        rename = rename == null ? Map.of() : rename;
        inputRename = inputRename == null ? rename : inputRename;
        query = query == null ? Set.of() : query;
        subResources = subResources == null ? List.of() : subResources;
    }

    Layout inputs() {
        return new Layout(envelope, inputRename);
    }

    Layout outputs() {
        return new Layout(envelope, rename);
    }
}
