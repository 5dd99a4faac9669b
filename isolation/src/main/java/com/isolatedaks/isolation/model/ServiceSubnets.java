package com.isolatedaks.isolation.model;

import java.util.Locale;
import java.util.Map;

/**
 * Subnets that one service of Azure alone stands in, by the names that it asks for; it sends nothing but what it was told to
 * forward (https://learn.microsoft.com/azure/virtual-network/virtual-network-for-azure-services).
 */
public final class ServiceSubnets {
    private static final Map<String, String> SERVICES = Map.of(
            "azurefirewallsubnet", "microsoft.network/azurefirewalls",
            "azurefirewallmanagementsubnet", "microsoft.network/azurefirewalls",
            "azurebastionsubnet", "microsoft.network/bastionhosts",
            "gatewaysubnet", "microsoft.network/virtualnetworkgateways",
            "routeserversubnet", "microsoft.network/virtualhubs");

    private ServiceSubnets() {}

    /** Whether a subnet is one of these. */
    public static boolean isOne(ArmId subnet) {
        return SERVICES.containsKey(key(subnet.name()));
    }

    /** Whether a resource of a type can stand in a subnet, as far as its name says. */
    public static boolean admits(ArmId subnet, String type) {
        String service = SERVICES.get(key(subnet.name()));
        return service == null || service.equals(key(type));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
