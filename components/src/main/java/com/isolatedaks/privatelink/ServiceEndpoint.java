package com.isolatedaks.privatelink;

import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Collection;
import java.util.List;

/**
 * A private endpoint of a service with the records of all its names, which Azure keeps in the zones of one zone group: an
 * endpoint cannot have a second one.
 */
public record ServiceEndpoint(PrivateEndpoint endpoint, PrivateDnsZoneGroup records) {

    /**
     * What an endpoint connects, and its names.
     *
     * @param logicalName the endpoint's logical name
     * @param recordsLogicalName the logical name of its zone group
     * @param name its Azure name
     */
    public record Connection(
            String logicalName,
            String recordsLogicalName,
            String name,
            Output<String> targetId,
            PrivateLinkService service) {}

    /**
     * Makes an endpoint and its records.
     *
     * @param earlier what must be done before: Azure writes only one endpoint of a network at a time
     */
    public static ServiceEndpoint make(
            Children children,
            Place place,
            Output<String> subnetId,
            Connection connection,
            List<ServiceZone> zones,
            Collection<? extends Resource> earlier) {
        PrivateEndpoint endpoint = new PrivateEndpoint(
                connection.logicalName(),
                PrivateEndpointArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .location(place.location())
                        .privateEndpointName(connection.name())
                        .subnet(SubnetArgs.builder().id(subnetId).build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name(connection.name())
                                .privateLinkServiceId(connection.targetId())
                                .groupIds(connection.service().groupId())
                                .build())
                        .tags(place.tags())
                        .build(),
                children.after(earlier));
        PrivateDnsZoneGroup records = new PrivateDnsZoneGroup(
                connection.recordsLogicalName(),
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .privateEndpointName(connection.name())
                        .privateDnsZoneGroupName("default")
                        .privateDnsZoneConfigs(
                                zones.stream().map(ServiceEndpoint::config).toList())
                        .build(),
                children.after(List.of(endpoint)));
        return new ServiceEndpoint(endpoint, records);
    }

    private static PrivateDnsZoneConfigArgs config(ServiceZone zone) {
        return PrivateDnsZoneConfigArgs.builder()
                .name(zone.name().replace('.', '-'))
                .privateDnsZoneId(zone.id())
                .build();
    }
}
