package com.isolatedaks.isolation.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.boot.BootFailure;
import com.isolatedaks.isolation.catalogue.ExitCode;
import com.isolatedaks.isolation.catalogue.ExitCodes;
import com.isolatedaks.isolation.testing.DevStack;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With one thing taken away from the dev stack, its absence is the first cause of the exit code that nodes end with. */
class DoctorTest {
    private static final String REGISTRY = "registry-registry";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("missing")
    void whatIsMissingIsTheFirstCause(int code, DevStack stack, String cause, String shows) {
        // when
        Diagnosis diagnosis = Doctor.diagnose(code, stack.read());

        // then
        assertThat(diagnosis.findings().get(0)).satisfies(first -> {
            assertThat(first.evidence()).isEqualTo(Finding.FOUND);
            assertThat(first.cause().id()).isEqualTo(cause);
            assertThat(first.pool()).isEqualTo("nodes and pods of isolated/system");
            assertThat(first.shows()).contains(shows);
        });
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments(
                        211,
                        DevStack.deployed()
                                .without("registry-registry-endpoint")
                                .without("registry-registry-zone-group"),
                        "registry-endpoint",
                        "leads to isolatedaksdev"),
                arguments(
                        211,
                        DevStack.deployed().with("registry-registry-endpoint", endpoint -> ((ObjectNode)
                                        endpoint.at("/privateLinkServiceConnections/0"))
                                .putObject("privateLinkServiceConnectionState")
                                .put("status", "Pending")),
                        "registry-endpoint-approval",
                        "isolatedaksdev-endpoint is not approved"),
                arguments(
                        211,
                        DevStack.deployed()
                                .without("registry-registry-zone")
                                .without("registry-registry-zone-link-isolated")
                                .without("registry-registry-zone-group"),
                        "registry-zone",
                        "no zone privatelink.azurecr.io"),
                arguments(
                        211,
                        DevStack.deployed().without("registry-registry-zone-link-isolated"),
                        "registry-zone-link",
                        "privatelink.azurecr.io is linked to network isolated"),
                arguments(
                        211,
                        DevStack.deployed().without("registry-registry-zone-group"),
                        "registry-record",
                        "has no record in private zone privatelink.azurecr.io"),
                arguments(
                        211,
                        DevStack.deployed()
                                .with("network-virtual-network", "dhcpOptions", "{'dnsServers': ['10.50.0.4']}"),
                        "dns-server",
                        "DNS server 10.50.0.4 does not answer"),
                arguments(
                        211,
                        denied("VirtualNetwork", "443"),
                        "registry-rule",
                        "rule Shut (priority 100) does not let it out of subnet nodes"),
                arguments(
                        211,
                        DevStack.deployed().without("registry-aks-managed-mcr"),
                        "cache-rule",
                        "has no cache rule for mcr.microsoft.com/*"),
                arguments(
                        207,
                        DevStack.deployed().without("registry-aks-managed-mcr"),
                        "cache-rule",
                        "has no cache rule for mcr.microsoft.com/*"),
                arguments(
                        231,
                        DevStack.deployed().with("registry-aks-managed-mcr", "targetRepository", "'elsewhere/*'"),
                        "cache-rule-target",
                        "nodes ask for aks-managed-repository/*"),
                arguments(
                        208,
                        DevStack.deployed()
                                .add(
                                        "azure-native:containerregistry:CacheRule",
                                        "all",
                                        cacheRules() + "/all",
                                        "{'sourceRepository': '*', 'targetRepository': 'all/*'}"),
                        "cache-rule-wildcard",
                        "cache rule all covers everything"),
                arguments(
                        212,
                        DevStack.deployed().without("cluster-kubelet-registry-pull"),
                        "pull-role",
                        "holds no role on isolatedaksdev that lets it pull"),
                arguments(
                        212,
                        DevStack.deployed().with(REGISTRY, "roleAssignmentMode", "'AbacRepositoryPermissions'"),
                        "pull-role-mode",
                        "holds AcrPull, and the registry honours Container Registry Repository Reader"),
                arguments(
                        212,
                        DevStack.deployed().with(REGISTRY, registry -> ((ObjectNode)
                                        registry.at("/policies/azureADAuthenticationAsArmPolicy"))
                                .put("status", "disabled")),
                        "arm-tokens",
                        "azureADAuthenticationAsArmPolicy of isolatedaksdev is disabled"),
                arguments(210, denied("AzurePlatformIMDS", "80"), "metadata-rule", "rule Shut"),
                arguments(
                        50,
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> ((ObjectNode) cluster.get("bootstrapProfile"))
                                        .put("artifactSource", "Direct")),
                        "direct-artifacts",
                        "artifactSource is Direct, outbound type is none"),
                arguments(51, denied("VirtualNetwork", "443"), "api-rule", "rule Shut"),
                arguments(
                        51,
                        DevStack.deployed().with("cluster-cluster", "powerState", "{'code': 'Stopped'}"),
                        "api-stopped",
                        "powerState is Stopped"),
                arguments(53, denied("AzurePlatformDNS", "53"), "dns-server", "does not answer"),
                arguments(
                        52,
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> ((ObjectNode) cluster.get("apiServerAccessProfile"))
                                        .put("privateDNSZone", "none")
                                        .put("enablePrivateClusterPublicFQDN", false)),
                        "api-zone-none",
                        "privateDNSZone is none, and enablePrivateClusterPublicFQDN is not true"));
    }

    @Test
    void nothingIsFoundInAStackThatIsInOrder() {
        for (ExitCode code : ExitCodes.all()) {
            Diagnosis diagnosis =
                    Doctor.diagnose(code.code(), DevStack.deployed().read());

            assertThat(diagnosis.with(Finding.FOUND)).as("%d", code.code()).isEmpty();
            assertThat(diagnosis.with(Finding.UNSEEN)).as("%d", code.code()).isNotEmpty();
        }
    }

    @Test
    void firstPreviewIsJudgedToo() {
        Diagnosis diagnosis = Doctor.diagnose(
                211, DevStack.previewed().without("registry-aks-managed-mcr").read());

        assertThat(diagnosis.findings().get(0).cause().id()).isEqualTo("cache-rule");
    }

    @Test
    void commandsHaveTheNamesOfTheStack() {
        Diagnosis diagnosis = Doctor.diagnose(
                212,
                DevStack.deployed().without("cluster-kubelet-registry-pull").read());

        assertThat(diagnosis.findings().get(0).mend())
                .isEqualTo("az role assignment create --assignee-object-id bc856466-07c0-30bc-9010-06e30fcec9e9"
                        + " --assignee-principal-type ServicePrincipal --scope /subscriptions/00000000-0000-0000-0000-"
                        + "000000000000/resourceGroups/isolatedaksdev-registry/providers/Microsoft.ContainerRegistry/"
                        + "registries/isolatedaksdev --role \"AcrPull\"");
        assertThat(ExitCodes.all()).allSatisfy(code -> assertThat(
                        Doctor.diagnose(code.code(), DevStack.deployed().read()).findings())
                .allSatisfy(finding -> assertThat(finding.check() + finding.mend())
                        .doesNotContainPattern("<(registry|cluster|network|rule)>")));
    }

    @Test
    void codeThatIsNotKnownHasNoCauses() {
        Diagnosis diagnosis = Doctor.diagnose(77, DevStack.deployed().read());

        assertThat(diagnosis.known()).isEmpty();
        assertThat(diagnosis.findings()).isEmpty();
    }

    @Test
    void everyCodeOfTheSimulatedNodesIsKnown() {
        assertThat(Arrays.stream(BootFailure.values()).map(BootFailure::exitCode))
                .allMatch(code -> ExitCodes.of(code).isPresent());
    }

    private static String cacheRules() {
        return DevStack.GROUP.replace("/isolated/", "/isolatedaksdev-registry/")
                + "Microsoft.ContainerRegistry/registries/isolatedaksdev/cacheRules";
    }

    private static DevStack denied(String destination, String port) {
        return DevStack.deployed()
                .with("network-nodes-nsg", group -> group.get("securityRules").forEach(rule -> {
                    if (rule.get("priority").asInt() == 100) {
                        ((ObjectNode) rule).put("priority", 105);
                    }
                }))
                .rule("Shut", 100, "Outbound", "*", destination, port)
                .with("network-nodes-nsg", group -> {
                    ArrayNode rules = (ArrayNode) group.get("securityRules");
                    ((ObjectNode) rules.get(rules.size() - 1)).put("access", "Deny");
                });
    }
}
