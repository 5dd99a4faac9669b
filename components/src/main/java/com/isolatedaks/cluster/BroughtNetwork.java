package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.engine.Question;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.DnsServers;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.network.Ranges;
import com.pulumi.azurenative.network.NetworkFunctions;
import com.pulumi.azurenative.network.inputs.GetVirtualNetworkPlainArgs;
import com.pulumi.azurenative.network.outputs.AddressSpaceResponse;
import com.pulumi.azurenative.network.outputs.DhcpOptionsResponse;
import com.pulumi.azurenative.network.outputs.GetVirtualNetworkResult;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A network that exists already, looked up before anything is made. One that the same program makes is not known yet and
 * not looked up.
 */
public final class BroughtNetwork {
    private static final String PATH = "network.nodeSubnetId";

    private final ApiServerPlan apiServer;
    private final Question<GetVirtualNetworkResult> network;

    private BroughtNetwork(ArmId id, Azure azure, ApiServerPlan apiServer) {
        this.apiServer = apiServer;
        this.network = new Question<>(
                id,
                Lookup.of(NetworkFunctions.getVirtualNetworkPlain(
                        GetVirtualNetworkPlainArgs.builder()
                                .resourceGroupName(id.resourceGroup())
                                .virtualNetworkName(id.name())
                                .build(),
                        azure.options())),
                result -> result.id().orElse(null),
                azure);
    }

    /**
     * Begins to look up the network of the inputs, if it is known.
     *
     * @return waits for the answer and reports all that is wrong with it, also beside the cluster's ranges
     */
    public static BiConsumer<Optional<ClusterRanges>, Problems> ask(IsolatedAksClusterArgs args, Azure azure) {
        return NetworkMode.network(args)
                .nodeSubnetId()
                .filter(id -> NetworkMode.of(args) == NetworkMode.BROUGHT)
                .flatMap(Known::value)
                .flatMap(ArmId::networkOf)
                .<BiConsumer<Optional<ClusterRanges>, Problems>>map(
                        id -> new BroughtNetwork(id, azure, ApiServerPlan.of(args))::check)
                .orElse((ranges, problems) -> {});
    }

    private void check(Optional<ClusterRanges> ranges, Problems problems) {
        network.answered(
                found -> {
                    checkDns(found, problems);
                    ranges.ifPresent(right -> checkRanges(found, right, problems));
                },
                () -> problems.add(
                        Rules.NETWORK_EXISTS,
                        PATH,
                        "there is no such virtual network",
                        network.id().toString(),
                        "a network that exists",
                        "make it first, or let network.addressSpace make one"),
                reason -> problems.add(
                        Rules.LOOKED_UP,
                        PATH,
                        "the network is not checked; see yourself that its ranges and DNS servers go with the cluster's: "
                                + reason));
    }

    private void checkDns(GetVirtualNetworkResult network, Problems problems) {
        List<String> servers =
                network.dhcpOptions().map(DhcpOptionsResponse::dnsServers).orElse(List.of());
        if (apiServer.zone() == ApiServerPlan.Zone.SYSTEM && DnsServers.areCustom(servers)) {
            problems.add(
                    Rules.DNS_SERVERS_AND_ZONE,
                    "apiServer.privateDnsZone",
                    "System does not go with a network whose DNS servers are %s; bring a zone that they answer from by"
                                    .formatted(String.join(", ", servers))
                            + " privateDnsZoneId, or set it to None");
        }
    }

    private static void checkRanges(GetVirtualNetworkResult network, ClusterRanges ranges, Problems problems) {
        network.addressSpace().ifPresent(space -> requireDisjoint(space, "the virtual network", ranges, problems));
        network.virtualNetworkPeerings().forEach(peering -> peering.remoteAddressSpace()
                .ifPresent(space -> requireDisjoint(space, "a peered network", ranges, problems)));
    }

    private static void requireDisjoint(
            AddressSpaceResponse space, String name, ClusterRanges ranges, Problems problems) {
        for (String text : space.addressPrefixes()) {
            AddressRange.parse(text).ifPresent(prefix -> {
                Ranges.requireDisjoint(Rules.DISJOINT_RANGES, "network.podCidr", ranges.pods(), name, prefix, problems);
                Ranges.requireDisjoint(
                        Rules.DISJOINT_RANGES, "network.serviceCidr", ranges.services(), name, prefix, problems);
            });
        }
    }
}
