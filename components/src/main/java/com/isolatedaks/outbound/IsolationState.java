package com.isolatedaks.outbound;

import com.isolatedaks.outputs.Isolation;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.outputs.ContainerServiceNetworkProfileResponse;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterBootstrapProfileResponse;
import com.pulumi.core.Output;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Azure says of a cluster's isolation, in place of what was asked for: both were changed, and not by the program, when
 * somebody converts a cluster.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Validate the cluster</a>
 */
public final class IsolationState {
    private static final Set<String> WITHOUT_EGRESS = Set.of("none", "block");

    private IsolationState() {}

    /** Reads it from the cluster. */
    public static Output<Isolation> of(ManagedCluster cluster) {
        return Output.tuple(cluster.networkProfile(), cluster.bootstrapProfile())
                .applyValue(profiles -> of(profiles.t1, profiles.t2));
    }

    /** The engine takes no classes. */
    public static Map<String, Object> toMap(Isolation isolation) {
        Map<String, Object> map = new HashMap<>();
        map.put("isIsolated", isolation.isIsolated());
        map.put("outboundType", isolation.outboundType());
        map.put("artifactSource", isolation.artifactSource());
        isolation.containerRegistryId().ifPresent(id -> map.put("containerRegistryId", id));
        return map;
    }

    private static Isolation of(
            Optional<ContainerServiceNetworkProfileResponse> network,
            Optional<ManagedClusterBootstrapProfileResponse> bootstrap) {
        String outboundType = network.flatMap(ContainerServiceNetworkProfileResponse::outboundType)
                .orElseThrow();
        String artifactSource = bootstrap
                .flatMap(ManagedClusterBootstrapProfileResponse::artifactSource)
                .orElseThrow();
        return Isolation.builder()
                .isIsolated(WITHOUT_EGRESS.contains(outboundType.toLowerCase(Locale.ROOT))
                        && artifactSource.equals("Cache"))
                .outboundType(outboundType)
                .artifactSource(artifactSource)
                .containerRegistryId(bootstrap
                        .flatMap(ManagedClusterBootstrapProfileResponse::containerRegistryId)
                        .orElse(null))
                .build();
    }
}
