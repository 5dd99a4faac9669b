package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Reaches a registry from a subnet: the private endpoint, its records in a private DNS zone, and the zone's links.
 *
 * @param endpoint the private endpoint
 * @param done all that must be there before nodes can pull
 */
public record RegistryPrivateLink(PrivateEndpoint endpoint, List<CustomResource> done) {

    /** Where a registry is reached from, and how its names resolve. */
    public record Place(
            Output<String> resourceGroupName,
            String location,
            String endpointName,
            Output<String> subnetId,
            @Nullable Output<Map<String, String>> tags) {}

    /** The private DNS zone of the registry's names. */
    public record Zone(PrivateZone resource, Output<String> resourceGroupName, String name) {}

    /**
     * Makes endpoint, zone group and links.
     *
     * @param virtualNetworkIds networks that resolve the names, by the key that tells their links apart
     */
    public static RegistryPrivateLink make(
            Children children,
            Place place,
            Output<String> registryId,
            Zone zone,
            Map<String, Output<String>> virtualNetworkIds) {
        List<CustomResource> done = new ArrayList<>();
        virtualNetworkIds.forEach((key, networkId) -> done.add(link(children, zone, key, networkId, place.tags())));
        PrivateEndpoint endpoint = endpoint(children, place, registryId);
        done.add(zoneGroup(children, place, endpoint, zone));
        return new RegistryPrivateLink(endpoint, List.copyOf(done));
    }

    private static PrivateEndpoint endpoint(Children children, Place place, Output<String> registryId) {
        return new PrivateEndpoint(
                children.name(ChildName.REGISTRY_ENDPOINT),
                PrivateEndpointArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .location(place.location())
                        .privateEndpointName(place.endpointName())
                        .subnet(SubnetArgs.builder().id(place.subnetId()).build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name(place.endpointName())
                                .privateLinkServiceId(registryId)
                                .groupIds(
                                        PrivateLinkServices.containerRegistry().groupId())
                                .build())
                        .tags(place.tags())
                        .build(),
                children.options());
    }

    /** Azure itself writes the records of the endpoint's addresses, the data endpoint's of each replica among them. */
    private static PrivateDnsZoneGroup zoneGroup(Children children, Place place, PrivateEndpoint endpoint, Zone zone) {
        return new PrivateDnsZoneGroup(
                children.name(ChildName.REGISTRY_ZONE_GROUP),
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .privateEndpointName(place.endpointName())
                        .privateDnsZoneGroupName("registry")
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name(zone.name().replace('.', '-'))
                                .privateDnsZoneId(zone.resource().id())
                                .build())
                        .build(),
                children.after(List.of(endpoint)));
    }

    private static VirtualNetworkLink link(
            Children children,
            Zone zone,
            String key,
            Output<String> networkId,
            @Nullable Output<Map<String, String>> tags) {
        return new VirtualNetworkLink(
                children.name(ChildName.REGISTRY_ZONE_LINK, key),
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(zone.resourceGroupName())
                        .privateZoneName(zone.name())
                        .virtualNetworkLinkName(key)
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder().id(networkId).build())
                        .tags(tags)
                        .build(),
                children.after(List.of(zone.resource())));
    }
}
