package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.network.ServiceEndpoint;
import com.isolatedaks.simulator.azure.privatedns.PrivateZoneBehaviour;
import com.isolatedaks.simulator.azure.privatedns.RecordSets;
import com.isolatedaks.simulator.azure.privatedns.VirtualNetworkLinkBehaviour;
import java.util.List;
import java.util.Optional;

/**
 * What AKS makes around a private API server in a brought network: a private endpoint in the first pool's subnet, the zone in
 * the node resource group unless one is brought, the link and the record
 * (https://learn.microsoft.com/azure/aks/private-clusters).
 */
final class ApiServerEndpoint {
    private static final int TTL_SECONDS = 300;

    private final ResourceId cluster;
    private final ResourceId nodeGroup;
    private final Resources resources;

    ApiServerEndpoint(ResourceId cluster, ResourceId nodeGroup, Resources resources) {
        this.cluster = cluster;
        this.nodeGroup = nodeGroup;
        this.resources = resources;
    }

    /** Makes what is missing. A network that AKS manages is not in the simulated Azure, nor is anything in it but the zone. */
    void ensure(ClusterPut put, ApiServerNames names) {
        if (put.isPrivate() && put.hasOwnNetwork()) {
            inOwnNetwork(put, names);
        } else if (put.isPrivate() && put.body().id(ApiServerRules.ZONE).isEmpty()) {
            names.zone().ifPresent(this::systemZone);
        }
    }

    private void inOwnNetwork(ClusterPut put, ApiServerNames names) {
        ResourceId subnetId =
                put.apiServerSubnet().orElseGet(() -> put.nodeSubnets().get(0));
        AzureResource subnet = resources.find(subnetId).orElseThrow();
        String address = put.hasVnetIntegration()
                ? integratedAddress(subnet)
                : ServiceEndpoint.ensure(
                        nodeGroup.provided("Microsoft.Network/privateEndpoints", "kube-apiserver"),
                        subnet,
                        cluster,
                        PrivateLinkServices.apiServer().groupId(),
                        names.privateName(),
                        resources);
        names.zone().ifPresent(zoneName -> {
            ResourceId zone = put.body().id(ApiServerRules.ZONE).orElseGet(() -> systemZone(zoneName));
            link(zone, subnetId.parent());
            RecordSets.write(zone, names.label(), TTL_SECONDS, List.of(address), "created by AKS", resources);
        });
    }

    /** The load balancer before an integrated API server takes the first address of its subnet. */
    static String integratedAddress(AzureResource subnet) {
        return AddressRange.of(ClusterSubnets.range(subnet)).address(4);
    }

    private ResourceId systemZone(String name) {
        ResourceId zone = nodeGroup.provided(PrivateZoneBehaviour.TYPE, name);
        if (resources.find(zone).isEmpty()) {
            Body body = Body.empty()
                    .set("/location", "global")
                    .set("/etag", StableGuid.of("etag", zone))
                    .set("/properties/internalId", StableGuid.of("zone", zone))
                    .set("/properties/maxNumberOfRecordSets", 25000)
                    .set("/properties/maxNumberOfVirtualNetworkLinks", 1000)
                    .set("/properties/maxNumberOfVirtualNetworkLinksWithRegistration", 100);
            resources.save(new AzureResource(zone, ProvisioningState.Succeeded, body));
        }
        return zone;
    }

    /** The cluster's network can be linked to the zone already: a hub does that for all its spokes. */
    private void link(ResourceId zone, ResourceId network) {
        boolean isLinked = resources.children(zone, VirtualNetworkLinkBehaviour.TYPE).stream()
                .anyMatch(link -> link.body()
                        .id("/properties/virtualNetwork/id")
                        .filter(network::equals)
                        .isPresent());
        if (isLinked) {
            return;
        }
        Body body = Body.empty()
                .set("/location", "global")
                .set("/etag", StableGuid.of("etag", linkIn(zone)))
                .set("/properties/virtualNetwork/id", network.toString())
                .set("/properties/registrationEnabled", false)
                .set("/properties/resolutionPolicy", "Default");
        resources.save(new AzureResource(linkIn(zone), ProvisioningState.Succeeded, body));
    }

    private ResourceId linkIn(ResourceId zone) {
        return zone.child("virtualNetworkLinks", "aks-" + StableGuid.of("link", cluster));
    }

    /** Takes link and record out of a brought zone; all else goes with the node resource group. */
    void remove(Body clusterBody) {
        Optional<ResourceId> brought = clusterBody.id(ApiServerRules.ZONE);
        ApiServerNames names = ApiServerNames.of(cluster, clusterBody);
        brought.ifPresent(zone -> {
            resources.remove(linkIn(zone));
            resources.remove(zone.child("A", names.label()));
        });
    }
}
