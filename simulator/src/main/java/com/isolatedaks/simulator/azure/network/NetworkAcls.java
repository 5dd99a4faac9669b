package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.stream.Stream;

/** The firewall of a service: who may come to its public address, unless public access is off altogether. */
public final class NetworkAcls {
    private static final String ACLS = "/properties/networkAcls";

    private NetworkAcls() {}

    /**
     * Completes the rules with Azure's defaults.
     *
     * @param service the namespace whose service endpoint a subnet needs that is let in
     * @return the subnets that are let in and lack it
     */
    public static Stream<ResourceId> subnetsWithoutEndpoint(Put put, String service) {
        if (!put.body().has(ACLS)) {
            return Stream.empty();
        }
        put.body().setIfAbsent(ACLS + "/bypass", "AzureServices").setIfAbsent(ACLS + "/defaultAction", "Allow");
        return put.body().objects(ACLS + "/virtualNetworkRules").stream()
                .filter(rule -> !rule.isTrue("/ignoreMissingVnetServiceEndpoint"))
                .flatMap(rule -> rule.id("/id").stream())
                .filter(subnet ->
                        !References.require(put, subnet).body().objects("/properties/serviceEndpoints").stream()
                                .anyMatch(endpoint -> isOf(service, endpoint)));
    }

    /** {@code Microsoft.Storage.Global} serves the accounts of other regions too. */
    private static boolean isOf(String service, Body endpoint) {
        return endpoint.is("/service", service) || endpoint.is("/service", service + ".Global");
    }
}
