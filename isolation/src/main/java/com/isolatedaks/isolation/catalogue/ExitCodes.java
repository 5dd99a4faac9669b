package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The exit codes that nodes which do not boot leave behind, and their causes ({@code exit-codes.json}). */
public final class ExitCodes {
    private static final JsonNode FILE = CatalogueFile.read("exit-codes.json");
    private static final List<ExitCode> ALL = CatalogueFile.rows(FILE.get("codes"), ExitCode.class);
    private static final Map<String, BootCause> CAUSES =
            CatalogueFile.rows(FILE.get("causes"), BootCause.class).stream()
                    .collect(Collectors.toUnmodifiableMap(BootCause::id, Function.identity()));

    private ExitCodes() {}

    /** All codes that are known. */
    public static List<ExitCode> all() {
        return ALL;
    }

    /** What is known of a code. */
    public static Optional<ExitCode> of(int code) {
        return ALL.stream().filter(row -> row.code() == code).findFirst();
    }

    /** The cause of an id; there must be one. */
    public static BootCause cause(String id) {
        return Optional.ofNullable(CAUSES.get(id))
                .orElseThrow(() -> new IllegalStateException("exit-codes.json has no cause " + id));
    }
}
