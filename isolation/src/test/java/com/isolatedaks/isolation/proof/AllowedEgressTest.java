package com.isolatedaks.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.report.ProofText;
import com.isolatedaks.isolation.testing.DevStack;
import com.isolatedaks.isolation.testing.FirewalledStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a firewall lets out on purpose is named, and all else that it lets out is a leak. */
class AllowedEgressTest {
    private static final String NODES = "nodes and pods of isolated/system";
    private static final String HTTPS = "'ruleType': 'ApplicationRule', 'protocols': [{'port': 443}]";
    private static final String TCP = "'ruleType': 'NetworkRule', 'ipProtocols': ['TCP'], 'destinationPorts': ['443']";

    /** The dev stack, whose nodes may send to the internet by port 443, and are routed to a firewall with one rule. */
    private static DevStack behindFirewall(String kind, String rule) {
        return FirewalledStack.withRules("Allow", kind + ", " + rule);
    }

    private static DevStack azurePolicy(DevStack stack) {
        return stack.with("cluster-cluster", cluster -> cluster.withObject("addonProfiles")
                .withObject("azurepolicy")
                .put("enabled", true));
    }

    @Test
    void whatAFeatureNeedsIsAllowedAndNamed() {
        DevStack stack = azurePolicy(behindFirewall(HTTPS, "'targetFqdns': ['data.policy.core.windows.net']"));

        Proof proof = stack.prove();

        assertThat(proof.leaks()).isEmpty();
        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.allowed())
                .containsExactly(new AllowedEgress(
                        "data.policy.core.windows.net",
                        "tcp 443",
                        List.of(NODES),
                        "firewall",
                        "group/out/rule",
                        "for AzurePolicy"));
        assertThat(ProofText.lines(proof, stack.read(), false))
                .anyMatch(line -> line.contains(
                        "nothing reaches the internet but 1 destination that a firewall lets out by name"))
                .contains("Allowed out, by name:");
    }

    @Test
    void withoutTheFeatureTheSameIsALeak() {
        Proof proof = behindFirewall(HTTPS, "'targetFqdns': ['data.policy.core.windows.net']")
                .prove();

        assertThat(proof.allowed()).isEmpty();
        assertThat(proof.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.kind().id()).isEqualTo("LEAK-105");
            assertThat(String.join("\n", leak.witness())).contains("rule group/out/rule lets it through");
        });
    }

    @Test
    void morePortsThanAFeatureNeedsAreALeak() {
        Proof proof = azurePolicy(behindFirewall(
                        "'ruleType': 'ApplicationRule', 'protocols': [{'port': 443}, {'port': 8443}]",
                        "'targetFqdns': ['data.policy.core.windows.net']"))
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.LEAKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'targetFqdns': ['api.example.com']", "'targetFqdns': ['*.example.com']"})
    void whatTheRuleGivesAReasonForIsAllowed(String names) {
        Proof proof = behindFirewall(HTTPS, names + ", 'description': 'the partner interface'")
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.allowed())
                .singleElement()
                .extracting(AllowedEgress::reason)
                .isEqualTo("the partner interface");
        assertThat(proof.residual())
                .filteredOn(present -> present.path().id().equals("PATH-11"))
                .hasSize(names.contains("*") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'targetFqdns': ['*'] | LEAK-105",
                "'targetFqdns': ['*.com'] | LEAK-105",
            })
    void noReasonIsGoodEnoughForEveryName(String names, String kind) {
        assertLeaks(behindFirewall(HTTPS, names + ", 'description': 'why not'"), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0/0", "20.0.0.0/8", "AzureMonitor", "AzureCloud.westeurope", "Internet"})
    void norForEveryAddressNorForAServiceTag(String destination) {
        assertLeaks(
                behindFirewall(TCP, "'destinationAddresses': ['%s'], 'description': 'why not'".formatted(destination)),
                "LEAK-105");
    }

    private static void assertLeaks(DevStack stack, String kind) {
        assertThat(stack.prove().leaks())
                .isNotEmpty()
                .allSatisfy(leak -> assertThat(leak.kind().id()).isEqualTo(kind));
    }

    @Test
    void aRangeWithAReasonIsAllowed() {
        Proof proof = behindFirewall(TCP, "'destinationAddresses': ['20.1.2.0/24'], 'description': 'the partner'")
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.allowed())
                .singleElement()
                .extracting(AllowedEgress::to)
                .isEqualTo("20.1.2.0/24");
        assertLeaks(behindFirewall(TCP, "'destinationAddresses': ['20.1.2.0/24']"), "LEAK-105");
    }

    @Test
    void aWiderRuleBehindOneWithAReasonLeaks() {
        Proof proof = FirewalledStack.withRules(
                        "Allow",
                        TCP + ", 'destinationAddresses': ['20.1.2.0/24'], 'description': 'the partner'",
                        TCP + ", 'destinationAddresses': ['20.1.0.0/16']")
                .prove();

        assertThat(proof.leaks()).singleElement().satisfies(leak -> assertThat(leak.to())
                .contains("20.1.0.0/16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'destinationAddresses': ['AzureCloud']", "'destinationFqdns': ['ntp.ubuntu.com']"})
    void datagramsToServiceTagsAndNamesAreFoundToo(String destination) {
        DevStack stack = behindFirewall(
                        "'ruleType': 'NetworkRule', 'ipProtocols': ['UDP'], 'destinationPorts': ['123']", destination)
                .unguarded();

        assertThat(stack.prove().leaks()).anySatisfy(leak -> {
            assertThat(leak.kind().id()).isEqualTo("LEAK-105");
            assertThat(leak.to()).endsWith("(udp port 123)");
        });
    }

    @Test
    void aRuleInDoubtIsUndecided() {
        Proof proof = behindFirewall(HTTPS, "'webCategories': ['News'], 'description': 'the news'")
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
    }

    @Test
    void openToTheInternetWithoutAFirewallBehindIsUndecidedOrHeldByOneLayer() {
        Proof unknown = FirewalledStack.routed(DevStack.deployed()).prove();
        Proof nowhere = DevStack.deployed()
                .rule("AllowEgressTcpOutBound", 200, "Outbound", "*", "Internet", "443")
                .prove();

        assertThat(unknown.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(nowhere.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(nowhere.layers()).singleElement().asString().contains("only the missing way out keeps it in");
    }

    @Test
    void azuresOwnRulesRemainUnlessAllIsDenied() {
        assertThat(paths(behindFirewall(HTTPS, "'targetFqdns': ['api.example.com'], 'description': 'the partner'")))
                .contains("PATH-12");
        assertThat(paths(FirewalledStack.withRules("Deny", HTTPS + ", 'targetFqdns': ['*']")))
                .doesNotContain("PATH-12");
    }

    private static List<String> paths(DevStack stack) {
        return stack.prove().residual().stream()
                .map(present -> present.path().id())
                .toList();
    }

    @Test
    void whatAFirewallForwardsComesIn() {
        String dnat =
                """
                'ruleType': 'NatRule', 'ipProtocols': ['TCP'], 'destinationPorts': ['443'],
                'translatedAddress': '192.168.1.10', 'translatedPort': '443'""";

        Proof proof = FirewalledStack.withRules("DNAT", dnat).prove();

        assertThat(proof.leaks()).anySatisfy(leak -> {
            assertThat(leak.kind().id()).isEqualTo("LEAK-204");
            assertThat(leak.from()).isEqualTo("the internet");
            assertThat(leak.witness().get(0)).contains("on to 192.168.1.10 port 443");
        });
    }
}
