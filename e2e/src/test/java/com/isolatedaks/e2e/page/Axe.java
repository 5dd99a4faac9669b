package com.isolatedaks.e2e.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of axe-core: those of WCAG 2.2 A and AA, and its best practices. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations', 'incomplete'] })
              .then(found => done(JSON.stringify(found)), problem => done(JSON.stringify({ problem: String(problem) })));
            """;

    private Axe() {}

    /** What the page does wrong as it is shown now, one line for each element. */
    static List<String> violations(Browser browser) {
        browser.inject(SCRIPT);
        JsonNode found = browser.await(RUN);
        if (!found.has("violations")) {
            throw new AssertionError("axe-core could not look at the page: " + found);
        }
        return Json.elements(found.path("violations"))
                .flatMap(rule -> Json.elements(rule.path("nodes")).map(node -> "%s: %s%n%s"
                        .formatted(
                                rule.path("id").asText(),
                                node.path("html").asText(),
                                node.path("failureSummary").asText())))
                .toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
