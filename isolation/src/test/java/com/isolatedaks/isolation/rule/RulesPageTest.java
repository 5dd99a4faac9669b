package com.isolatedaks.isolation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final String WRITE = "docs.write";

    private static final String INTRODUCTION =
            """
            # Rules

            <!-- Made from rules.json by RulesPageTest; changes here are lost. -->

            What inputs are held against before anything is created. An error refuses the deployment, a warning is shown and
            the deployment goes on. Messages end with the rule's id and its page. *Since* and *until* are the months between
            which Azure has it so, where it did not always. Some rules no input of the components can break; how they are
            kept stands in *by construction*, and they have ids so that other programs' resources can be held against them.

            | id | severity | rule | reason | by construction | since | until |
            |---|---|---|---|---|---|---|
            """;

    @Test
    void thePageListsTheRulesThatAreThere() throws IOException {
        Path page = Path.of("../docs/rules.md");
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
        for (Rule rule : Rules.all()) {
            table.append("| <a name=\"%s\"></a>%s | %s | [%s](%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.id(),
                            rule.severity().name().toLowerCase(Locale.ROOT),
                            rule.title(),
                            rule.docs(),
                            rule.reason().replace("<", "&lt;"),
                            rule.byConstruction().orElse(""),
                            rule.since().orElse(""),
                            rule.until().orElse("")));
        }
        return table.toString();
    }
}
