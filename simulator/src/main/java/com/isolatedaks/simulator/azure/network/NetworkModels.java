package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The network model of what exists in the simulated Azure. */
public final class NetworkModels {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    private static final List<String> TYPES = List.of(
            "Microsoft.Network/virtualNetworks",
            "Microsoft.Network/virtualNetworks/subnets",
            "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
            "Microsoft.Network/networkSecurityGroups",
            "Microsoft.Network/networkSecurityGroups/securityRules",
            "Microsoft.Network/routeTables",
            "Microsoft.Network/routeTables/routes",
            "Microsoft.Network/privateEndpoints",
            "Microsoft.Network/privateDnsZones",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            "Microsoft.Network/privateDnsZones/A",
            "Microsoft.Network/privateDnsZones/CNAME",
            "Microsoft.Network/azureFirewalls",
            "Microsoft.Network/firewallPolicies",
            "Microsoft.Network/firewallPolicies/ruleCollectionGroups",
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ContainerRegistry/registries/replications",
            "Microsoft.KeyVault/vaults",
            "Microsoft.Storage/storageAccounts",
            CLUSTER,
            CLUSTER + "/agentPools");

    private NetworkModels() {}

    /** The model of all that exists. */
    public static NetworkModel of(Resources resources) {
        return read(resources, Optional.empty());
    }

    /** The model of all that exists and of a resource as it is being written. */
    public static NetworkModel with(AzureResource written, Resources resources) {
        return read(resources, Optional.of(written));
    }

    private static NetworkModel read(Resources resources, Optional<AzureResource> written) {
        Stream<AzureResource> stored = TYPES.stream()
                .flatMap(type -> resources.ofType(type).stream())
                .filter(resource -> written.filter(newer -> newer.id().equals(resource.id()))
                        .isEmpty())
                .filter(NetworkModels::isThere);
        return ModelReader.read(Stream.concat(stored, written.stream())
                .map(NetworkModels::resource)
                .toList());
    }

    /** An endpoint or a link does nothing before Azure has finished making it; nodes of a new cluster boot meanwhile. */
    private static boolean isThere(AzureResource resource) {
        return resource.state() != ProvisioningState.Creating || resource.id().isOfType(CLUSTER);
    }

    private static ArmResource resource(AzureResource resource) {
        return new ArmResource(
                id(resource.id()), resource.id().type(), resource.body().json());
    }

    /** The id as the model writes it. */
    public static ArmId id(ResourceId id) {
        return new ArmId(id.toString());
    }
}
