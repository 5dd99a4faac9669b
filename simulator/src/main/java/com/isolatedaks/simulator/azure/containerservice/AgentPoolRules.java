package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Body;
import java.util.List;

/** Rules of an agent pool's properties (https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update). */
final class AgentPoolRules {
    private static final int MIN_PODS = 10;
    private static final int MAX_PODS = 250;
    private static final int WINDOWS_NAME_LENGTH = 6;

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
                    && !before.json().at(pointer).equals(pool.json().at(pointer));
            if (isChanged) {
                throw ClusterErrors.notChangeable("agentPoolProfile." + property);
            }
        }
    }

    /** Checks a pool and fills in what Azure does. */
    static void complete(Body pool, boolean isOverlay, String kubernetesVersion) {
        check(pool);
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
                .setIfAbsent("/upgradeSettings/maxSurge", "10%")
                .setIfAbsent("/powerState/code", "Running")
                .setIfAbsent("/orchestratorVersion", kubernetesVersion);
        String running = KubernetesVersions.resolve(pool.text("/orchestratorVersion"))
                .orElseThrow(() -> ClusterErrors.refuse(
                        "AgentPoolK8sVersionNotSupported",
                        "agentPoolProfile.orchestratorVersion",
                        "Agent pool %s is on version %s, which is not supported in this region."
                                .formatted(pool.text("/name"), pool.text("/orchestratorVersion"))));
        pool.set("/currentOrchestratorVersion", running)
                .setIfAbsent("/nodeImageVersion", "AKSUbuntu-2204gen2containerd-202608.10.0");
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
}
