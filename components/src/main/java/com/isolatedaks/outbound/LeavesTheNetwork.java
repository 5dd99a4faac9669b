package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.egress.EgressDestination;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.network.NetworkMode;
import java.util.ArrayList;
import java.util.List;

/** What leaves a cluster's network all the same, or can, and why: a plain answer for those who sign for the isolation. */
public final class LeavesTheNetwork {
    private LeavesTheNetwork() {}

    /** A sentence for each thing. */
    public static List<String> of(IsolatedAksClusterArgs args) {
        OutboundPlan outbound = OutboundPlan.of(args);
        ApiServerPlan apiServer = ApiServerPlan.of(args);
        List<String> sentences = new ArrayList<>();
        if (!outbound.isIsolated()) {
            sentences.add("This is not a network isolated cluster: with outbound type %s nodes and pods have a way out."
                    .formatted(outbound.type().getValue()));
        }
        if (outbound.type() == OutboundType.None) {
            sentences.addAll(whatNoneLeavesOpen(NetworkMode.of(args)));
        }
        if (!outbound.reachableHosts().isEmpty()) {
            sentences.add(
                    "Nodes and pods reach %s through a firewall behind the network, as outbound.reachableHosts says."
                            .formatted(String.join(", ", outbound.reachableHosts())));
        }
        ClusterEgress.of(args).stream()
                .flatMap(egress -> egress.plan().all().stream())
                .map(LeavesTheNetwork::letOut)
                .forEach(sentences::add);
        sentences.add(
                "Names that nodes and pods ask for reach Azure's resolver at 168.63.129.16 and, if they are public,"
                        + " its upstream servers, because no security group judges that address unless it denies AzurePlatformDNS,"
                        + " which breaks the cluster.");
        sentences.add(
                "Nodes talk to Azure's platform at 168.63.129.16 and 169.254.169.254, because it tells them what they"
                        + " are and how they fare.");
        if (!apiServer.hasVnetIntegration()) {
            sentences.add("Nodes talk to the API server through its private endpoint, because it stands in a network of"
                    + " Microsoft's.");
        }
        sentences.add(
                "The registry asks Microsoft Artifact Registry for images that it has not cached yet, because nodes"
                        + " do not; their names leave, nothing of the cluster does.");
        if (!apiServer.isRunCommandDisabled()) {
            sentences.add(
                    "The commands of az aks command invoke and their output pass through Azure Resource Manager; set"
                            + " apiServer.disableRunCommand to stop that.");
        }
        if (apiServer.zone() == ApiServerPlan.Zone.NONE) {
            sentences.add("The API server's private address is in the public DNS, because there is no private zone.");
        }
        return List.copyOf(sentences);
    }

    private static String letOut(EgressDestination destination) {
        return "Nodes and pods reach %s (%s %d) through the firewall, for %s."
                .formatted(
                        destination.destination(),
                        destination.protocol().getValue(),
                        destination.port(),
                        destination.description().replaceFirst("\\.$", ""));
    }

    private static List<String> whatNoneLeavesOpen(NetworkMode network) {
        return switch (network) {
            case AKS_MANAGED ->
                List.of(
                        "AKS makes no way out of its network but denies none either: a public address on a node would be"
                                + " one; outbound type Block denies it.");
            case BROUGHT ->
                List.of(
                        "Whatever the routes, peerings and security groups of the subnet that is brought let out leaves,"
                                + " because outbound type None only makes no way out.");
            case MADE -> List.of();
        };
    }
}
