package com.isolatedaks.e2e.modes;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** Clusters side by side, each in a resource group of its own. */
final class ModeStack {
    private ModeStack() {}

    /** One cluster of each mode of a kind of network that the rules accept, and a registry for those that have one made. */
    static void deploy(NetworkKind network) {
        Output<String> madeRegistryId =
                switch (network) {
                    case MANAGED -> Output.of(Landscape.registryId(RegistryKind.MADE));
                    case MADE -> registryInAHub();
                    case BROUGHT -> registryInTheClustersNetwork();
                };
        Mode.accepted(network)
                .forEach(mode -> new IsolatedAksCluster(
                        mode.name(),
                        ModeArgs.of(
                                        mode,
                                        mode.zone(),
                                        mode.registry() == RegistryKind.MADE
                                                ? madeRegistryId
                                                : Output.of(Landscape.registryId(mode.registry())))
                                .build(),
                        in(group(mode.name()))));
    }

    private static Output<String> registryInAHub() {
        ResourceGroup group = group("made-hub");
        IsolatedNetwork hub = new IsolatedNetwork(
                "hub",
                IsolatedNetworkArgs.builder()
                        .resourceGroupName("made-hub")
                        .location(Landscape.REGION)
                        .addressSpace("10.200.0.0/16")
                        .build(),
                in(group));
        return registry("made", hub.endpointSubnetId(), hub.virtualNetworkId(), group);
    }

    private static Output<String> registryInTheClustersNetwork() {
        return registry(
                "brought",
                Output.of(Landscape.endpointSubnetId(RegistryKind.MADE)),
                Output.of(Landscape.networkId(RegistryKind.MADE)),
                group("brought-registry"));
    }

    private static Output<String> registry(
            String name, Output<String> subnetId, Output<String> networkId, ResourceGroup group) {
        return new ByoAcrWithPrivateLink(
                        "registry",
                        ByoAcrWithPrivateLinkArgs.builder()
                                .resourceGroupName(group.name())
                                .location(Landscape.REGION)
                                .registryName("modes" + name)
                                .endpointSubnetId(subnetId)
                                .virtualNetworks(Map.of(
                                        "network",
                                        LinkedNetworkArgs.builder()
                                                .virtualNetworkId(networkId)
                                                .build()))
                                .build(),
                        in(group))
                .registryId();
    }

    private static ResourceGroup group(String name) {
        return new ResourceGroup(
                name,
                ResourceGroupArgs.builder()
                        .resourceGroupName(name)
                        .location(Landscape.REGION)
                        .build());
    }

    private static ComponentResourceOptions in(ResourceGroup group) {
        return ComponentResourceOptions.builder().dependsOn(group).build();
    }
}
