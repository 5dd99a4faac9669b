package com.isolatedaks.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupportMatrixTest {
    private static final String WRITE = "docs.write";

    private static final String INTRODUCTION =
            """
            # What the simulated Azure knows

            <!-- Made from resource-types.json and the behaviours by SupportMatrixTest; changes here are lost. -->

            Every resource type below exists, with all its properties, their types and enums, its required inputs, default
            values and automatic names, its place in resource groups, its locks and its api-version. A type with *rules*
            also does what its service does: what must exist first, what conflicts, what Azure computes, what cannot be
            changed or deleted. The rules are in the class that the table names.

            *Creation* is how long Azure takes to create one, in seconds of its own time; **—** means that it answers at
            once. Any other type, property, enum value or api-version is refused by name.

            | azure-native | ARM type | api-version | rules | creation |
            |---|---|---|---|---|
            """;

    @Test
    void thePageListsTheTypesThatAreThere() throws IOException {
        Path page = Path.of("../docs/simulated-azure-types.md");
        String generated = generate();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, generated);
        }

        assertThat(page)
                .as("%s is generated; run the test again with -D%s=true and commit the page", page, WRITE)
                .hasContent(generated);
    }

    private static String generate() {
        StringBuilder table = new StringBuilder(INTRODUCTION);
        Durations durations = new Durations(Plan.NONE);
        for (ResourceType type : ResourceTypes.load().all()) {
            double seconds = durations.seconds("PUT", type.armType(), true);
            table.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            type.token().replaceFirst("^azure-native:", ""),
                            type.armType(),
                            type.apiVersion(),
                            rules(type),
                            seconds == 0 ? "—" : "%.0f".formatted(seconds)));
        }
        table.append(
                """

                Types that services make for themselves can be read and listed, and nobody else writes them: %s.
                """
                        .formatted(ResourceTypes.load().madeByServices().stream()
                                .map(type -> "%s (%s)".formatted(type.armType(), type.apiVersion()))
                                .collect(Collectors.joining(", "))));
        return table.toString();
    }

    private static String rules(ResourceType type) {
        Behaviours behaviours = Behaviours.all();
        // Record sets of all kinds have the same rules.
        Class<?> rules =
                behaviours.of(type.armType().replace("{recordType}", "A")).getClass();
        Class<?> none = behaviours.of("Microsoft.None/none").getClass();
        return rules.equals(none)
                ? ""
                : "[%s](../simulator/src/main/java/%s.java)"
                        .formatted(
                                rules.getSimpleName().replaceFirst("Behaviour$", ""),
                                rules.getName().replace('.', '/'));
    }
}
