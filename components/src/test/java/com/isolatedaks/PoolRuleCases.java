package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.managed;

import com.isolatedaks.enums.IdentityType;
import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PoolPriority;
import com.isolatedaks.enums.WeekDay;
import com.isolatedaks.inputs.IdentityArgs;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.MaintenanceWindowArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case for every rule of pools, upgrades, maintenance and identities. */
final class PoolRuleCases {
    private PoolRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(ofPools(), ofNodes(), ofVersions(), ofChannels(), ofMaintenance(), ofIdentities())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> ofPools() {
        return Stream.of(
                RuleCase.of(
                        Rules.POOL_LIMITS,
                        "pools.work.nodeCount",
                        pool(PoolArgs.builder().nodeCount(-1)),
                        pool(PoolArgs.builder().nodeCount(0))),
                RuleCase.of(
                        Rules.AUTOSCALER,
                        "pools.work.maxCount",
                        pool(PoolArgs.builder().minCount(3).maxCount(2)),
                        pool(PoolArgs.builder().minCount(3).maxCount(3))),
                RuleCase.of(
                        Rules.PROVISIONING_OR_AUTOSCALER,
                        "pools.work.maxCount",
                        pool(PoolArgs.builder().minCount(1).maxCount(2)).enableNodeAutoProvisioning(true),
                        pool(PoolArgs.builder().nodeCount(2)).enableNodeAutoProvisioning(true)),
                RuleCase.of(
                        Rules.SPOT,
                        "pools.work.spotMaxPrice",
                        pool(PoolArgs.builder().spotMaxPrice(0.5)),
                        pool(PoolArgs.builder().priority(PoolPriority.Spot).spotMaxPrice(0.5))),
                RuleCase.of(
                        Rules.POOL_NAMES,
                        "pools.system",
                        brought().pools(Map.of("system", PoolArgs.builder().build())),
                        brought()
                                .pools(Map.of("system", PoolArgs.builder().build()))
                                .systemPool(
                                        SystemPoolArgs.builder().name("first").build())));
    }

    private static Stream<RuleCase> ofNodes() {
        return Stream.of(
                RuleCase.of(
                        Rules.SYSTEM_POOL,
                        "systemPool.vmSize",
                        system(SystemPoolArgs.builder().vmSize("Standard_D2ds_v5")),
                        system(SystemPoolArgs.builder().vmSize("Standard_D4ds_v5"))),
                RuleCase.of(
                        Rules.ZONES,
                        "systemPool.availabilityZones",
                        system(SystemPoolArgs.builder().availabilityZones(List.of("4"))),
                        system(SystemPoolArgs.builder().availabilityZones(List.of("3")))),
                RuleCase.of(
                        Rules.GPU_DRIVERS,
                        "pools.work.vmSize",
                        pool(PoolArgs.builder().vmSize("Standard_NC4as_T4_v3")),
                        managed()
                                .pools(Map.of(
                                        "work",
                                        PoolArgs.builder()
                                                .vmSize("Standard_NC4as_T4_v3")
                                                .build()))
                                .outbound(OutboundArgs.builder()
                                        .type(OutboundType.LoadBalancer)
                                        .acknowledgeNotIsolated(true)
                                        .build())));
    }

    private static Stream<RuleCase> ofVersions() {
        return Stream.of(
                // 1.31 is out of support for good; the boundary, which moves with the days, has a test of its own.
                RuleCase.of(
                        Rules.KUBERNETES_SUPPORT,
                        "kubernetesVersion",
                        brought().kubernetesVersion("1.31"),
                        brought().kubernetesVersion("1.99")),
                RuleCase.of(
                        Rules.VERSION_SKEW,
                        "pools.work.kubernetesVersion",
                        pool(PoolArgs.builder().kubernetesVersion("1.95")).kubernetesVersion("1.99"),
                        pool(PoolArgs.builder().kubernetesVersion("1.96")).kubernetesVersion("1.99")),
                RuleCase.of(
                        Rules.VERSION_OR_CHANNEL,
                        "kubernetesVersion",
                        channel(KubernetesChannel.Patch).kubernetesVersion("1.99.1"),
                        channel(KubernetesChannel.Patch).kubernetesVersion("1.99")),
                RuleCase.of(
                        Rules.POOL_VERSION_OR_CHANNEL,
                        "pools.work.kubernetesVersion",
                        pool(PoolArgs.builder().kubernetesVersion("1.99"))
                                .upgrades(UpgradesArgs.builder()
                                        .kubernetesChannel(KubernetesChannel.Patch)
                                        .build()),
                        pool(PoolArgs.builder().kubernetesVersion("1.99"))
                                .upgrades(UpgradesArgs.builder()
                                        .kubernetesChannel(KubernetesChannel.NodeImage)
                                        .build())));
    }

    private static Stream<RuleCase> ofChannels() {
        return Stream.of(
                RuleCase.of(
                        Rules.UNMANAGED_NODE_OS,
                        "upgrades.nodeOsChannel",
                        nodeOs(NodeOsChannel.Unmanaged),
                        nodeOs(NodeOsChannel.None)),
                RuleCase.of(
                        Rules.NODE_IMAGE_CHANNELS,
                        "upgrades.nodeOsChannel",
                        brought()
                                .upgrades(UpgradesArgs.builder()
                                        .kubernetesChannel(KubernetesChannel.NodeImage)
                                        .nodeOsChannel(NodeOsChannel.None)
                                        .build()),
                        channel(KubernetesChannel.NodeImage)),
                RuleCase.of(
                        Rules.SECURITY_PATCHES,
                        "upgrades.nodeOsChannel",
                        nodeOs(NodeOsChannel.SecurityPatch),
                        nodeOs(NodeOsChannel.SecurityPatch)
                                .outbound(OutboundArgs.builder()
                                        .reachableHosts(List.of("snapshot.ubuntu.com"))
                                        .build())));
    }

    private static Stream<RuleCase> ofMaintenance() {
        return Stream.of(
                RuleCase.of(
                        Rules.MAINTENANCE_WINDOW,
                        "upgrades.maintenance.weekly.durationHours",
                        weekly(window().dayOfWeek(WeekDay.Friday).durationHours(3)),
                        weekly(window().dayOfWeek(WeekDay.Friday).durationHours(4))),
                RuleCase.of(
                        Rules.WEEKLY_MAINTENANCE,
                        "upgrades.maintenance.weekly",
                        weekly(window().intervalDays(7)),
                        weekly(window().dayOfWeek(WeekDay.Friday).intervalWeeks(1))));
    }

    private static Stream<RuleCase> ofIdentities() {
        IdentityArgs system =
                IdentityArgs.builder().type(IdentityType.SystemAssigned).build();
        IdentityArgs.Builder kubelet = IdentityArgs.builder()
                .kubeletIdentityId("id")
                .kubeletPrincipalId("principal")
                .kubeletClientId("client");
        return Stream.of(
                RuleCase.of(
                        Rules.SYSTEM_ASSIGNED_IDENTITY,
                        "identity.type",
                        brought().identity(system),
                        managed().identity(system)),
                RuleCase.of(
                        Rules.KUBELET_IDENTITY,
                        "identity.kubeletIdentityId",
                        managed()
                                .identity(IdentityArgs.builder()
                                        .type(IdentityType.SystemAssigned)
                                        .kubeletIdentityId("id")
                                        .build()),
                        managed().identity(kubelet.build())));
    }

    private static IsolatedAksClusterArgs.Builder pool(PoolArgs.Builder pool) {
        return brought().pools(Map.of("work", pool.build()));
    }

    private static IsolatedAksClusterArgs.Builder system(SystemPoolArgs.Builder pool) {
        return brought().systemPool(pool.build());
    }

    private static IsolatedAksClusterArgs.Builder channel(KubernetesChannel channel) {
        return brought()
                .upgrades(UpgradesArgs.builder().kubernetesChannel(channel).build());
    }

    private static IsolatedAksClusterArgs.Builder nodeOs(NodeOsChannel channel) {
        return brought().upgrades(UpgradesArgs.builder().nodeOsChannel(channel).build());
    }

    private static MaintenanceWindowArgs.Builder window() {
        return MaintenanceWindowArgs.builder().startTime("01:00");
    }

    private static IsolatedAksClusterArgs.Builder weekly(MaintenanceWindowArgs.Builder window) {
        return brought()
                .upgrades(UpgradesArgs.builder()
                        .maintenance(
                                MaintenanceArgs.builder().weekly(window.build()).build())
                        .build());
    }
}
