package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of private endpoints and their addresses: names of the same member share one. */
public final class EndpointNames {
    private static final String CONFIGS = "/properties/customDnsConfigs";

    private EndpointNames() {}

    /** The configurations of an endpoint that is written. */
    static List<Body> configs(Put put, AzureResource subnet, List<LinkedName> names) {
        List<Body> before = put.before().map(old -> old.body().objects(CONFIGS)).orElse(List.of());
        return configs(put.body(), before, new SubnetAddresses(subnet, put.id(), put.resources()), names);
    }

    /**
     * What a target makes reachable has changed: its endpoints get the new names, and their zone groups the new records, as
     * those of a private link scope do when resources are added to it
     * (https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure), and those of a registry that is replicated.
     */
    public static void refresh(ResourceId target, Resources resources) {
        for (AzureResource endpoint : PrivateEndpointConnections.endpoints(target, resources)) {
            Optional<AzureResource> subnet =
                    endpoint.body().id("/properties/subnet/id").flatMap(resources::find);
            if (subnet.isEmpty()) {
                continue;
            }
            SubnetAddresses addresses = new SubnetAddresses(subnet.get(), endpoint.id(), resources);
            List<LinkedName> names = ZoneGroupBehaviour.names(endpoint, resources);
            if (names.stream().map(LinkedName::member).distinct().count() > addresses.free()) {
                // Nobody waits for an answer who could be told that the subnet is full: the endpoint stays as it is.
                continue;
            }
            List<Body> before = endpoint.body().objects(CONFIGS);
            endpoint.body().set(CONFIGS, configs(endpoint.body(), before, addresses, names));
            resources.save(endpoint);
            resources
                    .children(endpoint.id(), ZoneGroupBehaviour.TYPE)
                    .forEach(group -> ZoneGroupBehaviour.rewrite(group, endpoint, resources));
        }
    }

    private static List<Body> configs(
            Body endpoint, List<Body> before, SubnetAddresses addresses, List<LinkedName> names) {
        Map<String, String> byMember = new HashMap<>();
        names.forEach(name ->
                addressOf(name, endpoint, before).ifPresent(address -> byMember.putIfAbsent(name.member(), address)));
        byMember.values().forEach(addresses::take);
        long members = names.stream().map(LinkedName::member).distinct().count();
        List<Body> configs = new ArrayList<>();
        for (LinkedName name : names) {
            String address = byMember.computeIfAbsent(name.member(), member -> addresses.next((int) members));
            configs.add(Body.empty().set("/fqdn", name.fqdn()).set("/ipAddresses", List.of(address)));
        }
        return configs;
    }

    /** The address that the endpoint has already, or that its configuration asks for. */
    private static Optional<String> addressOf(LinkedName name, Body endpoint, List<Body> before) {
        Optional<String> wanted = endpoint.objects("/properties/ipConfigurations").stream()
                .filter(configuration -> configuration.is("/properties/memberName", name.member()))
                .flatMap(configuration -> configuration.find("/properties/privateIPAddress").stream())
                .findFirst();
        return wanted.or(() -> before.stream()
                .filter(config -> config.is("/fqdn", name.fqdn()))
                .flatMap(config -> config.texts("/ipAddresses").stream())
                .findFirst());
    }
}
