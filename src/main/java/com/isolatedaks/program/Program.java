package com.isolatedaks.program;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.config.StackConfig;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.outputs.Isolation;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.logging.LogManager;

/** Microsoft's documented set-up of a network isolated cluster with a registry of one's own, from stack config. */
public final class Program {
    private Program() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        // The SDK writes each error to stderr as well as to the engine, which would show it twice.
        LogManager.getLogManager().reset();
        Pulumi.run(context -> deploy(context, System.getenv(StackConfig.VARIABLE)));
    }

    private static void deploy(Context context, String configJson) {
        Topology topology = Topology.read(StackConfig.parse(context.projectName(), configJson));
        String groupName = topology.resourceGroupName();
        var group = new ResourceGroup(
                "group",
                ResourceGroupArgs.builder()
                        .resourceGroupName(groupName)
                        .location(topology.location())
                        .tags(topology.tags())
                        .build());
        // The group's plain name, and not its output, keeps every name below known in a preview.
        var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();

        var network = new IsolatedNetwork("network", topology.network(), inGroup);
        var registry = new ByoAcrWithPrivateLink(
                "registry", topology.registry(network.endpointSubnetId(), network.virtualNetworkId()), inGroup);
        ClusterMonitoringArgs monitoring = null;
        if (topology.hasMonitoring()) {
            // Azure writes one private endpoint of a network at a time, and the registry's comes first.
            var subnetId = registry.registryId().apply(done -> network.endpointSubnetId());
            monitoring = new MonitoringPrivateLinks(
                            "monitoring", topology.monitoring(subnetId, network.virtualNetworkId()), inGroup)
                    .forCluster()
                    .build();
        }
        var cluster = new IsolatedAksCluster(
                "cluster", topology.cluster(network.forCluster(), registry.registryId(), monitoring), inGroup);

        context.export("resourceGroupName", Output.of(groupName));
        context.export("virtualNetworkId", network.virtualNetworkId());
        context.export("registryId", registry.registryId());
        context.export("registryLoginServer", registry.loginServer());
        context.export("clusterId", cluster.clusterId());
        context.export("clusterName", cluster.clusterName());
        context.export("privateFqdn", cluster.privateFqdn());
        context.export("oidcIssuerUrl", cluster.oidcIssuerUrl());
        context.export("outboundType", cluster.isolation().applyValue(Isolation::outboundType));
        context.export("artifactSource", cluster.isolation().applyValue(Isolation::artifactSource));
        context.export("kubeletIdentityClientId", cluster.kubeletIdentityClientId());
        context.export("kubeconfig", cluster.kubeconfig());
        context.export("accessCommands", cluster.accessCommands());
    }
}
