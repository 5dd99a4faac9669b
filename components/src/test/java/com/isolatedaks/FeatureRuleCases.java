package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.madeNetwork;
import static com.isolatedaks.testing.Clusters.managed;

import com.isolatedaks.enums.Feature;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Clusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case for every rule of features, extensions, DNS servers and what a firewall lets through. */
final class FeatureRuleCases {
    private static final String STORAGE = "Microsoft.AzureContainerStorage";

    private FeatureRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                RuleCase.of(
                        Rules.FEATURE_ENDPOINTS,
                        "features",
                        brought().features(Feature.WorkloadIdentity),
                        brought()
                                .features(Feature.WorkloadIdentity, Feature.Keda, Feature.KeyVaultSecretsProvider)
                                .outbound(reachable("login.microsoftonline.com"))),
                RuleCase.of(
                        Rules.DEFENDER_WORKSPACE,
                        "defenderWorkspaceId",
                        open().features(Feature.Defender),
                        open().features(Feature.Defender).defenderWorkspaceId("workspace")),
                RuleCase.of(
                        Rules.UNSUPPORTED_EXTENSION,
                        "extensions.mine.extensionType",
                        extension("microsoft.flux"),
                        extension(STORAGE)),
                RuleCase.of(
                        Rules.UNDOCUMENTED_EXTENSION,
                        "extensions.mine.extensionType",
                        extension("Microsoft.DataProtection.Kubernetes"),
                        extension(STORAGE)),
                RuleCase.of(
                        Rules.EXTENSION_ENDPOINTS,
                        "extensions.mine.extensionType",
                        extension(STORAGE).outbound(reachable("*.dp.kubernetesconfiguration.azure.com")),
                        extension(STORAGE)),
                RuleCase.of(
                        Rules.REACHABLE_HOSTS,
                        "outbound.reachableHosts",
                        made().outbound(reachable("login.microsoftonline.com")),
                        brought().outbound(reachable("login.microsoftonline.com"))),
                RuleCase.of(
                        Rules.DNS_SERVERS,
                        "network.dnsServers",
                        dns("10.244.0.0").registryId(Clusters.REGISTRY),
                        dns("10.243.255.255").registryId(Clusters.REGISTRY)),
                RuleCase.ofRegistry(
                        Rules.MADE_REGISTRY_MODE,
                        "registryMode",
                        registry().registryMode(RegistryMode.Abac),
                        registry().registryMode(RegistryMode.Rbac)));
    }

    private static OutboundArgs reachable(String... hosts) {
        return OutboundArgs.builder().reachableHosts(List.of(hosts)).build();
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return managed()
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.LoadBalancer)
                        .acknowledgeNotIsolated(true)
                        .build());
    }

    private static IsolatedAksClusterArgs.Builder extension(String type) {
        return brought()
                .extensions(Map.of(
                        "mine",
                        ClusterExtensionArgs.builder().extensionType(type).build()))
                .outbound(reachable("*.dp.kubernetesconfiguration.azure.com", "arcmktplaceprod.azurecr.io"));
    }

    private static IsolatedAksClusterArgs.Builder dns(String server) {
        return made().network(madeNetwork().dnsServers(server).build())
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZone(PrivateDnsZone.None)
                        .build());
    }

    private static ByoAcrWithPrivateLinkArgs.Builder registry() {
        return ByoAcrWithPrivateLinkArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .registryName("myregistry")
                .endpointSubnetId("subnet")
                .virtualNetworks(Map.of(
                        "nodes",
                        LinkedNetworkArgs.builder().virtualNetworkId("network").build()));
    }
}
