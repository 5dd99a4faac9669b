package examples.monitoring;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.enums.ControlPlaneLog;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.inputs.GrafanaArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** A cluster with all of its monitoring: metrics, logs, the nodes' syslog, the control plane's logs, and a Grafana. */
public final class Monitoring {
    private static final String REGION = "westeurope";

    private Monitoring() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var administrators = Map.of(
                    "platform",
                    PrincipalArgs.builder()
                            .objectId(context.config().require("administratorGroupId"))
                            .build());
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("monitored")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "network",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("monitored")
                            .location(REGION)
                            .addressSpace("10.20.0.0/16")
                            .build(),
                    inGroup);
            var monitoring = new MonitoringPrivateLinks(
                    "monitored",
                    MonitoringPrivateLinksArgs.builder()
                            .resourceGroupName("monitored")
                            .location(REGION)
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of(
                                    "nodes",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(network.virtualNetworkId())
                                            .build()))
                            .containerLogs(
                                    ContainerLogsArgs.builder().enableSyslog(true).build())
                            .grafana(GrafanaArgs.builder()
                                    .administrators(administrators)
                                    .build())
                            .build(),
                    inGroup);
            var cluster = new IsolatedAksCluster(
                    "cluster",
                    IsolatedAksClusterArgs.builder()
                            .resourceGroupName("monitored")
                            .location(REGION)
                            .clusterName("monitored")
                            .network(network.forCluster().build())
                            .monitoring(monitoring
                                    .forCluster()
                                    .controlPlaneLogs(ControlPlaneLog.KubeAuditAdmin, ControlPlaneLog.Guard)
                                    .build())
                            .access(AccessArgs.builder()
                                    .administrators(administrators)
                                    .build())
                            .build(),
                    inGroup);
            context.export("clusterId", cluster.clusterId());
            context.export("grafana", monitoring.grafanaEndpoint().orElseThrow());
            context.export("pendingActions", monitoring.pendingActions());
        });
    }
}
