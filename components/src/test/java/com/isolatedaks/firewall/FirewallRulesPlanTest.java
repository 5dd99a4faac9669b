package com.isolatedaks.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.testing.Egresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirewallRulesPlanTest {
    private static final List<String> NODES = List.of("10.10.0.0/17");

    @Test
    void aFeatureThatIsAddedMovesNoneThatIsThere() {
        List<String> names = Features.all().stream().map(Feature::name).toList();
        Map<String, Integer> before = new HashMap<>();
        Set<FirewallRulesPlan.Rule> rules = new HashSet<>();
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(name);
            FirewallRulesPlan plan = plan(EgressArgs.builder().features(chosen));

            assertThat(plan.rules()).as(name).containsAll(rules);
            assertThat(priorities(plan)).as(name).containsAllEntriesOf(before);
            before.putAll(priorities(plan));
            rules.addAll(plan.rules());
        }
        assertThat(before)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "features", 200,
                        "features/features-network", 100,
                        "features/features-application", 200,
                        "denied", 65000,
                        "denied/denied-application", 200));
    }

    @Test
    void theOrderOfInputsDoesNotMatter() {
        assertThat(plan(EgressArgs.builder().features("CostAnalysis", "WorkloadIdentity", "CostAnalysis")))
                .isEqualTo(plan(EgressArgs.builder().features("WorkloadIdentity", "CostAnalysis")));
    }

    @Test
    void everyRuleSaysForWhatItIsAndHasANameOfItsOwn() {
        List<FirewallRulesPlan.Rule> rules = plan(EgressArgs.builder()
                        .features(Features.all().stream().map(Feature::name).toList())
                        .imageRegistries("docker.io"))
                .rules();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.destination().description()).matches("([A-Z][A-Za-z]+: .+|Images of .+)");
            assertThat(rule.destination().name()).matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,78}[A-Za-z0-9_]");
            assertThat(rule.sources()).isEqualTo(NODES);
        });
        assertThat(rules).extracting(rule -> rule.destination().name()).doesNotHaveDuplicates();
    }

    @Test
    void namesThatAreNotSpokenToByHttpAreNetworkRulesAndTakeTheDnsProxy() {
        EgressPlan git = EgressPlan.of(Egresses.allowing(Egresses.git()).build(), "westeurope");

        assertThat(git.needsDnsProxy()).isTrue();
        assertThat(FirewallRulesPlan.of(git, NODES).groups())
                .filteredOn(group -> group.owner() != FirewallRulesPlan.Owner.DENIED)
                .singleElement()
                .satisfies(
                        group -> assertThat(group.collections()).singleElement().satisfies(collection -> {
                            assertThat(collection.name()).isEqualTo("allowed-network");
                            assertThat(collection.isApplication()).isFalse();
                        }));
        assertThat(EgressPlan.of(
                                EgressArgs.builder()
                                        .features("WorkloadIdentity")
                                        .build(),
                                "westeurope")
                        .needsDnsProxy())
                .isFalse();
    }

    @Test
    void whatPrivateLinkOrTheRegistryStandsInForGetsNoRule() {
        assertThat(plan(EgressArgs.builder()
                                .features("ClusterBase", "ContainerInsights", "KeyVaultSecretsProvider", "ApiServer"))
                        .rules())
                .isEmpty();
    }

    @Test
    void anExtensionBringsWhatEveryExtensionNeeds() {
        assertThat(plan(EgressArgs.builder().features("ContainerStorageExtension"))
                        .rules())
                .extracting(rule -> rule.destination().destination())
                .contains("arcmktplaceprod.azurecr.io", "westeurope.dp.kubernetesconfiguration.azure.com");
    }

    private static FirewallRulesPlan plan(EgressArgs.Builder egress) {
        return FirewallRulesPlan.of(EgressPlan.of(egress.build(), "westeurope"), NODES);
    }

    private static Map<String, Integer> priorities(FirewallRulesPlan plan) {
        Map<String, Integer> priorities = new HashMap<>();
        plan.groups().forEach(group -> {
            priorities.put(group.name(), group.priority());
            group.collections()
                    .forEach(collection ->
                            priorities.put(group.name() + "/" + collection.name(), collection.priority()));
        });
        return priorities;
    }
}
