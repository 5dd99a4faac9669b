package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.engine.Known;
import com.isolatedaks.enums.NetworkDataplane;
import com.isolatedaks.enums.NetworkPolicy;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.AddressPlan;
import com.isolatedaks.network.DnsServers;
import com.isolatedaks.network.LabelNames;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.network.Ranges;
import com.isolatedaks.network.SubnetOverrides;
import com.isolatedaks.outbound.FirewallAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of the network that nodes stand in. */
final class NetworkRules {
    private static final String MANAGED = "set although AKS manages the network; remove it, or bring a network";

    private NetworkRules() {}

    /** Reports what is wrong, and computes the ranges inside the cluster if they are right. */
    static Optional<ClusterRanges> check(IsolatedAksClusterArgs args, Problems problems) {
        ClusterNetworkArgs network = NetworkMode.network(args);
        Problems here = problems.under("network");
        checkPolicy(network, here);
        Optional<AddressRange> space =
                switch (NetworkMode.of(args)) {
                    case AKS_MANAGED -> managed(network, here);
                    case BROUGHT -> brought(network, here);
                    case MADE -> made(args, network, problems);
                };
        Optional<ClusterRanges> ranges = ClusterRanges.of(network, space, problems);
        ranges.ifPresent(right -> checkPods(right, NodeDemand.of(args), here));
        checkDns(args, network, ranges, problems);
        FirewallAddress.check(
                args,
                ranges.map(right -> Map.of("network.podCidr", right.pods(), "network.serviceCidr", right.services()))
                        .orElse(Map.of()),
                problems);
        return ranges;
    }

    private static Optional<AddressRange> managed(ClusterNetworkArgs network, Problems problems) {
        network.virtualNetworkAddressSpace()
                .ifPresent(space -> problems.add(Rules.MANAGED_NETWORK, "virtualNetworkAddressSpace", MANAGED));
        network.dnsServers().ifPresent(servers -> problems.add(Rules.MANAGED_NETWORK, "dnsServers", MANAGED));
        network.subnetPrefixes().ifPresent(prefixes -> problems.add(Rules.MANAGED_NETWORK, "subnetPrefixes", MANAGED));
        network.apiServerSubnetId()
                .ifPresent(subnet -> problems.add(Rules.MANAGED_NETWORK, "apiServerSubnetId", MANAGED));
        return Optional.empty();
    }

    private static Optional<AddressRange> brought(ClusterNetworkArgs network, Problems problems) {
        Known.value(network.nodeSubnetId().orElseThrow()).ifPresent(id -> checkSubnet(id, problems));
        if (network.subnetPrefixes().isPresent()) {
            problems.add(
                    "subnetPrefixes",
                    "set without addressSpace; remove it: subnets of a network that exists stay as they are");
        }
        if (network.dnsServers().isPresent()) {
            problems.add(
                    "dnsServers", "set without addressSpace; remove it: a network that exists keeps its DNS servers");
        }
        return network.virtualNetworkAddressSpace()
                .flatMap(space -> Ranges.read("virtualNetworkAddressSpace", space, problems));
    }

    /** Reports names of a brought subnet that AKS cannot make labels of. */
    static void checkSubnet(String subnetId, Problems problems) {
        LabelNames.checkSubnet("nodeSubnetId", subnetId, problems);
    }

    private static Optional<AddressRange> made(
            IsolatedAksClusterArgs args, ClusterNetworkArgs network, Problems problems) {
        Problems here = problems.under("network");
        Known.value(args.resourceGroupName()).ifPresent(name -> LabelNames.check("resourceGroupName", name, problems));
        if (network.nodeSubnetId().isPresent()) {
            here.add(
                    "addressSpace",
                    "set together with nodeSubnetId; remove one: nodes stand in a network that exists or in a new one");
        }
        if (network.apiServerSubnetId().isPresent()) {
            here.add(
                    "apiServerSubnetId",
                    "set together with addressSpace; remove it: it belongs to a network that exists");
        }
        Optional<AddressPlan> plan = AddressPlan.of(
                network.addressSpace().orElseThrow(),
                SubnetOverrides.of(network.subnetPrefixes()),
                ApiServerPlan.of(args).hasVnetIntegration(),
                here);
        plan.ifPresent(right -> {
            checkNodes(right, NodeDemand.of(args), here);
            FirewallAddress.check(args, Map.of("the node subnet", right.nodes().range()), problems);
        });
        return plan.map(AddressPlan::addressSpace);
    }

    private static void checkNodes(AddressPlan plan, int nodes, Problems problems) {
        // By private link the API server's endpoint stands in the subnet of the first pool.
        long free = plan.nodes().range().usableInSubnet() - 1;
        if (nodes > free) {
            problems.add(
                    Rules.SUBNET_SIZE,
                    "addressSpace",
                    "the node subnet " + plan.nodes().range() + " is too small for " + nodes
                            + " nodes, those of upgrades included",
                    plan.addressSpace().toString(),
                    "room for " + nodes + " nodes where there is room for " + free,
                    "enlarge it or take away nodes");
        }
    }

    private static void checkDns(
            IsolatedAksClusterArgs args,
            ClusterNetworkArgs network,
            Optional<ClusterRanges> ranges,
            Problems problems) {
        List<String> servers = network.dnsServers().orElse(List.of());
        DnsServers.check(
                "network.dnsServers",
                servers,
                ranges.map(right -> Map.of("network.podCidr", right.pods(), "network.serviceCidr", right.services()))
                        .orElse(Map.of()),
                problems);
        boolean isSystem = ApiServerPlan.of(args).zone() == ApiServerPlan.Zone.SYSTEM;
        if (NetworkMode.of(args) == NetworkMode.MADE && isSystem && DnsServers.areCustom(servers)) {
            problems.add(
                    Rules.DNS_SERVERS_AND_ZONE,
                    "network.dnsServers",
                    "set although the API server's private DNS zone is System; remove it, bring a zone that the servers"
                            + " answer from by apiServer.privateDnsZoneId, or set apiServer.privateDnsZone to None");
        }
    }

    private static void checkPods(ClusterRanges ranges, int nodes, Problems problems) {
        long most = ranges.nodeCapacity();
        if (nodes > most) {
            problems.add(
                    Rules.POD_RANGE_SIZE,
                    "podCidr",
                    "the range is too small for " + nodes + " nodes, those of upgrades included",
                    ranges.pods().toString(),
                    "a /24 for each node where there are " + most,
                    "choose a shorter prefix or take away nodes");
        }
    }

    private static void checkPolicy(ClusterNetworkArgs network, Problems problems) {
        NetworkDataplane dataplane = network.networkDataplane().orElse(NetworkDataplane.Azure);
        network.networkPolicy()
                .filter(policy -> policy != NetworkPolicy.None
                        && (policy == NetworkPolicy.Cilium) != (dataplane == NetworkDataplane.Cilium))
                .ifPresent(policy -> problems.add(
                        Rules.NETWORK_POLICY,
                        "networkPolicy",
                        "not an engine of the dataplane " + dataplane.getValue(),
                        policy.getValue(),
                        "\"None\" or \"" + dataplane.getValue() + "\"",
                        "change it or networkDataplane"));
    }
}
