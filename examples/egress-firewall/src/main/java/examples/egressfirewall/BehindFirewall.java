package examples.egressfirewall;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.EgressFirewall;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.enums.Feature;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** A network isolated cluster whose features leave through a firewall that lets out nothing else. */
public final class BehindFirewall {
    private static final String NAME = "guarded";
    private static final String REGION = "westeurope";

    /** Said once, for the network, the firewall and the cluster. */
    private static final EgressArgs EGRESS = EgressArgs.builder()
            .features("WorkloadIdentity", "AzurePolicy", "SecurityPatch")
            .allow(Map.of(
                    "git",
                    AllowedDestinationArgs.builder()
                            .host("git.example.com")
                            .reason("Manifests of the platform team.")
                            .build()))
            .build();

    private BehindFirewall() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(BehindFirewall::deploy);
    }

    private static void deploy(Context context) {
        var group = new ResourceGroup(
                "group",
                ResourceGroupArgs.builder()
                        .resourceGroupName(NAME)
                        .location(REGION)
                        .build());
        var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
        var network = new IsolatedNetwork(
                "network",
                IsolatedNetworkArgs.builder()
                        .resourceGroupName(NAME)
                        .location(REGION)
                        .addressSpace("10.30.0.0/16")
                        .enableFirewallSubnet(true)
                        .egress(EGRESS)
                        .build(),
                inGroup);
        var nodes = Map.of(
                "nodes",
                LinkedNetworkArgs.builder()
                        .virtualNetworkId(network.virtualNetworkId())
                        .build());
        var registry = new ByoAcrWithPrivateLink(
                "registry",
                ByoAcrWithPrivateLinkArgs.builder()
                        .resourceGroupName(NAME)
                        .location(REGION)
                        .registryName(context.config().require("registryName"))
                        .retain(false)
                        .endpointSubnetId(network.endpointSubnetId())
                        .virtualNetworks(nodes)
                        .build(),
                inGroup);
        var monitoring = new MonitoringPrivateLinks(
                "monitoring",
                MonitoringPrivateLinksArgs.builder()
                        .resourceGroupName(NAME)
                        .location(REGION)
                        .endpointSubnetId(network.endpointSubnetId())
                        .virtualNetworks(nodes)
                        .build(),
                // A network takes one private endpoint at a time.
                ComponentResourceOptions.builder().dependsOn(group, registry).build());
        var firewall = new EgressFirewall(
                "egress",
                network.forFirewall()
                        .firewallName(NAME)
                        .logAnalyticsWorkspaceId(monitoring.logAnalyticsWorkspaceId())
                        .build(),
                inGroup);
        var cluster = new IsolatedAksCluster(
                "cluster",
                IsolatedAksClusterArgs.builder()
                        .resourceGroupName(NAME)
                        .location(REGION)
                        .clusterName(NAME)
                        .network(network.forCluster().build())
                        .registryId(registry.registryId())
                        .outbound(OutboundArgs.builder()
                                .firewall(firewall.forCluster().build())
                                .build())
                        .features(Feature.WorkloadIdentity, Feature.AzurePolicy)
                        .upgrades(UpgradesArgs.builder()
                                .nodeOsChannel(NodeOsChannel.SecurityPatch)
                                .build())
                        .monitoring(monitoring.forCluster().build())
                        .protect(context.config().getBoolean("protect").orElse(true))
                        .access(AccessArgs.builder()
                                .administrators(Map.of(
                                        "platform",
                                        PrincipalArgs.builder()
                                                .objectId(context.config().require("administratorGroupId"))
                                                .build()))
                                .build())
                        .build(),
                inGroup);
        context.export("publicAddress", firewall.publicAddress().orElseThrow());
        context.export("rules", firewall.rules().applyValue(rules -> rules.stream()
                .map(rule -> rule.destination() + " " + rule.protocol() + " " + rule.port() + ": " + rule.description())
                .toList()));
        context.export("isolation", cluster.isolation().applyValue(isolation -> isolation.isIsolated()));
        context.export("leavesTheNetwork", cluster.leavesTheNetwork());
    }
}
