package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.NetworkDataplane;
import com.isolatedaks.enums.NetworkPolicy;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.outbound.OutboundPlan;
import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.core.Either;
import java.util.List;
import java.util.Locale;

/**
 * What the cluster's request says of its network. kubenet, which isolation rules out, is no choice. Also what Azure would
 * choose itself is sent: a cluster whose creation was interrupted is imported, and each of these that Azure reports and
 * the program does not send would replace it.
 */
final class NetworkProfile {
    private NetworkProfile() {}

    static ContainerServiceNetworkProfileArgs of(IsolatedAksClusterArgs args, ClusterRanges ranges) {
        ClusterNetworkArgs network = NetworkMode.network(args);
        NetworkDataplane dataplane = network.networkDataplane().orElse(NetworkDataplane.Azure);
        NetworkPolicy policy = network.networkPolicy()
                .orElse(dataplane == NetworkDataplane.Cilium ? NetworkPolicy.Cilium : NetworkPolicy.None);
        // Also what Azure would choose itself is sent: a cluster whose creation was interrupted is imported, and
        // each of these that Azure reports and the program does not send would replace it.
        return ContainerServiceNetworkProfileArgs.builder()
                .networkPlugin("azure")
                .networkPluginMode("overlay")
                .networkDataplane(dataplane.getValue().toLowerCase(Locale.ROOT))
                .networkPolicy(policy.getValue().toLowerCase(Locale.ROOT))
                .ipFamilies(List.of(Either.ofLeft("IPv4")))
                .loadBalancerSku("standard")
                .outboundType(OutboundPlan.of(args).azureName())
                .podCidr(ranges.pods().toString())
                .podCidrs(ranges.pods().toString())
                .serviceCidr(ranges.services().toString())
                .serviceCidrs(ranges.services().toString())
                .dnsServiceIP(ranges.dnsServiceIp())
                .build();
    }
}
