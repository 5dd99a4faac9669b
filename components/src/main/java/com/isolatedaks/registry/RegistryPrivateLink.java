package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceEndpoint;
import com.isolatedaks.privatelink.ServiceZone;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reaches a registry from a subnet: the private endpoint, its records in a private DNS zone, those of each replica's data
 * endpoint among them, and the zone's links.
 *
 * @param endpoint the private endpoint
 * @param done all that must be there before nodes can pull
 */
public record RegistryPrivateLink(PrivateEndpoint endpoint, List<CustomResource> done) {

    /**
     * Makes endpoint, records and links.
     *
     * @param endpointName the endpoint's Azure name
     * @param networkIds networks that resolve the names, by the key that tells their links apart
     * @param linkOptions decides in whose subscription the links are made
     */
    public static RegistryPrivateLink make(
            Children children,
            Place place,
            String endpointName,
            Output<String> subnetId,
            Output<String> registryId,
            ServiceZone zone,
            Map<String, Output<String>> networkIds,
            CustomResourceOptions linkOptions) {
        ServiceEndpoint link = ServiceEndpoint.make(
                children,
                place,
                subnetId,
                new ServiceEndpoint.Connection(
                        children.name(ChildName.REGISTRY_ENDPOINT),
                        children.name(ChildName.REGISTRY_ZONE_GROUP),
                        endpointName,
                        registryId,
                        PrivateLinkServices.containerRegistry()),
                List.of(zone),
                List.of());
        List<CustomResource> links = zone.link(
                key -> children.name(ChildName.REGISTRY_ZONE_LINK, key),
                networkIds,
                List.of(link.records()),
                linkOptions,
                place.tags());
        return new RegistryPrivateLink(
                link.endpoint(),
                Stream.concat(Stream.of(link.records()), links.stream()).toList());
    }
}
