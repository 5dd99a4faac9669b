package com.isolatedaks.network;

import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.isolation.catalogue.Transport;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.isolation.network.AddressRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rules the security groups of a network have. What a cluster needs is allowed by prefix before anything is denied,
 * so that it stays when somebody denies more: with Azure CNI overlay packets between pods keep their addresses, and the
 * tag {@code VirtualNetwork} does not cover these. The platform's addresses 168.63.129.16 and 169.254.169.254 pass every
 * group that does not deny their own tags, and need no rule.
 *
 * @param rules the rules, those that come in first
 * @see <a href="https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups">Network
 *     security groups with Azure CNI overlay</a>
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview">Security groups</a>
 */
public record SecurityPlan(List<PlannedRule> rules) {
    private static final int FIRST_PRIORITY = 100;
    private static final int STEP = 10;
    /** The last one before Azure's default rules, so that a deliberate exception can be put before it. */
    private static final int LAST_PRIORITY = 4096;

    private static final String TCP = "Tcp";
    private static final String UDP = "Udp";
    /** Also Azure's own public addresses (https://learn.microsoft.com/azure/virtual-network/service-tags-overview). */
    private static final String INTERNET = "Internet";

    private static final String LOAD_BALANCER = "AzureLoadBalancer";

    public SecurityPlan {
        rules = List.copyOf(rules);
    }

    /**
     * The node subnet's: nodes and pods reach each other, the private endpoints and the API server, and nothing on the
     * internet unless it is left to routes. Security groups judge the final destination before a packet is routed, so that
     * one that denies the internet denies the way to the firewall as well
     * (https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works).
     *
     * @param pods ranges of the pods of clusters whose nodes stand in the subnet
     */
    public static SecurityPlan ofNodes(AddressPlan plan, List<AddressRange> pods, boolean isLeftToRoutes) {
        return ofNodes(plan, pods, isLeftToRoutes, Optional.empty());
    }

    /**
     * The node subnet's where the default route of the same subnet leads to a firewall: the internet is open on the ports of
     * what the firewall lets out, and on no other. Pods of the overlay leave with the address of their node.
     */
    public static SecurityPlan ofNodes(AddressPlan plan, List<AddressRange> pods, EgressPlan egress) {
        return ofNodes(plan, pods, false, Optional.of(egress));
    }

    private static SecurityPlan ofNodes(
            AddressPlan plan, List<AddressRange> pods, boolean isLeftToRoutes, Optional<EgressPlan> egress) {
        String nodes = plan.nodes().range().toString();
        Rules in = new Rules(true);
        Rules out = new Rules(false);
        for (Rules both : List.of(in, out)) {
            both.allow("Nodes", "Nodes reach each other.", nodes, nodes);
            for (int index = 0; index < pods.size(); index++) {
                String range = pods.get(index).toString();
                String number = index == 0 ? "" : String.valueOf(index + 1);
                both.allow("NodesToPods" + number, "Nodes reach pods: services, probes.", nodes, range);
                both.allow("Pods" + number, "Pods reach each other, DNS among them.", range, range);
            }
        }
        in.allow("LoadBalancer", "Load balancers inside the network ask nodes for their health.", LOAD_BALANCER, nodes);
        out.allow(
                "Endpoints",
                "Nodes reach private endpoints, the registry's first.",
                nodes,
                plan.endpoints().range().toString());
        plan.apiServer()
                .ifPresent(subnet -> out.allow(
                        "ApiServer",
                        "Nodes reach the API server.",
                        TCP,
                        nodes,
                        subnet.range().toString(),
                        VnetIntegration.facts().nodePorts()));
        egress.ifPresent(open -> {
            openInternet(out, nodes, "EgressTcp", TCP, open, Transport.TCP);
            openInternet(out, nodes, "EgressUdp", UDP, open, Transport.UDP);
        });
        return new SecurityPlan(Stream.of(
                        in.rules.stream(),
                        out.rules.stream(),
                        isLeftToRoutes ? Stream.<PlannedRule>of() : Stream.of(denyInternet()))
                .flatMap(rules -> rules)
                .toList());
    }

    private static void openInternet(
            Rules out, String nodes, String what, String protocol, EgressPlan egress, Transport transport) {
        List<String> ports =
                egress.ports(transport).stream().map(String::valueOf).toList();
        if (!ports.isEmpty()) {
            out.allow(
                    what, "The default route leads to a firewall, which judges it.", protocol, nodes, INTERNET, ports);
        }
    }

    /** The subnet's of private endpoints: they answer, and ask nobody on the internet. */
    public static SecurityPlan ofEndpoints(AddressPlan plan) {
        Rules in = new Rules(true);
        in.allow(
                "Nodes",
                "Nodes reach private endpoints.",
                plan.nodes().range().toString(),
                plan.endpoints().range().toString());
        return withDenial(in);
    }

    /**
     * The API server subnet's (https://learn.microsoft.com/azure/aks/api-server-vnet-integration). Azure's default rules
     * let the same in; these stay when somebody denies more.
     */
    public static SecurityPlan ofApiServer(SubnetPlan nodes, SubnetPlan apiServer) {
        VnetIntegration facts = VnetIntegration.facts();
        String destination = apiServer.range().toString();
        Rules in = new Rules(true);
        in.allow(
                "Nodes",
                "Nodes come to the API server.",
                TCP,
                nodes.range().toString(),
                destination,
                facts.nodePorts());
        in.allow(
                "LoadBalancer",
                "The load balancer before the API server asks for its health.",
                TCP,
                LOAD_BALANCER,
                destination,
                List.of(facts.loadBalancerPort()));
        return withDenial(in);
    }

    private static SecurityPlan withDenial(Rules in) {
        return new SecurityPlan(
                Stream.concat(in.rules.stream(), Stream.of(denyInternet())).toList());
    }

    /**
     * What makes a subnet isolated. A subnet without default outbound access still lets traffic out once a node gets a
     * public address or the subnet a NAT gateway; this rule stays in the way.
     */
    private static PlannedRule denyInternet() {
        return new PlannedRule(
                "DenyInternetOutBound",
                "Nothing leaves the network for the internet.",
                LAST_PRIORITY,
                false,
                false,
                PlannedRule.ANY,
                PlannedRule.ANY,
                INTERNET,
                List.of());
    }

    /** Rules of one direction, each after those before it. */
    private static final class Rules {
        private final boolean isInbound;
        private final List<PlannedRule> rules = new ArrayList<>();

        Rules(boolean isInbound) {
            this.isInbound = isInbound;
        }

        void allow(String what, String description, String source, String destination) {
            allow(what, description, PlannedRule.ANY, source, destination, List.of());
        }

        void allow(
                String what,
                String description,
                String protocol,
                String source,
                String destination,
                List<String> ports) {
            rules.add(new PlannedRule(
                    "Allow" + what + (isInbound ? "InBound" : "OutBound"),
                    description,
                    FIRST_PRIORITY + STEP * rules.size(),
                    isInbound,
                    true,
                    protocol,
                    source,
                    destination,
                    ports));
        }
    }
}
