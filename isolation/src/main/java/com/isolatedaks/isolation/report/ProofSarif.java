package com.isolatedaks.isolation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.LeakKind;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.Undecided;

/**
 * A proof for code review, in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). A state does not
 * say which line made a resource: results stand at the project file, and name the resource beside it.
 */
public final class ProofSarif {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROJECT_FILE = "Pulumi.yaml";
    private static final String UNDECIDED = "UNDECIDED";

    private ProofSarif() {}

    /** One JSON object, indented. */
    public static String of(Proof proof, Reading reading) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "isolated-aks prove");
        ArrayNode rules = driver.putArray("rules");
        LeakKind.all().forEach(kind -> rule(rules, kind.id(), kind.title(), kind.fix())
                .put("helpUri", kind.docs()));
        rule(
                rules,
                UNDECIDED,
                "the answer depends on something that is not known",
                "give a value that is known, or prove the state after the deployment");
        ArrayNode results = run.putArray("results");
        proof.leaks().forEach(leak -> leak(results, leak, reading));
        proof.undecided().forEach(undecided -> undecided(results, undecided));
        return root.toPrettyString();
    }

    private static ObjectNode rule(ArrayNode rules, String id, String title, String help) {
        ObjectNode rule = rules.addObject().put("id", id);
        rule.putObject("shortDescription").put("text", title);
        rule.putObject("help").put("text", help);
        return rule;
    }

    private static void leak(ArrayNode results, Leak leak, Reading reading) {
        String name = reading.name(leak.resource()).orElse(leak.resource().name());
        ObjectNode result =
                result(results, leak.kind().id(), "error", name, leak.resource().text());
        result.putObject("message")
                .put(
                        "text",
                        "%s; fix: %s".formatted(leak.sentence(), leak.kind().fix()));
        ArrayNode flow = result.putArray("codeFlows")
                .addObject()
                .putArray("threadFlows")
                .addObject()
                .putArray("locations");
        leak.witness().forEach(step -> flow.addObject()
                .putObject("location")
                .putObject("message")
                .put("text", step));
    }

    private static void undecided(ArrayNode results, Undecided undecided) {
        result(results, UNDECIDED, "warning", undecided.resource(), undecided.resource())
                .putObject("message")
                .put("text", undecided.toString());
    }

    private static ObjectNode result(ArrayNode results, String rule, String level, String name, String qualified) {
        ObjectNode result = results.addObject().put("ruleId", rule).put("level", level);
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode file = location.putObject("physicalLocation");
        file.putObject("artifactLocation").put("uri", PROJECT_FILE);
        file.putObject("region").put("startLine", 1);
        location.putArray("logicalLocations")
                .addObject()
                .put("name", name)
                .put("fullyQualifiedName", qualified)
                .put("kind", "resource");
        return result;
    }
}
