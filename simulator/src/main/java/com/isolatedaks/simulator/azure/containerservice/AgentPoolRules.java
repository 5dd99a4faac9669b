package com.isolatedaks.simulator.azure.containerservice;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.catalogue.VmSize;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules of an agent pool's properties (https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update). */
final class AgentPoolRules {
    private static final int MIN_PODS = 10;
    private static final int MAX_PODS = 250;
    private static final int MIN_SYSTEM_PODS = 30;
    private static final int MAX_NODES = 1000;
    private static final int WINDOWS_NAME_LENGTH = 6;
    private static final String SPOT_TAINT = "kubernetes.azure.com/scalesetpriority=spot:NoSchedule";
    /** https://github.com/Azure/AKS/issues/2578 */
    private static final Pattern SYSTEM_TAINT = Pattern.compile("CriticalAddonsOnly(=.*)?:.*|.*:PreferNoSchedule");

    /** https://github.com/hashicorp/terraform-provider-azurerm, ForceNew of azurerm_kubernetes_cluster_node_pool. */
    private static final List<String> IMMUTABLE = List.of(
            "vnetSubnetID",
            "vmSize",
            "osType",
            "maxPods",
            "availabilityZones",
            "osDiskSizeGB",
            "osDiskType",
            "scaleSetPriority",
            "scaleSetEvictionPolicy",
            "spotMaxPrice",
            "enableNodePublicIP",
            "proximityPlacementGroupID");

    private AgentPoolRules() {}

    static ArmException systemPoolMissing() {
        return ClusterErrors.refuse(
                "MustDefineAtLeastOneSystemPool",
                "agentPoolProfiles",
                "A cluster must have at least one agent pool of mode System.");
    }

    static void checkUnchanged(Body before, Body pool) {
        for (String property : IMMUTABLE) {
            String pointer = "/" + property;
            boolean isChanged = pool.has(pointer)
                    && before.has(pointer)
                    && !isSame(before.json().at(pointer), pool.json().at(pointer));
            if (isChanged) {
                throw ClusterErrors.notChangeable("agentPoolProfile." + property);
            }
        }
    }

    /** A number is the same however it is written. */
    private static boolean isSame(JsonNode before, JsonNode now) {
        return before.isNumber() && now.isNumber()
                ? before.decimalValue().compareTo(now.decimalValue()) == 0
                : before.equals(now);
    }

    /** Checks a pool and fills in what Azure does. */
    static void complete(Body pool, boolean isOverlay) {
        check(pool);
        completeSpot(pool);
        pool.setIfAbsent("/count", 1)
                .setIfAbsent("/vmSize", "Standard_D4ds_v5")
                .setIfAbsent("/osType", "Linux")
                .setIfAbsent("/osSKU", "Ubuntu")
                .setIfAbsent("/osDiskType", "Managed")
                .setIfAbsent("/osDiskSizeGB", 128)
                .setIfAbsent("/kubeletDiskType", "OS")
                .setIfAbsent("/maxPods", isOverlay ? MAX_PODS : 30)
                .setIfAbsent("/mode", "User")
                .setIfAbsent("/type", "VirtualMachineScaleSets")
                .setIfAbsent("/enableAutoScaling", false)
                .setIfAbsent("/enableNodePublicIP", false)
                .setIfAbsent("/enableFIPS", false)
                .setIfAbsent("/scaleDownMode", "Delete")
                .setIfAbsent("/powerState/code", "Running")
                .setIfAbsent("/nodeImageVersion", "AKSUbuntu-2204gen2containerd-202608.10.0");
        checkSystemPods(pool);
    }

    /** Spot pools have no surge nodes; Azure labels and taints them (https://learn.microsoft.com/azure/aks/spot-node-pool). */
    private static void completeSpot(Body pool) {
        if (!pool.is("/scaleSetPriority", "Spot")) {
            pool.setIfAbsent("/upgradeSettings/maxSurge", "10%");
            return;
        }
        pool.setIfAbsent("/scaleSetEvictionPolicy", "Delete").setIfAbsent("/spotMaxPrice", -1);
        pool.json().withObject("/nodeLabels").put("kubernetes.azure.com/scalesetpriority", "spot");
        List<String> taints = new ArrayList<>(pool.texts("/nodeTaints"));
        if (!taints.contains(SPOT_TAINT)) {
            taints.add(SPOT_TAINT);
        }
        pool.set("/nodeTaints", taints);
    }

    /** The nodes of a system pool hold at least 30 pods (https://learn.microsoft.com/azure/aks/use-system-pools). */
    private static void checkSystemPods(Body pool) {
        long pods = pool.number("/maxPods", MAX_PODS) * pool.number("/count", 1);
        if (pool.is("/mode", "System") && pods < MIN_SYSTEM_PODS) {
            throw ClusterErrors.refuse(
                    "InsufficientMaxPods",
                    "agentPoolProfile.maxPods",
                    "The nodes of a pool of mode System must hold at least %d pods, got %d."
                            .formatted(MIN_SYSTEM_PODS, pods));
        }
    }

    private static void check(Body pool) {
        boolean isWindows = pool.is("/osType", "Windows");
        boolean isSystem = pool.is("/mode", "System");
        if (isWindows && isSystem) {
            throw ClusterErrors.refuse(
                    "SystemPoolMustBeLinux", "agentPoolProfile.osType", "A pool of mode System must run Linux.");
        }
        if (isWindows && pool.text("/name").length() > WINDOWS_NAME_LENGTH) {
            throw ClusterErrors.refuse(
                    "WindowsAgentPoolNameTooLong",
                    "agentPoolProfile.name",
                    "The name of a Windows pool has at most %d characters.".formatted(WINDOWS_NAME_LENGTH));
        }
        if (isSystem && pool.is("/scaleSetPriority", "Spot")) {
            throw ClusterErrors.refuse(
                    "SystemPoolMustBeRegular",
                    "agentPoolProfile.scaleSetPriority",
                    "A pool of mode System cannot be Spot.");
        }
        if (isSystem) {
            checkSystem(pool);
        }
        checkAutoscaler(pool);
        long pods = pool.number("/maxPods", 30);
        if (pods < MIN_PODS) {
            throw ClusterErrors.refuse(
                    "InsufficientMaxPods",
                    "agentPoolProfile.maxPods",
                    "maxPods must be at least %d, got %d.".formatted(MIN_PODS, pods));
        }
        if (pods > MAX_PODS) {
            throw ClusterErrors.refuse(
                    "MaxPodsLimitExceeded",
                    "agentPoolProfile.maxPods",
                    "maxPods must be at most %d, got %d.".formatted(MAX_PODS, pods));
        }
    }

    private static void checkSystem(Body pool) {
        if (new VmSize(pool.text("/vmSize")).isTooSmallForSystemPods()) {
            throw ClusterErrors.refuse(
                    "SystemPoolSkuTooLow",
                    "agentPoolProfile.vmSize",
                    "A pool of mode System needs at least %d vCPUs and no burstable size, got %s."
                            .formatted(VmSize.FEWEST_SYSTEM_CPUS, pool.text("/vmSize")));
        }
        pool.texts("/nodeTaints").stream()
                .filter(taint -> !SYSTEM_TAINT.matcher(taint).matches())
                .findFirst()
                .ifPresent(taint -> {
                    throw ClusterErrors.refuse(
                            "SystemPoolHasRestrictedTaint",
                            "agentPoolProfile.nodeTaints",
                            "A pool of mode System cannot have the taint %s, only CriticalAddonsOnly or the effect"
                                            .formatted(taint)
                                    + " PreferNoSchedule. See https://aka.ms/aks/system-taints");
                });
    }

    /** See https://learn.microsoft.com/azure/aks/cluster-autoscaler; a system pool keeps at least one node. */
    private static void checkAutoscaler(Body pool) {
        if (!pool.isTrue("/enableAutoScaling")) {
            return;
        }
        long fewest = pool.number("/minCount", -1);
        long most = pool.number("/maxCount", -1);
        long least = pool.is("/mode", "System") ? 1 : 0;
        if (fewest < least || most < fewest || most > MAX_NODES) {
            throw ClusterErrors.invalidParameter(
                    "agentPoolProfile.minCount",
                    "With the autoscaler, %d <= minCount <= maxCount <= %d must hold, got %s and %s."
                            .formatted(least, MAX_NODES, pool.text("/minCount"), pool.text("/maxCount")));
        }
    }
}
