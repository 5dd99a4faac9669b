package com.isolatedaks.isolation.model;

import java.util.Locale;

/**
 * Whether a subnet's security group and its clients' routes apply to the private endpoints in it.
 *
 * @param securityGroup whether the subnet's group judges what comes to endpoints
 * @param routes whether a route to the endpoints' network can lead somewhere else than straight to the endpoint
 * @see <a href="https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy">Network policies
 *     for private endpoints</a>
 */
public record EndpointPolicies(boolean securityGroup, boolean routes) {

    /** Reads {@code privateEndpointNetworkPolicies}; a subnet that does not say has them off. */
    public static EndpointPolicies of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "enabled" -> new EndpointPolicies(true, true);
            case "networksecuritygroupenabled" -> new EndpointPolicies(true, false);
            case "routetableenabled" -> new EndpointPolicies(false, true);
            default -> new EndpointPolicies(false, false);
        };
    }
}
