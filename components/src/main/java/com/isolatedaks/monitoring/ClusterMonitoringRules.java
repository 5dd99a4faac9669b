package com.isolatedaks.monitoring;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.NetworkMode;

/** What must hold of a cluster that is monitored. */
public final class ClusterMonitoringRules {
    private ClusterMonitoringRules() {}

    /** Reports all that is wrong with its monitoring. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        args.monitoring().ifPresent(monitoring -> check(args, monitoring, problems));
    }

    private static void check(IsolatedAksClusterArgs args, ClusterMonitoringArgs monitoring, Problems problems) {
        if (NetworkMode.of(args) == NetworkMode.AKS_MANAGED) {
            problems.add(
                    Rules.MONITORED_NETWORK,
                    "monitoring",
                    "set although AKS manages the network; set network.nodeSubnetId to a subnet that reaches the private link scope, or remove it");
        }
        boolean hasLogs = monitoring.containerInsightsRuleId().isPresent()
                || monitoring.controlPlaneLogs().filter(logs -> !logs.isEmpty()).isPresent();
        if (hasLogs && monitoring.logAnalyticsWorkspaceId().isEmpty()) {
            problems.add(
                    Rules.CONTAINER_LOGS_WORKSPACE,
                    "monitoring.logAnalyticsWorkspaceId",
                    "missing although logs are collected; set it, or remove containerInsightsRuleId and controlPlaneLogs");
        }
    }
}
