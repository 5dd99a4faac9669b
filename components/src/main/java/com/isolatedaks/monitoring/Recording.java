package com.isolatedaks.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A series that is recorded under a name of its own, because dashboards ask for it by that name.
 *
 * @param name of the series
 * @param expression what is recorded, in PromQL
 */
record Recording(String name, String expression) {
    private static final String NODE = "job=\"node\"";
    private static final String RUNNING_PODS =
            "* on (cluster, namespace, pod) group_left() max by (cluster, namespace, pod)"
                    + " (kube_pod_status_phase{phase=~\"Pending|Running\"} == 1)";

    /**
     * What nodes do. Names are those of the Azure Monitor's default rules.
     *
     * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/prometheus-metrics-scrape-default">Defaults</a>
     */
    static List<Recording> ofNodes() {
        String busy = "rate(node_cpu_seconds_total{" + NODE + ",mode=~\"idle|iowait|steal\"}[5m])";
        return List.of(
                new Recording(
                        "instance:node_num_cpu:sum",
                        "count without (cpu, mode) (node_cpu_seconds_total{" + NODE + ",mode=\"idle\"})"),
                new Recording(
                        "instance:node_cpu_utilisation:rate5m",
                        "1 - avg without (cpu) (sum without (mode) (" + busy + "))"),
                new Recording(
                        "instance:node_load1_per_cpu:ratio",
                        "node_load1{" + NODE + "} / instance:node_num_cpu:sum{" + NODE + "}"),
                new Recording(
                        "instance:node_memory_utilisation:ratio",
                        "1 - node_memory_MemAvailable_bytes{" + NODE + "} / node_memory_MemTotal_bytes{" + NODE + "}"),
                new Recording("instance:node_vmstat_pgmajfault:rate5m", rate("node_vmstat_pgmajfault", "")),
                new Recording(
                        "instance_device:node_disk_io_time_seconds:rate5m",
                        rate("node_disk_io_time_seconds_total", ",device!=\"\"")),
                new Recording(
                        "instance_device:node_disk_io_time_weighted_seconds:rate5m",
                        rate("node_disk_io_time_weighted_seconds_total", ",device!=\"\"")),
                ofNetwork("receive_bytes"),
                ofNetwork("transmit_bytes"),
                ofNetwork("receive_drop"),
                ofNetwork("transmit_drop"));
    }

    /** What containers use, and what their namespaces ask for. */
    static List<Recording> ofKubernetes() {
        List<Recording> all = new ArrayList<>();
        all.add(onNode(
                "container_cpu_usage_seconds_total:sum_irate",
                "sum by (cluster, namespace, pod, container)"
                        + " (irate(container_cpu_usage_seconds_total{job=\"cadvisor\",image!=\"\"}[5m]))"));
        for (String metric : List.of("working_set_bytes", "rss", "cache", "swap")) {
            String series = "container_memory_" + metric;
            all.add(onNode(series, series + "{job=\"cadvisor\",image!=\"\"}"));
        }
        for (String resource : List.of("memory", "cpu")) {
            for (String kind : List.of("requests", "limits")) {
                String series = "kube_pod_container_resource_" + kind;
                String selected = series + "{job=\"kube-state-metrics\",resource=\"" + resource + "\"}";
                all.add(new Recording(
                        "cluster:namespace:pod_" + resource + ":active:" + series, selected + " " + RUNNING_PODS));
                all.add(new Recording(
                        "namespace_" + resource + ":" + series + ":sum",
                        "sum by (cluster, namespace) (sum by (cluster, namespace, pod)"
                                + " (max by (cluster, namespace, pod, container) (" + selected + ")) " + RUNNING_PODS
                                + ")"));
            }
        }
        all.add(new Recording(
                ":node_memory_MemAvailable_bytes:sum",
                "sum by (cluster) (node_memory_MemAvailable_bytes{" + NODE + "})"));
        all.add(new Recording(
                "cluster:node_cpu:ratio_rate5m",
                "sum by (cluster) (rate(node_cpu_seconds_total{" + NODE + ",mode!~\"idle|iowait|steal\"}[5m]))"
                        + " / count by (cluster) (node_cpu_seconds_total{" + NODE + ",mode=\"idle\"})"));
        return List.copyOf(all);
    }

    private static Recording ofNetwork(String what) {
        return new Recording(
                "instance:node_network_" + what + "_excluding_lo:rate5m",
                "sum without (device) (" + rate("node_network_" + what + "_total", ",device!=\"lo\"") + ")");
    }

    private static String rate(String series, String further) {
        return "rate(" + series + "{" + NODE + further + "}[5m])";
    }

    /** A container's series with the node that its pod is on. */
    private static Recording onNode(String name, String series) {
        return new Recording(
                "node_namespace_pod_container:" + name,
                series + " * on (cluster, namespace, pod) group_left(node)"
                        + " topk by (cluster, namespace, pod) (1, max by (cluster, namespace, pod, node)"
                        + " (kube_pod_info{node!=\"\"}))");
    }
}
