package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What AKS makes in the node resource group for a cluster's way out: the load balancer {@code kubernetes}
 * (https://learn.microsoft.com/azure/aks/load-balancer-standard; the names of its parts are known to
 * https://github.com/kubernetes-sigs/cluster-api-provider-azure, azure/scope/managedcontrolplane.go) or a NAT gateway
 * (https://learn.microsoft.com/azure/aks/nat-gateway; its name is not documented), and their public addresses. The other
 * outbound types have neither (https://learn.microsoft.com/azure/aks/egress-outboundtype).
 */
final class OutboundResources {
    private static final String BALANCERS = "Microsoft.Network/loadBalancers";
    private static final String GATEWAYS = "Microsoft.Network/natGateways";
    private static final String ADDRESSES = "Microsoft.Network/publicIPAddresses";
    private static final String BALANCER_PROFILE = "/properties/networkProfile/loadBalancerProfile";
    private static final String GATEWAY_PROFILE = "/properties/networkProfile/natGatewayProfile";
    private static final String EFFECTIVE = "/effectiveOutboundIPs";
    private static final String PURPOSE = "/tags/aks-managed-type";
    private static final Set<String> MANAGED_GATEWAYS = Set.of("managedNATGateway", "managedNATGatewayV2");
    private static final int IDLE_MINUTES = 30;
    private static final int GATEWAY_IDLE_MINUTES = 4;

    private final ResourceId nodeGroup;

    OutboundResources(ResourceId nodeGroup) {
        this.nodeGroup = nodeGroup;
    }

    /** Makes what the outbound type of a cluster needs, removes what it had before, and names the addresses in its body. */
    void ensure(Body cluster, Resources resources) {
        List<ResourceId> wanted = new ArrayList<>();
        if (cluster.is(ClusterPut.OUTBOUND, "loadBalancer")) {
            wanted.addAll(balance(cluster, resources));
        } else if (MANAGED_GATEWAYS.contains(cluster.text(ClusterPut.OUTBOUND))) {
            wanted.addAll(translate(cluster, resources));
        }
        Stream<ResourceId> tagged = resources.children(nodeGroup, ADDRESSES).stream()
                .filter(address -> address.body().has(PURPOSE))
                .map(AzureResource::id);
        Stream.concat(Stream.of(balancer(), gateway()), tagged)
                .filter(id -> !wanted.contains(id))
                .forEach(resources::remove);
    }

    private List<ResourceId> balance(Body cluster, Resources resources) {
        List<Body> brought = new ArrayList<>(cluster.objects(BALANCER_PROFILE + "/outboundIPs/publicIPs"));
        brought.addAll(cluster.objects(BALANCER_PROFILE + "/outboundIPPrefixes/publicIPPrefixes"));
        List<ResourceId> made = List.of();
        if (brought.isEmpty()) {
            cluster.setIfAbsent(BALANCER_PROFILE + "/managedOutboundIPs/count", 1);
            long count = cluster.number(BALANCER_PROFILE + "/managedOutboundIPs/count", 1);
            made = addresses(cluster, count, "aks-slb-managed-outbound-ip", resources);
        }
        List<Body> addresses = brought.isEmpty() ? references(made) : brought;
        cluster.setIfAbsent(BALANCER_PROFILE + "/allocatedOutboundPorts", 0)
                .setIfAbsent(BALANCER_PROFILE + "/idleTimeoutInMinutes", IDLE_MINUTES)
                .setIfAbsent(BALANCER_PROFILE + "/backendPoolType", "NodeIPConfiguration")
                .set(BALANCER_PROFILE + EFFECTIVE, addresses);
        Body body = Body.empty()
                .set("/location", cluster.text("/location"))
                .set("/sku/name", "Standard")
                .set("/sku/tier", "Regional")
                .set("/etag", etag(balancer()))
                .set("/properties/frontendIPConfigurations", frontends(addresses))
                .set(
                        "/properties/backendAddressPools",
                        backendPools(balancer()).stream()
                                .map(OutboundResources::part)
                                .toList())
                .set("/properties/outboundRules", List.of(outboundRule(cluster)));
        resources.save(new AzureResource(balancer(), ProvisioningState.Succeeded, body));
        List<ResourceId> all = new ArrayList<>(made);
        all.add(balancer());
        return all;
    }

    private List<Body> frontends(List<Body> addresses) {
        return addresses.stream()
                .map(address -> part(balancer()
                                .child(
                                        "frontendIPConfigurations",
                                        address.id("/id").orElseThrow().name()))
                        .set("/properties/publicIPAddress", address))
                .toList();
    }

    private Body outboundRule(Body cluster) {
        return part(balancer().child("outboundRules", "aksOutboundRule"))
                .set("/properties/protocol", "All")
                .set(
                        "/properties/idleTimeoutInMinutes",
                        cluster.number(BALANCER_PROFILE + "/idleTimeoutInMinutes", IDLE_MINUTES))
                .set(
                        "/properties/backendAddressPool/id",
                        backendPools(balancer()).get(0).toString());
    }

    private List<ResourceId> translate(Body cluster, Resources resources) {
        cluster.setIfAbsent(GATEWAY_PROFILE + "/managedOutboundIPProfile/count", 1)
                .setIfAbsent(GATEWAY_PROFILE + "/idleTimeoutInMinutes", GATEWAY_IDLE_MINUTES);
        long count = cluster.number(GATEWAY_PROFILE + "/managedOutboundIPProfile/count", 1);
        List<ResourceId> made = addresses(cluster, count, "aks-managed-natgateway-outbound-ip", resources);
        cluster.set(GATEWAY_PROFILE + EFFECTIVE, references(made));
        Body body = Body.empty()
                .set("/location", cluster.text("/location"))
                .set("/sku/name", "Standard")
                .set("/etag", etag(gateway()))
                .set(
                        "/properties/idleTimeoutInMinutes",
                        cluster.number(GATEWAY_PROFILE + "/idleTimeoutInMinutes", GATEWAY_IDLE_MINUTES))
                .set("/properties/publicIpAddresses", references(made));
        resources.save(new AzureResource(gateway(), ProvisioningState.Succeeded, body));
        List<ResourceId> all = new ArrayList<>(made);
        all.add(gateway());
        return all;
    }

    /** Public addresses whose names are GUIDs, tagged with what they are for. */
    private List<ResourceId> addresses(Body cluster, long count, String purpose, Resources resources) {
        List<ResourceId> made = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            ResourceId id = nodeGroup.provided(ADDRESSES, StableGuid.of("outbound" + i, nodeGroup));
            Body body = Body.empty()
                    .set("/location", cluster.text("/location"))
                    .set("/sku/name", "Standard")
                    .set("/sku/tier", "Regional")
                    .set("/etag", etag(id))
                    .set(PURPOSE, purpose)
                    .set("/properties/publicIPAddressVersion", "IPv4")
                    .set("/properties/publicIPAllocationMethod", "Static")
                    .set("/properties/idleTimeoutInMinutes", GATEWAY_IDLE_MINUTES);
            resources.save(new AzureResource(id, ProvisioningState.Succeeded, body));
            made.add(id);
        }
        return made;
    }

    ResourceId balancer() {
        return nodeGroup.provided(BALANCERS, "kubernetes");
    }

    /** The nodes' way out, and the pool that services of type LoadBalancer use. */
    static List<ResourceId> backendPools(ResourceId balancer) {
        return List.of(
                balancer.child("backendAddressPools", "aksOutboundBackendPool"),
                balancer.child("backendAddressPools", "kubernetes"));
    }

    private ResourceId gateway() {
        return nodeGroup.provided(
                GATEWAYS, "aks-%s-natgateway".formatted(NodeScaleSet.digits("natGateway", nodeGroup)));
    }

    private static Body part(ResourceId id) {
        return Body.empty()
                .set("/id", id.toString())
                .set("/name", id.name())
                .set("/type", id.type())
                .set("/properties/provisioningState", "Succeeded");
    }

    private static List<Body> references(List<ResourceId> ids) {
        return ids.stream().map(id -> Body.empty().set("/id", id.toString())).toList();
    }

    private static String etag(ResourceId id) {
        return "W/\"" + StableGuid.of("etag", id) + "\"";
    }
}
