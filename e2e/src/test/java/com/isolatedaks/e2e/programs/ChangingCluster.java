package com.isolatedaks.e2e.programs;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.inputs.TransitionArgs;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogManager;

/**
 * A user's program whose cluster is changed from deployment to deployment: environment variables stand for the edits. There
 * are two registries, {@code one} and {@code two}.
 */
public final class ChangingCluster {
    static final String GROUP = "changing";
    static final String REGION = "westeurope";

    private ChangingCluster() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        Pulumi.run(ChangingCluster::deploy);
    }

    private static void deploy(Context context) {
        var group = new ResourceGroup(
                "group",
                ResourceGroupArgs.builder()
                        .resourceGroupName(GROUP)
                        .location(REGION)
                        .build());
        var network = new VirtualNetwork(
                "network",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(group.name())
                        .virtualNetworkName("network")
                        .location(REGION)
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes("10.10.0.0/16")
                                .build())
                        .build());
        Subnet nodes = subnet("nodes", "10.10.0.0/17", network);
        Subnet endpoints = subnet("endpoints", "10.10.128.0/24", nodes);
        var one = new ByoAcrWithPrivateLink(
                "registry",
                ByoAcrWithPrivateLinkArgs.builder()
                        .resourceGroupName(GROUP)
                        .location(REGION)
                        .registryName("changingone")
                        .retain(false)
                        .endpointSubnetId(endpoints.id())
                        .virtualNetworks(Map.of(
                                "network",
                                LinkedNetworkArgs.builder()
                                        .virtualNetworkId(network.id())
                                        .build()))
                        .build(),
                ComponentResourceOptions.builder().dependsOn(group).build());
        Map<String, Output<String>> registries = Map.of(
                "one", one.registryId(), "two", SecondRegistry.make("changingtwo", endpoints, one.privateDnsZoneId()));
        var cluster = new IsolatedAksCluster(
                "cluster",
                cluster(nodes, registries),
                ComponentResourceOptions.builder().dependsOn(group).build());
        context.export("clusterId", cluster.clusterId());
        context.export(
                "isolation",
                cluster.isolation()
                        .applyValue(isolation -> isolation.outboundType() + " "
                                + isolation.artifactSource() + " "
                                + isolation.containerRegistryId().orElse("")));
        context.export("isReimageDue", cluster.isReimageDue());
        context.export("nextSteps", cluster.nextSteps());
    }

    private static Subnet subnet(String name, String range, Resource before) {
        return new Subnet(
                name,
                SubnetArgs.builder()
                        .resourceGroupName(GROUP)
                        .virtualNetworkName("network")
                        .subnetName(name)
                        .addressPrefix(range)
                        .build(),
                CustomResourceOptions.builder().dependsOn(before).build());
    }

    private static IsolatedAksClusterArgs cluster(Subnet nodes, Map<String, Output<String>> registries) {
        OutboundType outbound = OutboundType.valueOf(edit("OUTBOUND").orElse("None"));
        String registry = edit("REGISTRY").orElse("one");
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName(GROUP)
                .location(REGION)
                .network(ClusterNetworkArgs.builder().nodeSubnetId(nodes.id()).build())
                .outbound(OutboundArgs.builder()
                        .type(outbound)
                        .acknowledgeNotIsolated(outbound != OutboundType.None)
                        .build())
                .artifactSource(ArtifactSource.valueOf(edit("ARTIFACTS").orElse("Cache")))
                .registryId(registries.get(registry))
                .registryKey(key(registry))
                .transition(edit("TRANSITION")
                        .map(path -> transition(path, registries))
                        .orElse(null))
                .protect(!edit("PROTECT").orElse("").equals("false"))
                .adopt(edit("ADOPT").isPresent())
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder()
                                        .objectId("11111111-2222-3333-4444-555555555555")
                                        .build()))
                        .build())
                .build();
    }

    private static TransitionArgs transition(String path, Map<String, Output<String>> registries) {
        Optional<String> previous = edit("PREVIOUS");
        return TransitionArgs.builder()
                .path(TransitionPath.valueOf(path))
                .previousRegistryId(previous.map(registries::get).orElse(null))
                .previousRegistryKey(previous.map(ChangingCluster::key).orElse(null))
                .build();
    }

    /** The first registry was there before anybody thought of a second. */
    private static String key(String registry) {
        return registry.equals("one") ? null : registry;
    }

    private static Optional<String> edit(String variable) {
        return Optional.ofNullable(System.getenv("CLUSTER_" + variable)).filter(value -> !value.isEmpty());
    }
}
