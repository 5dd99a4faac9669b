package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.EndpointPolicies;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NextHop;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.Peering;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.Route;
import com.isolatedaks.isolation.model.RouteTable;
import com.isolatedaks.isolation.model.SecurityGroup;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network that is small enough to try every packet in, as plain facts; {@link Exhaustive} judges them on its own. */
record SmallNetwork(boolean isPeered, List<SmallSubnet> subnets, Optional<SmallFirewall> firewall) {
    /** In the second subnet of the first network. */
    static final String APPLIANCE = "10.0.0.13";

    /** Two networks of sixteen addresses; the first has two subnets, the second one. */
    static final List<String> NETWORKS = List.of("10.0.0.0/28", "10.0.0.16/28");

    static final List<String> SUBNETS = List.of("10.0.0.0/29", "10.0.0.8/29", "10.0.0.16/29");

    /** Which network a subnet is in. */
    static final List<Integer> HOMES = List.of(0, 0, 1);

    record SmallSubnet(
            Optional<List<SmallRule>> rules,
            Optional<List<SmallRoute>> routes,
            boolean hasDefaultOutbound,
            boolean hasNodes,
            Optional<SmallEndpoint> endpoint) {}

    /** From and to are ranges, {@code *}, {@code VirtualNetwork} or {@code Internet}. */
    record SmallRule(
            int priority,
            boolean isInbound,
            boolean isAllow,
            String protocol,
            String from,
            String to,
            int firstPort,
            int lastPort) {}

    record SmallRoute(String range, String nextHop) {}

    /** An endpoint at the fourth address of its subnet. */
    record SmallEndpoint(boolean isConnected, boolean isJudged) {}

    /** A firewall at the address that routes lead to. */
    record SmallFirewall(boolean hasPublicAddress, boolean isAnswered, List<SmallFirewallRule> rules) {}

    /** From and to are ranges or {@code *}; a rule in doubt can be about anybody, or nobody. */
    record SmallFirewallRule(
            boolean isAllow, boolean isInDoubt, String protocol, String from, String to, int firstPort, int lastPort) {}

    NetworkModel model() {
        List<VirtualNetwork> networks = new ArrayList<>();
        List<PrivateEndpoint> endpoints = new ArrayList<>();
        List<NodePool> pools = new ArrayList<>();
        for (int network = 0; network < NETWORKS.size(); network++) {
            List<Subnet> inside = new ArrayList<>();
            for (int i = 0; i < subnets.size(); i++) {
                if (HOMES.get(i) == network) {
                    inside.add(subnet(i));
                }
            }
            networks.add(new VirtualNetwork(
                    networkId(network),
                    AddressSet.of(AddressRange.of(NETWORKS.get(network))),
                    inside,
                    List.of(),
                    isPeered
                            ? List.of(new Peering(
                                    "peer",
                                    networkId(1 - network),
                                    true,
                                    firewall.isPresent() && firewall.get().isAnswered()))
                            : List.of()));
        }
        for (int i = 0; i < subnets.size(); i++) {
            int index = i;
            subnets.get(i)
                    .endpoint()
                    .ifPresent(endpoint -> endpoints.add(new PrivateEndpoint(
                            new ArmId("/p/endpoint" + index),
                            subnetId(index),
                            new ArmId("/p/target"),
                            List.of(Address.of(
                                    AddressRange.of(SUBNETS.get(index)).address(4))),
                            List.of(),
                            endpoint.isConnected())));
            if (subnets.get(i).hasNodes()) {
                pools.add(new NodePool(
                        new ArmId("/c/cluster/agentPools/pool" + i),
                        Optional.of(subnetId(i)),
                        Optional.empty(),
                        "none",
                        false));
            }
        }
        return new NetworkModel(networks, endpoints, List.of(), List.of(), firewalls(), pools);
    }

    private List<Firewall> firewalls() {
        return firewall.stream()
                .map(small -> new Firewall(
                        new ArmId("/f/firewall"),
                        Optional.of(subnetId(1)),
                        Address.of(APPLIANCE),
                        small.hasPublicAddress(),
                        small.rules().stream().map(SmallNetwork::firewallRule).toList(),
                        List.of()))
                .toList();
    }

    private static FirewallRule firewallRule(SmallFirewallRule rule) {
        return new FirewallRule(
                "rule",
                rule.isAllow(),
                List.of(rule.protocol()),
                List.of(new PortRange(rule.firstPort(), rule.lastPort())),
                peers(rule.from()),
                peers(rule.to()),
                List.of(),
                rule.isInDoubt() ? Optional.of("it is in doubt") : Optional.empty(),
                "");
    }

    static ArmId networkId(int index) {
        return new ArmId("/n/virtualNetworks/net" + index);
    }

    static ArmId subnetId(int index) {
        return new ArmId(networkId(HOMES.get(index)) + "/subnets/sub" + index);
    }

    private Subnet subnet(int index) {
        SmallSubnet small = subnets.get(index);
        return new Subnet(
                subnetId(index),
                AddressSet.of(AddressRange.of(SUBNETS.get(index))),
                small.rules()
                        .map(rules -> new SecurityGroup(
                                new ArmId("/g/group" + index),
                                rules.stream().map(SmallNetwork::rule).toList())),
                small.routes()
                        .map(routes -> new RouteTable(
                                new ArmId("/r/routes" + index),
                                routes.stream().map(SmallNetwork::route).toList())),
                Optional.empty(),
                small.hasDefaultOutbound(),
                new EndpointPolicies(
                        small.endpoint().map(SmallEndpoint::isJudged).orElse(false), false),
                Set.of(),
                Set.of(),
                false);
    }

    private static SecurityRule rule(SmallRule rule) {
        return new SecurityRule(
                "rule" + rule.priority(),
                rule.priority(),
                rule.isInbound(),
                rule.isAllow(),
                rule.protocol(),
                List.of(new PortRange(rule.firstPort(), rule.lastPort())),
                peers(rule.from()),
                peers(rule.to()));
    }

    private static Peers peers(String text) {
        if (text.equals("*")) {
            return Peers.ANYBODY;
        }
        return text.contains("/")
                ? new Peers(false, AddressSet.of(AddressRange.of(text)), Set.of())
                : Peers.tagged(text);
    }

    private static Route route(SmallRoute route) {
        NextHop hop = NextHop.of(route.nextHop());
        return new Route(
                "route",
                AddressRange.of(route.range()),
                hop,
                hop == NextHop.APPLIANCE ? Optional.of(Address.of(APPLIANCE)) : Optional.empty());
    }
}
