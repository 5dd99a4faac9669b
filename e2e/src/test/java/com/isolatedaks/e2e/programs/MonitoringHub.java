package com.isolatedaks.e2e.programs;

import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.inputs.GrafanaArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** An organization's hub: one private link scope with its workspaces, zones and endpoint, and a Grafana. */
public final class MonitoringHub {
    private static final String REGION = "westeurope";

    private MonitoringHub() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "hub",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .addressSpace("10.0.0.0/16")
                            .build(),
                    inGroup);
            var monitoring = new MonitoringPrivateLinks(
                    "hub-monitor",
                    MonitoringPrivateLinksArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of(
                                    "hub",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(network.virtualNetworkId())
                                            .build()))
                            .grafana(GrafanaArgs.builder().build())
                            .build(),
                    inGroup);
            context.export("privateLinkScopeId", monitoring.privateLinkScopeId());
            context.export("pendingActions", monitoring.pendingActions());
            context.export("grafanaEndpoint", monitoring.grafanaEndpoint().orElseThrow());
        });
    }
}
