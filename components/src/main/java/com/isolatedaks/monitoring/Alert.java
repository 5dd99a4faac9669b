package com.isolatedaks.monitoring;

import java.util.List;

/**
 * A condition that somebody is told of.
 *
 * @param minutes how long it must last
 * @param severity 0 (critical) to 4 (verbose)
 */
record Alert(String name, String expression, int minutes, int severity, String summary) {

    /**
     * Few, and each something to act on; after the recommended alerts of Azure Monitor.
     *
     * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-metric-alerts">Recommended alerts</a>
     */
    static List<Alert> all() {
        return List.of(
                new Alert(
                        "NodeNotReady",
                        "kube_node_status_condition{job=\"kube-state-metrics\",condition=\"Ready\",status=\"true\"} == 0",
                        15,
                        2,
                        "a node is not ready"),
                new Alert(
                        "ImagesCannotBePulled",
                        "sum by (cluster, namespace, pod) (kube_pod_container_status_waiting_reason{"
                                + "job=\"kube-state-metrics\",reason=~\"ImagePullBackOff|ErrImagePull\"}) > 0",
                        15,
                        2,
                        "a pod's images cannot be pulled: is the registry reachable, and does it cache them?"),
                new Alert(
                        "PodCrashLooping",
                        "max_over_time(kube_pod_container_status_waiting_reason{"
                                + "job=\"kube-state-metrics\",reason=\"CrashLoopBackOff\"}[5m]) >= 1",
                        15,
                        3,
                        "a container crashes again and again"),
                new Alert(
                        "PodNotReady",
                        "sum by (cluster, namespace, pod) (kube_pod_status_phase{"
                                + "job=\"kube-state-metrics\",phase=~\"Pending|Unknown\"}) > 0",
                        15,
                        3,
                        "a pod does not start"),
                new Alert(
                        "VolumeFillingUp",
                        "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.1",
                        15,
                        3,
                        "a volume is almost full"),
                new Alert(
                        "QuotaAlmostFull",
                        "kube_resourcequota{job=\"kube-state-metrics\",type=\"used\"} / ignoring(instance, job, type)"
                                + " (kube_resourcequota{job=\"kube-state-metrics\",type=\"hard\"} > 0) > 0.9",
                        15,
                        3,
                        "a namespace's quota is almost used up"));
    }
}
