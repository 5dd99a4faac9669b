package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.egress.EgressRules;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.ClusterFirewallArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.NetworkMode;
import java.util.Optional;
import java.util.Set;

/**
 * The firewall that a cluster's nodes have behind them.
 *
 * @param firewall as the inputs give it
 * @param plan what it lets out
 */
public record ClusterEgress(ClusterFirewallArgs firewall, EgressPlan plan) {
    private static final String PATH = "outbound.firewall";

    /** With the others AKS makes a way out of its own. */
    private static final Set<OutboundType> LEFT_TO_ROUTES = Set.of(OutboundType.None, OutboundType.UserDefinedRouting);

    /** The firewall of the inputs, if there is one. */
    public static Optional<ClusterEgress> of(IsolatedAksClusterArgs args) {
        return OutboundPlan.inputs(args)
                .firewall()
                .map(firewall -> new ClusterEgress(firewall, EgressPlan.of(firewall.egress(), args.location())));
    }

    /** Reports all that is wrong with it. */
    static void check(IsolatedAksClusterArgs args, Problems problems) {
        of(args).ifPresent(egress -> {
            EgressRules.check(egress.firewall.egress(), problems.under(PATH + ".egress"));
            egress.checkNetwork(args, problems);
            egress.checkArtifacts(args, problems);
            egress.checkDns(args, problems);
        });
    }

    private void checkNetwork(IsolatedAksClusterArgs args, Problems problems) {
        OutboundArgs inputs = OutboundPlan.inputs(args);
        OutboundType type = OutboundPlan.of(args).type();
        NetworkMode network = NetworkMode.of(args);
        if (!LEFT_TO_ROUTES.contains(type)) {
            problems.add(
                    Rules.FIREWALL_NETWORK,
                    PATH,
                    "set although outbound.type is %s, which leads round it; choose None or UserDefinedRouting"
                            .formatted(type.getValue()));
        }
        if (network == NetworkMode.AKS_MANAGED) {
            problems.add(
                    Rules.FIREWALL_NETWORK,
                    PATH,
                    "set although AKS manages the network, whose nodes get no route to it; set network.nodeSubnetId or"
                            + " network.addressSpace");
        }
        boolean isElsewhere = firewall.egress().applianceAddress().isPresent();
        if (network == NetworkMode.MADE && !isElsewhere) {
            problems.add(
                    Rules.ONE_FIREWALL,
                    PATH + ".egress.applianceAddress",
                    "missing; set it to the firewall's address: the network that is made from network.addressSpace needs it"
                            + " for its default route");
        }
        if (inputs.routeTableId().isPresent() || inputs.firewallPrivateIp().isPresent()) {
            problems.add(
                    Rules.ONE_FIREWALL,
                    PATH,
                    "set together with routeTableId or firewallPrivateIp; remove these: it knows its route");
        }
        if (!OutboundPlan.of(args).reachableHosts().isEmpty()) {
            problems.add(
                    Rules.REACHABLE_HOSTS,
                    "outbound.reachableHosts",
                    "set together with outbound.firewall; remove it: the firewall says itself what it lets out");
        }
    }

    private void checkArtifacts(IsolatedAksClusterArgs args, Problems problems) {
        ArtifactSource source = args.artifactSource().orElse(ArtifactSource.Cache);
        if (source == ArtifactSource.Direct && plan.feeds() != ArtifactSource.Direct) {
            problems.add(
                    Rules.DIRECT_EGRESS,
                    "artifactSource",
                    "nodes would fetch from Microsoft what the firewall does not let through",
                    source.getValue(),
                    "\"Cache\"",
                    "set artifactSource of the firewall's egress to Direct, or choose Cache");
        }
    }

    private void checkDns(IsolatedAksClusterArgs args, Problems problems) {
        if (plan.needsDnsProxy() && ApiServerPlan.of(args).zone() == ApiServerPlan.Zone.SYSTEM) {
            problems.add(
                    Rules.DNS_PROXY_AND_ZONE,
                    PATH,
                    "it lets out names by Tcp or Udp, for which the network asks its DNS proxy, although the API server's"
                            + " private DNS zone is System; bring a zone by apiServer.privateDnsZoneId, set"
                            + " apiServer.privateDnsZone to None, or let out a serviceTag or addressPrefix in their stead");
        }
    }
}
