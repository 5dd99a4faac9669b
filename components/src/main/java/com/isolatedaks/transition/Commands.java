package com.isolatedaks.transition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Commands that change a cluster in Azure, and the state with it.
 *
 * @param resourceGroup the cluster's resource group
 * @param cluster its name
 * @param stack the stack that it is in
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">The steps for a cluster that exists</a>
 */
record Commands(String resourceGroup, String cluster, String stack) {

    String update(String options) {
        return "az aks update --resource-group %s --name %s %s".formatted(resourceGroup, cluster, options);
    }

    /** Reimages one pool after the other, or only waits where Azure does it by itself. */
    List<String> reimage(ClusterInAzure azure) {
        return azure.pools().stream()
                .flatMap(pool -> azure.reimagesAtOnce()
                        ? Stream.of(wait(pool) + "  # from Kubernetes 1.37 on Azure reimages at once")
                        : Stream.of(upgrade(pool), wait(pool)))
                .toList();
    }

    String refresh() {
        return "pulumi refresh --stack " + stack;
    }

    String up(String after) {
        return "pulumi up --stack " + stack + (after.isEmpty() ? "" : "  # after " + after);
    }

    private String upgrade(String pool) {
        return "az aks nodepool upgrade %s --node-image-only".formatted(of(pool));
    }

    private String wait(String pool) {
        return "az aks nodepool wait %s --updated".formatted(of(pool));
    }

    private String of(String pool) {
        return "--resource-group %s --cluster-name %s --name %s".formatted(resourceGroup, cluster, pool);
    }
}
