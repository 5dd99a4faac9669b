package com.isolatedaks.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChildNameTest {

    /** A name is the identity of a resource in every stack there is: a change needs an alias beside it. */
    @Test
    void namesNeverChange() {
        assertThat(Arrays.stream(ChildName.values()).map(child -> child.below("parent")))
                .containsExactly(
                        "parent-virtual-network",
                        "parent-nodes-nsg",
                        "parent-nodes",
                        "parent-endpoints-nsg",
                        "parent-endpoints",
                        "parent-api-server-nsg",
                        "parent-api-server",
                        "parent-registry-group",
                        "parent-registry",
                        "parent-aks-managed-mcr",
                        "parent-registry-endpoint",
                        "parent-registry-zone",
                        "parent-registry-zone-group",
                        "parent-registry-zone-link",
                        "parent-registry-pull",
                        "parent-mirror",
                        "parent-mirror-credentials",
                        "parent-mirror-user-name-reader",
                        "parent-mirror-password-reader",
                        "parent-network",
                        "parent-control-plane",
                        "parent-kubelet",
                        "parent-kubelet-operator",
                        "parent-kubelet-registry-pull",
                        "parent-kubelet-catalog-lister",
                        "parent-node-subnet-contributor",
                        "parent-api-server-subnet-contributor",
                        "parent-virtual-network-contributor",
                        "parent-dns-zone-contributor",
                        "parent-cluster",
                        "parent-pool",
                        "parent-administrator",
                        "parent-kubernetes-maintenance",
                        "parent-node-os-maintenance",
                        "parent-weekly-maintenance",
                        "parent-route-table",
                        "parent-api-server-zone-link",
                        "parent-extension",
                        "parent-hub-provider",
                        "parent-zone",
                        "parent-zone-link",
                        "parent-private-link-scope",
                        "parent-scoped",
                        "parent-log-analytics",
                        "parent-azure-monitor",
                        "parent-ingestion",
                        "parent-configuration",
                        "parent-prometheus",
                        "parent-container-insights",
                        "parent-recording-rules",
                        "parent-alert-rules",
                        "parent-azuremonitor-endpoint",
                        "parent-azuremonitor-zone-group",
                        "parent-query-endpoint",
                        "parent-query-zone-group",
                        "parent-grafana",
                        "parent-grafana-endpoint",
                        "parent-grafana-zone-group",
                        "parent-grafana-data-endpoint",
                        "parent-grafana-reader",
                        "parent-grafana-administrator",
                        "parent-configuration-association",
                        "parent-prometheus-association",
                        "parent-container-insights-association",
                        "parent-control-plane-logs",
                        "parent-zones-provider",
                        "parent-endpoint",
                        "parent-zone-group",
                        "parent-account",
                        "parent-account-contributor",
                        "parent-storage-group-contributor",
                        "parent-network-group-contributor",
                        "parent-zone-group-contributor",
                        "parent-class");
    }

    @Test
    void oneOfSeveralIsToldApartByItsKey() {
        assertThat(ChildName.POOL.below("cluster", "work")).isEqualTo("cluster-pool-work");
    }
}
