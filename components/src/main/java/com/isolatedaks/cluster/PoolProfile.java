package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.AgentPoolUpgradeSettingsArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterNodeProvisioningProfileArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/** What the request for a cluster says of its nodes. Only the system pool is in it; others are resources of their own. */
public final class PoolProfile {
    private PoolProfile() {}

    /** The system pool. */
    static ManagedClusterAgentPoolProfileArgs systemPool(IsolatedAksClusterArgs args, ClusterPlacement placement) {
        PoolPlan pool = PoolPlan.systemPool(args);
        PoolNode node = pool.node();
        return ManagedClusterAgentPoolProfileArgs.builder()
                .name(pool.name())
                .mode(pool.mode().getValue())
                .type("VirtualMachineScaleSets")
                .osType("Linux")
                .osSKU(either(node.osSku().map(sku -> sku.getValue())))
                .vmSize(node.vmSize())
                .count(pool.size().initial())
                .enableAutoScaling(pool.size().isAutoscaled())
                .minCount(output(pool.size().minCount()))
                .maxCount(output(pool.size().maxCount()))
                .availabilityZones(output(node.zones()))
                .osDiskType(either(node.osDiskType().map(type -> type.getValue())))
                .osDiskSizeGB(output(node.osDiskSizeGb()))
                .maxPods(output(node.maxPods()))
                .enableEncryptionAtHost(node.isEncryptedAtHost())
                .upgradeSettings(upgradeSettings(pool))
                .orchestratorVersion(output(pool.versionWithin(args)))
                .nodeLabels(pool.labels().orElse(null))
                .nodeTaints(pool.taints().orElse(null))
                .vnetSubnetID(placement.nodeSubnetId().orElse(null))
                // A node's public address would open a way out, even with outbound type none.
                .enableNodePublicIP(false)
                .build();
    }

    /** Whether AKS makes nodes by itself. Always sent: what is left out stays as it was. */
    static ManagedClusterNodeProvisioningProfileArgs nodeProvisioning(IsolatedAksClusterArgs args) {
        return ManagedClusterNodeProvisioningProfileArgs.builder()
                .mode(args.enableNodeAutoProvisioning().orElse(false) ? "Auto" : "Manual")
                .defaultNodePools("Auto")
                .build();
    }

    /**
     * Property paths of the managed cluster that Azure changes by itself, and a deployment must not change back: how many
     * nodes the autoscaler keeps in the system pool.
     *
     * <p>Only while the system pool is the only one: Azure lists all pools in the cluster, by name, and a refresh takes them
     * into the cluster's inputs (https://github.com/pulumi/pulumi-azure-native/issues/1686). The path would then take
     * another pool's number for that of the system pool. With further pools a write of the cluster therefore begins at
     * minCount again, and the autoscaler adds what is needed.
     */
    public static List<String> changedByAzure(IsolatedAksClusterArgs args) {
        boolean isOnlyPool = PoolPlan.further(args).findAny().isEmpty();
        return isOnlyPool && PoolPlan.systemPool(args).size().isAutoscaled()
                ? List.of("agentPoolProfiles[0].count")
                : List.of();
    }

    static @Nullable Output<AgentPoolUpgradeSettingsArgs> upgradeSettings(PoolPlan pool) {
        return output(pool.maxSurge()
                .map(surge ->
                        AgentPoolUpgradeSettingsArgs.builder().maxSurge(surge).build()));
    }

    static <T> @Nullable Output<T> output(Optional<T> value) {
        return value.map(Output::of).orElse(null);
    }

    static <T> @Nullable Output<Either<String, T>> either(Optional<String> value) {
        return output(value.map(Either::ofLeft));
    }
}
