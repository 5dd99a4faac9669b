package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A rule that no input can break.
 *
 * @param absent words that neither the schema's names nor any request has
 * @param present what every request has, in whatever mode
 */
record ConstructionCase(Rule rule, List<String> absent, Consumer<RecordingMocks> present) {
    private static final String CLUSTER = "aks-cluster";

    static Stream<ConstructionCase> all() {
        return Stream.of(
                new ConstructionCase(Rules.NODES_AND_PODS_REACHABLE, List.of(), ConstructionCase::nodesReachPods),
                without(Rules.PLATFORM_REACHABLE, "AzurePlatformDNS", "AzurePlatformIMDS", "AzurePlatformLKM"),
                new ConstructionCase(Rules.NO_KUBENET, List.of("kubenet", "networkPlugin"), mocks -> assertThat(
                                profile(mocks, "networkProfile"))
                        .containsEntry("networkPlugin", "azure")
                        .containsEntry("networkPluginMode", "overlay")),
                without(Rules.LINKS_AND_LOCK, "nodeResourceGroupProfile", "restrictionLevel", "ReadOnly"),
                without(Rules.NO_AUTHORIZED_RANGES, "authorizedIPRanges", "authorizedIpRanges"),
                new ConstructionCase(
                        Rules.PUBLIC_NAME, List.of(), mocks -> assertThat(profile(mocks, "apiServerAccessProfile"))
                                .containsEntry(
                                        "enablePrivateClusterPublicFQDN",
                                        "none"
                                                .equals(profile(mocks, "apiServerAccessProfile")
                                                        .get("privateDNSZone")))),
                new ConstructionCase(Rules.PRIVATE_API_SERVER, List.of(), mocks -> assertThat(
                                profile(mocks, "apiServerAccessProfile"))
                        .containsEntry("enablePrivateCluster", true)),
                new ConstructionCase(
                        Rules.PROVISIONING_PARTS, List.of("Calico", "IPv6", "Windows2022"), mocks -> assertThat(
                                        profile(mocks, "networkProfile"))
                                .extractingByKey("ipFamilies")
                                .isEqualTo(List.of("IPv4"))),
                without(Rules.MANAGED_IDENTITY, "servicePrincipalProfile", "clientSecret"),
                new ConstructionCase(
                        Rules.LINUX_NODES,
                        List.of("Windows2019", "Windows2022", "windowsProfile", "osType"),
                        mocks ->
                                assertThat(text(mocks)).contains("osType=Linux").doesNotContain("osType=Windows")),
                new ConstructionCase(
                        Rules.NODE_ADDRESSES,
                        List.of("enableNodePublicIP", "nodePublicIPPrefixID"),
                        mocks -> assertThat(text(mocks))
                                .contains("enableNodePublicIP=false")
                                .doesNotContain("enableNodePublicIP=true")));
    }

    private static ConstructionCase without(Rule rule, String... absent) {
        return new ConstructionCase(
                rule, List.of(absent), mocks -> assertThat(text(mocks)).doesNotContain(absent));
    }

    /** All that is requested, as text. */
    static String text(RecordingMocks mocks) {
        return mocks.resources().toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> profile(RecordingMocks mocks, String property) {
        return (Map<String, Object>) mocks.named(CLUSTER).inputs().get(property);
    }

    private static void nodesReachPods(RecordingMocks mocks) {
        mocks.resources().stream()
                .filter(resource -> resource.name().endsWith("nodes-nsg"))
                .forEach(group -> assertThat(group.inputs().get("securityRules").toString())
                        .contains("AllowNodesInBound", "AllowNodesToPodsInBound", "AllowPodsInBound")
                        .contains("AllowNodesOutBound", "AllowNodesToPodsOutBound", "AllowPodsOutBound")
                        .contains("AllowLoadBalancerInBound")
                        .doesNotContain("VirtualNetwork"));
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
