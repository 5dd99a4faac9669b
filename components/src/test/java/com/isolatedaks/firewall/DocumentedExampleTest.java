package com.isolatedaks.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.inputs.EgressArgs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Microsoft's example of a firewall before AKS, and what the catalogue makes of the same wishes. */
class DocumentedExampleTest {

    private final JsonNode documented = documented();

    @Test
    void theRulesAreThoseOfTheExample() {
        assertThat(rules(EgressArgs.builder()
                        .artifactSource(ArtifactSource.Direct)
                        .enableKubernetesTag(true)
                        .features("ApiServer", "TimeSynchronization")
                        .imageRegistries("docker.io", "ghcr.io")
                        .build()))
                .isEqualTo(expected("example"));
    }

    @Test
    void withoutTheTagTheHostsAreThoseThatTheTableRequires() {
        assertThat(rules(EgressArgs.builder()
                        .artifactSource(ArtifactSource.Direct)
                        .build()))
                .isEqualTo(expected("required"));
    }

    private Set<String> rules(EgressArgs egress) {
        String region = documented.get("region").asText();
        Set<String> rules = new TreeSet<>();
        FirewallRulesPlan.of(EgressPlan.of(egress, region), List.of("10.42.1.0/24")).rules().stream()
                .map(FirewallRulesPlan.Rule::destination)
                .forEach(rule -> rules.add("%s %d %s".formatted(rule.transport(), rule.port(), rule.destination())));
        return rules;
    }

    private Set<String> expected(String name) {
        Set<String> rules = new TreeSet<>();
        documented.get(name).forEach(rule -> rules.add(rule.asText()));
        return rules;
    }

    private static JsonNode documented() {
        try (InputStream in = DocumentedExampleTest.class.getResourceAsStream("documented-example.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
