package com.isolatedaks.isolation.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network written down as bodies of ARM, as short as they can be. */
public final class TestNetwork {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GROUP = "/subscriptions/s/resourceGroups/rg/providers/";

    private final Map<String, ArmResource> resources = new LinkedHashMap<>();

    /**
     * A node subnet and an endpoint subnet without any way out, a registry behind an endpoint at 10.0.2.4, its zone and link,
     * as in Microsoft's how-to (https://learn.microsoft.com/azure/aks/network-isolated).
     */
    public static TestNetwork isolated() {
        return new TestNetwork()
                .network("vnet", "10.0.0.0/16", "")
                .subnet("vnet/nodes", "10.0.1.0/24", "'defaultOutboundAccess': false")
                .subnet("vnet/endpoints", "10.0.2.0/24", "")
                .put(
                        "Microsoft.ContainerRegistry/registries",
                        "reg",
                        "{'location': 'westeurope', 'properties': {'publicNetworkAccess': 'Disabled'}}")
                .endpoint("pe", "vnet/endpoints", "Approved")
                .zone("privatelink.azurecr.io", "vnet", "Default")
                .record("privatelink.azurecr.io/reg", "10.0.2.4")
                .record("privatelink.azurecr.io/reg.westeurope.data", "10.0.2.5");
    }

    public TestNetwork network(String name, String range, String properties) {
        return put(
                "Microsoft.Network/virtualNetworks",
                name,
                "{'properties': {'addressSpace': {'addressPrefixes': ['%s']} %s}}".formatted(range, more(properties)));
    }

    public TestNetwork subnet(String name, String range, String properties) {
        return put(
                "Microsoft.Network/virtualNetworks/subnets",
                name,
                "{'properties': {'addressPrefix': '%s' %s}}".formatted(range, more(properties)));
    }

    /** Peers two networks, both ways. */
    public TestNetwork peer(String one, String other) {
        return half(one, other).half(other, one);
    }

    /** One half of a peering. */
    public TestNetwork half(String one, String other) {
        return put(
                "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
                one + "/to-" + other,
                "{'properties': {'remoteVirtualNetwork': {'id': '%s'}}}"
                        .formatted(id("Microsoft.Network/virtualNetworks", other)));
    }

    /** Gives a subnet a security group of rules. */
    public TestNetwork guard(String subnet, String... rules) {
        put(
                "Microsoft.Network/networkSecurityGroups",
                "nsg",
                "{'properties': {'securityRules': [%s]}}".formatted(String.join(",", rules)));
        return attach(subnet, "networkSecurityGroup", id("Microsoft.Network/networkSecurityGroups", "nsg"));
    }

    public static String rule(int priority, String direction, String access, String from, String to, String ports) {
        return """
               {'name': 'rule%d', 'properties': {'priority': %1$d, 'direction': '%s', 'access': '%s', 'protocol': 'Tcp',
                'sourceAddressPrefix': '%s', 'destinationAddressPrefix': '%s', 'destinationPortRange': '%s'}}"""
                .formatted(priority, direction, access, from, to, ports);
    }

    /** Gives a subnet a route table of one route. */
    public TestNetwork route(String subnet, String prefix, String nextHop, String address) {
        put(
                "Microsoft.Network/routeTables",
                "routes",
                "{'properties': {'routes': [{'name': 'out', 'properties': {'addressPrefix': '%s', 'nextHopType': '%s', 'nextHopIpAddress': '%s'}}]}}"
                        .formatted(prefix, nextHop, address));
        return attach(subnet, "routeTable", id("Microsoft.Network/routeTables", "routes"));
    }

    /** Sets a property of a subnet to a reference. */
    public TestNetwork attach(String subnet, String property, String id) {
        ArmResource resource = resources.get(id("Microsoft.Network/virtualNetworks/subnets", subnet));
        ((ObjectNode) resource.body().get("properties")).putObject(property).put("id", id);
        return this;
    }

    public TestNetwork endpoint(String name, String subnet, String state) {
        return put(
                "Microsoft.Network/privateEndpoints",
                name,
                """
                {'properties': {'subnet': {'id': '%s'},
                 'privateLinkServiceConnections': [{'name': 'c', 'properties': {'privateLinkServiceId': '%s',
                   'privateLinkServiceConnectionState': {'status': '%s'}}}],
                 'customDnsConfigs': [{'fqdn': 'reg.azurecr.io', 'ipAddresses': ['10.0.2.4']},
                   {'fqdn': 'reg.westeurope.data.azurecr.io', 'ipAddresses': ['10.0.2.5']}]}}"""
                        .formatted(
                                id("Microsoft.Network/virtualNetworks/subnets", subnet),
                                id("Microsoft.ContainerRegistry/registries", "reg"),
                                state));
    }

    public TestNetwork zone(String name, String network, String policy) {
        put("Microsoft.Network/privateDnsZones", name, "{'properties': {}}");
        return put(
                "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
                name + "/link-" + network,
                "{'properties': {'virtualNetwork': {'id': '%s'}, 'resolutionPolicy': '%s'}}"
                        .formatted(id("Microsoft.Network/virtualNetworks", network), policy));
    }

    public TestNetwork record(String name, String address) {
        return put(
                "Microsoft.Network/privateDnsZones/A",
                name,
                "{'properties': {'aRecords': [{'ipv4Address': '%s'}]}}".formatted(address));
    }

    /** Adds a resource, or replaces it. */
    public TestNetwork put(String type, String name, String body) {
        String id = id(type, name);
        try {
            resources.put(id, new ArmResource(new ArmId(id), type, MAPPER.readTree(body.replace('\'', '"'))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Takes a resource away. */
    public TestNetwork without(String type, String name) {
        resources.remove(id(type, name));
        return this;
    }

    /** An id in the group, from a type and the names joined by slashes. */
    public static String id(String type, String names) {
        String[] types = type.split("/");
        String[] each = names.split("/");
        StringBuilder id = new StringBuilder(GROUP + types[0]);
        for (int i = 0; i < each.length; i++) {
            id.append('/').append(types[i + 1]).append('/').append(each[i]);
        }
        return id.toString();
    }

    public NetworkModel model() {
        return ModelReader.read(resources.values());
    }

    public Source in(String subnet) {
        return Source.of(model().subnet(new ArmId(id("Microsoft.Network/virtualNetworks/subnets", subnet)))
                .orElseThrow());
    }

    /** Sends a TCP packet to port 443 of an address. */
    public Verdict send(String subnet, String address) {
        return send(subnet, Target.at(Address.of(address)), 443);
    }

    public Verdict send(String subnet, Target target, int port) {
        return new Reachability(model()).reach(in(subnet), target, port, Protocol.TCP);
    }

    private static String more(String properties) {
        return properties.isEmpty() ? "" : ", " + properties;
    }
}
