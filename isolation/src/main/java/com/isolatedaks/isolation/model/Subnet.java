package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;
import java.util.Set;

/**
 * A subnet.
 *
 * @param id its id, below its network's
 * @param addresses its ranges
 * @param securityGroup the group that judges what comes in and goes out
 * @param routeTable its user-defined routes
 * @param natGateway the gateway that it goes out to the internet by
 * @param hasDefaultOutbound whether machines without any other way out are given one by Azure
 * @param endpointPolicies what of the above its private endpoints are subject to
 * @param serviceEndpoints services that it reaches by Azure's own network, such as {@code Microsoft.Storage}
 * @param isDelegated whether a service has put it under its own control
 */
public record Subnet(
        ArmId id,
        AddressSet addresses,
        Optional<SecurityGroup> securityGroup,
        Optional<RouteTable> routeTable,
        Optional<ArmId> natGateway,
        boolean hasDefaultOutbound,
        EndpointPolicies endpointPolicies,
        Set<String> serviceEndpoints,
        boolean isDelegated) {
    public Subnet {
        serviceEndpoints = Set.copyOf(serviceEndpoints);
    }

    /** The id of its virtual network. */
    public ArmId network() {
        return id.parent();
    }
}
