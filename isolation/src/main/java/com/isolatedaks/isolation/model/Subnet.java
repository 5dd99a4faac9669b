package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param guardedServices those of them that service endpoint policies narrow to some accounts
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
        Set<String> guardedServices,
        boolean isDelegated) {
    public Subnet {
        serviceEndpoints = Set.copyOf(serviceEndpoints);
        guardedServices = Set.copyOf(guardedServices);
    }

    /** The services of which it reaches the accounts of every tenant. */
    public Set<String> openServices() {
        return serviceEndpoints.stream()
                .filter(service -> !guardedServices.contains(service))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id of its virtual network. */
    public ArmId network() {
        return id.parent();
    }
}
