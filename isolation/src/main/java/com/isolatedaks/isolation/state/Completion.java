package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Azure makes by itself of the resources of a stack, as its documentation says: the addresses and names of private
 * endpoints, the records of their zones, and what stands around a private API server.
 */
final class Completion {
    private static final String ENDPOINT = "Microsoft.Network/privateEndpoints";
    private static final String GROUP = ENDPOINT + "/privateDnsZoneGroups";
    static final String FIREWALL = "Microsoft.Network/azureFirewalls";
    private static final String ROUTES = "Microsoft.Network/routeTables";
    private static final String CONFIGS = "customDnsConfigs";
    /** Azure gives a firewall the first address of its subnet that it has not kept for itself. */
    private static final int FIRST_USABLE = 4;

    private final Map<ArmId, ArmResource> resources = new LinkedHashMap<>();
    private final FreeAddresses free;

    private Completion(Collection<ArmResource> all) {
        all.forEach(resource -> resources.put(resource.id(), resource));
        free = new FreeAddresses(resources);
    }

    static List<ArmResource> of(Collection<ArmResource> all) {
        Completion completion = new Completion(all);
        completion.ofType(FIREWALL).forEach(completion::giveAddress);
        completion.ofType(ROUTES).forEach(completion::giveNextHops);
        completion.ofType(ROUTES + "/routes").forEach(completion::giveNextHops);
        completion.ofType(ENDPOINT).forEach(completion::giveNames);
        completion.ofType(GROUP).forEach(completion::writeRecords);
        completion.ofType(ApiServer.CLUSTER).forEach(completion::giveSource);
        completion.ofType(ApiServer.CLUSTER).forEach(completion::giveApiServer);
        return List.copyOf(completion.resources.values());
    }

    private List<ArmResource> ofType(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equalsIgnoreCase(type))
                .toList();
    }

    private void giveAddress(ArmResource firewall) {
        JsonNode first = firewall.body().at("/properties/ipConfigurations/0/properties");
        JsonNode known = first.path("privateIPAddress");
        if (first instanceof ObjectNode && (known.isMissingNode() || Values.isUnknown(known))) {
            free.range(new ArmId(first.at("/subnet/id").asText("/"))).ifPresent(range -> {
                ObjectNode body = firewall.body().deepCopy();
                ((ObjectNode) body.at("/properties/ipConfigurations/0/properties"))
                        .put("privateIPAddress", range.address(FIRST_USABLE));
                put(firewall, body);
            });
        }
    }

    /** A next hop that is made from a firewall is the firewall's address. */
    private void giveNextHops(ArmResource routes) {
        ObjectNode body = routes.body().deepCopy();
        boolean isGiven = giveNextHop(body);
        for (JsonNode route : body.at("/properties/routes")) {
            isGiven |= giveNextHop(route);
        }
        if (isGiven) {
            put(routes, body);
        }
    }

    private boolean giveNextHop(JsonNode route) {
        ArmResource firewall =
                resources.get(new ArmId(route.at("/properties/nextHopIpAddress").asText("")));
        if (firewall == null) {
            return false;
        }
        String address = firewall.body()
                .at("/properties/ipConfigurations/0/properties/privateIPAddress")
                .asText("");
        ((ObjectNode) route.get("properties")).put("nextHopIpAddress", address);
        return true;
    }

    private void giveNames(ArmResource endpoint) {
        if (!endpoint.body().at("/properties/" + CONFIGS).isEmpty()) {
            return;
        }
        ArmId subnet = new ArmId(endpoint.body().at("/properties/subnet/id").asText("/"));
        ArrayNode configs = JsonNodeFactory.instance.arrayNode();
        for (String name : EndpointNames.of(endpoint, resources)) {
            free.next(subnet).ifPresent(address -> {
                ObjectNode config = configs.addObject().put("fqdn", name);
                config.putArray("ipAddresses").add(address);
            });
        }
        ObjectNode body = endpoint.body().deepCopy();
        ((ObjectNode) body.get("properties")).set(CONFIGS, configs);
        put(endpoint, body);
    }

    /** The records are in the zone; of a group that is there already, Azure has answered with them. */
    private void writeRecords(ArmResource group) {
        Optional<ArmResource> endpoint =
                Optional.ofNullable(resources.get(group.id().parent()));
        for (JsonNode config : group.body().at("/properties/privateDnsZoneConfigs")) {
            ArmId zone = new ArmId(config.at("/properties/privateDnsZoneId").asText("/"));
            JsonNode made = config.at("/properties/recordSets");
            for (JsonNode record : made) {
                List<String> addresses = new ArrayList<>();
                record.path("ipAddresses").forEach(address -> addresses.add(address.asText()));
                record(zone, record.path("recordSetName").asText(), addresses);
            }
            if (made.isEmpty()) {
                endpoint.ifPresent(known -> EndpointNames.labels(known, zone.name())
                        .forEach((label, address) -> record(zone, label, List.of(address))));
            }
        }
    }

    /**
     * A bootstrap profile that is unknown as a whole, because the registry's id in it is, has a registry to fetch from: the
     * SDKs send Direct where nobody asks for Cache, and Direct names no registry.
     */
    private void giveSource(ArmResource cluster) {
        JsonNode profile = cluster.body().at("/properties/bootstrapProfile");
        if (profile.has("containerRegistryId") && !profile.has("artifactSource")) {
            ObjectNode body = cluster.body().deepCopy();
            ((ObjectNode) body.at("/properties/bootstrapProfile")).put("artifactSource", "Cache");
            put(cluster, body);
        }
    }

    private void giveApiServer(ArmResource cluster) {
        new ApiServer(cluster, free).made().forEach(resource -> resources.put(resource.id(), resource));
    }

    private void record(ArmId zone, String label, List<String> addresses) {
        ArmResource record = record(zone, label, addresses.toArray(String[]::new));
        resources.putIfAbsent(record.id(), record);
    }

    /** An A record as Azure answers it. */
    static ArmResource record(ArmId zone, String label, String... addresses) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putObject("properties").putArray("aRecords");
        for (String address : addresses) {
            records.addObject().put("ipv4Address", address);
        }
        return new ArmResource(new ArmId(zone + "/A/" + label), "Microsoft.Network/privateDnsZones/A", body);
    }

    private void put(ArmResource old, ObjectNode body) {
        resources.put(old.id(), new ArmResource(old.id(), old.type(), body));
    }
}
