package com.isolatedaks.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The streams of Container insights. In high-scale mode container logs have a stream of their own, which the group of all
 * streams must not be sent together with: it would send them twice.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-high-scale">High scale</a>
 */
final class ContainerStreams {
    private static final List<String> ALL = List.of("Microsoft-ContainerInsights-Group-Default");
    private static final List<String> INVENTORY = List.of(
            "Microsoft-ContainerInventory",
            "Microsoft-ContainerNodeInventory",
            "Microsoft-InsightsMetrics",
            "Microsoft-KubeEvents",
            "Microsoft-KubeMonAgentEvents",
            "Microsoft-KubeNodeInventory",
            "Microsoft-KubePodInventory",
            "Microsoft-KubePVInventory",
            "Microsoft-KubeServices",
            "Microsoft-Perf");

    private ContainerStreams() {}

    static List<String> of(boolean isHighScale) {
        return isHighScale
                ? Stream.concat(Stream.of("Microsoft-ContainerLogV2-HighScale"), INVENTORY.stream())
                        .toList()
                : ALL;
    }
}
