package com.isolatedaks.features;

import static com.isolatedaks.testing.Clusters.brought;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.isolatedaks.isolation.catalogue.ClusterInput;
import com.isolatedaks.isolation.catalogue.ClusterInputs;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.Support;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Egresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feature of the catalogue in each mode of a cluster: satisfied, or refused or warned of with what is missing. */
class FeatureModesTest {
    private static final String REGION = "westeurope";

    /** A way out that a cluster has or has not. */
    private enum Mode {
        /** Nothing leaves. */
        ISOLATED,
        /** A firewall that lets out nothing. */
        CLOSED_FIREWALL,
        /** A firewall that lets out what the feature needs. */
        FIREWALL,
        /** The same as the way out of a cluster that is not isolated. */
        ROUTING_TO_FIREWALL,
        /** A firewall that lets out nothing, likewise. */
        ROUTING_TO_CLOSED_FIREWALL,
        /** A firewall of somebody else's that lets it out. */
        REACHABLE_HOSTS,
        /** A firewall of which nothing is known. */
        ROUTING,
        /** AKS's own way out. */
        LOAD_BALANCER;

        boolean reaches() {
            return this != ISOLATED && this != CLOSED_FIREWALL && this != ROUTING_TO_CLOSED_FIREWALL;
        }

        boolean isIsolated() {
            return this == ISOLATED || this == CLOSED_FIREWALL || this == FIREWALL || this == REACHABLE_HOSTS;
        }

        OutboundArgs outbound(Feature feature) {
            return switch (this) {
                case ISOLATED -> OutboundArgs.builder().build();
                case CLOSED_FIREWALL -> Egresses.behind(EgressArgs.builder());
                case FIREWALL -> Egresses.behind(EgressArgs.builder().features(feature.name()));
                case ROUTING_TO_FIREWALL -> routing(EgressArgs.builder().features(feature.name()));
                case ROUTING_TO_CLOSED_FIREWALL -> routing(EgressArgs.builder());
                case REACHABLE_HOSTS ->
                    OutboundArgs.builder()
                            .reachableHosts(outside(feature).stream()
                                    .map(Endpoint::host)
                                    .toList())
                            .build();
                case ROUTING -> open(OutboundType.UserDefinedRouting).build();
                case LOAD_BALANCER -> open(OutboundType.LoadBalancer).build();
            };
        }

        private static OutboundArgs routing(EgressArgs.Builder egress) {
            return open(OutboundType.UserDefinedRouting)
                    .firewall(Egresses.firewall(egress))
                    .build();
        }

        private static OutboundArgs.Builder open(OutboundType type) {
            return OutboundArgs.builder().type(type).acknowledgeNotIsolated(true);
        }
    }

    static Stream<Arguments> all() {
        return ClusterInputs.all().stream()
                .filter(row -> row.input() != null)
                .map(ClusterInput::feature)
                .map(Features::named)
                .flatMap(feature -> Stream.of(Mode.values()).map(mode -> Arguments.of(feature.name(), mode)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void aFeatureIsSatisfiedOrRefusedWithWhatIsMissing(String name, Mode mode) {
        Feature feature = Features.named(name);
        List<Problem> said =
                said(cluster(feature).outbound(mode.outbound(feature)).build());
        List<String> missing = mode.reaches()
                ? List.of()
                : outside(feature).stream().map(Endpoint::host).toList();

        if (mode.isIsolated() && feature.support() == Support.UNSUPPORTED) {
            assertThat(said).anyMatch(problem -> problem.message().contains("do not support " + feature.title()));
        }
        if (missing.isEmpty()) {
            assertThat(said).noneMatch(problem -> problem.message().contains("cannot reach"));
        } else {
            assertThat(said)
                    .filteredOn(problem -> problem.message().contains("cannot reach"))
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message()).contains(missing).contains("EgressFirewall"));
        }
    }

    /** Extensions are refused for what all of them need; what one of them needs besides is let out with it. */
    private static List<Endpoint> outside(Feature feature) {
        List<Endpoint> outside =
                new ArrayList<>(isExtension(feature) ? Extensions.common().outside(REGION) : List.of());
        outside.addAll(feature.outside(REGION));
        return outside.stream().distinct().toList();
    }

    private static boolean isExtension(Feature feature) {
        return feature.extensionType().isPresent();
    }

    private static IsolatedAksClusterArgs.Builder cluster(Feature feature) {
        IsolatedAksClusterArgs.Builder cluster = brought();
        String input = ClusterInputs.of(feature).map(ClusterInput::input).orElseThrow();
        switch (input) {
            case "features" -> {
                cluster.features(com.isolatedaks.enums.Feature.valueOf(feature.name()));
                if (feature.name().equals("Defender")) {
                    cluster.defenderWorkspaceId("workspace");
                }
            }
            case "extensions" ->
                cluster.extensions(Map.of(
                        "mine",
                        ClusterExtensionArgs.builder()
                                .extensionType(feature.extensionType().orElse("Contoso.Unknown"))
                                .build()));
            case "upgrades" ->
                cluster.upgrades(UpgradesArgs.builder()
                        .nodeOsChannel(NodeOsChannel.SecurityPatch)
                        .build());
            case "pools" -> gpu(feature).ifPresent(cluster::systemPool);
            case "enableNodeAutoProvisioning" -> cluster.enableNodeAutoProvisioning(true);
            case "apiServer", "monitoring" -> {}
            default -> throw new AssertionError(input);
        }
        return cluster;
    }

    private static Optional<SystemPoolArgs> gpu(Feature feature) {
        return feature.equals(Features.gpuDrivers())
                ? Optional.of(SystemPoolArgs.builder()
                        .vmSize("Standard_NC24ads_A100_v4")
                        .build())
                : Optional.empty();
    }

    private static List<Problem> said(IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        IsolatedAksCluster.check("aks", args, problems);
        return Stream.concat(problems.all().stream(), problems.warnings().stream())
                .toList();
    }
}
