package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.model.ArmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What AKS makes around the API server of a private cluster in a brought network: a private endpoint in the first pool's
 * subnet, the record of its private name, and the zone of that record with a link, unless a zone is brought
 * (https://learn.microsoft.com/azure/aks/private-clusters).
 */
final class ApiServer {
    static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    private static final String ACCESS = "/properties/apiServerAccessProfile";
    private static final String ZONE = "Microsoft.Network/privateDnsZones";

    private final ArmResource cluster;
    private final FreeAddresses free;

    ApiServer(ArmResource cluster, FreeAddresses free) {
        this.cluster = cluster;
        this.free = free;
    }

    List<ArmResource> made() {
        String subnetText = text("/properties/agentPoolProfiles/0/vnetSubnetID");
        boolean isLinked = cluster.body().at(ACCESS + "/enablePrivateCluster").asBoolean()
                && !cluster.body().at(ACCESS + "/enableVnetIntegration").asBoolean();
        if (!isLinked || !subnetText.startsWith("/")) {
            return List.of();
        }
        ArmId subnet = new ArmId(subnetText);
        Optional<String> address = free.next(subnet);
        if (address.isEmpty()) {
            return List.of();
        }
        List<ArmResource> made = new ArrayList<>(List.of(endpoint(subnet, address.get())));
        if (!text(ACCESS + "/privateDNSZone").equalsIgnoreCase("none")) {
            String name = privateName();
            ArmId zone = zone(name);
            if (!isBrought()) {
                made.add(resource(zone.text(), ZONE, JsonNodeFactory.instance.objectNode()));
            }
            made.add(link(zone, subnet.parent()));
            made.add(Completion.record(zone, name.substring(0, name.indexOf('.')), address.get()));
            made.add(named(name));
        }
        return made;
    }

    private boolean isBrought() {
        return text(ACCESS + "/privateDNSZone").startsWith("/");
    }

    private String privateName() {
        String known = text("/properties/privateFQDN");
        if (!known.isEmpty() && !Values.UNKNOWN.textValue().equals(known)) {
            return known;
        }
        String zone = isBrought()
                ? new ArmId(text(ACCESS + "/privateDNSZone")).name()
                : "aks."
                        + PrivateLinkServices.apiServer()
                                .publicZones(cluster.body().path("location").asText("region"))
                                .get(0);
        return cluster.id().name().toLowerCase(Locale.ROOT) + "." + zone;
    }

    private ArmId zone(String name) {
        return new ArmId(
                isBrought()
                        ? text(ACCESS + "/privateDNSZone")
                        : cluster.id() + "-nodes/providers/" + ZONE + "/" + name.substring(name.indexOf('.') + 1));
    }

    private ArmResource named(String name) {
        ObjectNode body = cluster.body().deepCopy();
        ((ObjectNode) body.get("properties")).put("privateFQDN", name);
        return new ArmResource(cluster.id(), cluster.type(), body);
    }

    private ArmResource endpoint(ArmId subnet, String address) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.putObject("subnet").put("id", subnet.text());
        properties
                .putArray("privateLinkServiceConnections")
                .addObject()
                .putObject("properties")
                .put("privateLinkServiceId", cluster.id().text());
        ObjectNode config = properties.putArray("customDnsConfigs").addObject().put("fqdn", "");
        config.putArray("ipAddresses").add(address);
        return resource(
                cluster.id() + "-nodes/providers/Microsoft.Network/privateEndpoints/kube-apiserver",
                "Microsoft.Network/privateEndpoints",
                properties);
    }

    private static ArmResource link(ArmId zone, ArmId network) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.putObject("virtualNetwork").put("id", network.text());
        return resource(zone + "/virtualNetworkLinks/aks-" + network.name(), ZONE + "/virtualNetworkLinks", properties);
    }

    private static ArmResource resource(String id, String type, ObjectNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", properties);
        return new ArmResource(new ArmId(id), type, body);
    }

    private String text(String pointer) {
        return cluster.body().at(pointer).asText("");
    }
}
