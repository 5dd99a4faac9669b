package com.isolatedaks.testing;

import com.isolatedaks.EgressFirewallArgs;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.inputs.ClusterFirewallArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.OutboundArgs;
import java.util.Map;

/** Arguments of what may leave that are right, to be changed in one thing. */
public final class Egresses {
    /** A firewall in a hub. */
    public static final String APPLIANCE = "10.9.0.4";

    private Egresses() {}

    /** A network with a firewall's subnet and these features let out. */
    public static IsolatedNetworkArgs.Builder network(EgressArgs egress) {
        return IsolatedNetworkArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .addressSpace("10.10.0.0/16")
                .enableFirewallSubnet(true)
                .egress(egress);
    }

    /** A firewall for an appliance that exists. */
    public static EgressFirewallArgs.Builder appliance(EgressArgs.Builder egress) {
        return EgressFirewallArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .nodeSubnetPrefixes("10.10.0.0/17")
                .egress(egress.applianceAddress(APPLIANCE).build());
    }

    /** A destination of a user's own. */
    public static EgressArgs.Builder allowing(AllowedDestinationArgs.Builder destination) {
        return EgressArgs.builder().allow(Map.of("mine", destination.build()));
    }

    /** A host that is spoken to otherwise than by HTTP. */
    public static AllowedDestinationArgs.Builder git() {
        return AllowedDestinationArgs.builder()
                .host("git.example.com")
                .protocol(EgressProtocol.Tcp)
                .port(22)
                .reason("Sources of our charts.");
    }

    /** A way out of a cluster by a firewall. */
    public static OutboundArgs behind(EgressArgs.Builder egress) {
        return OutboundArgs.builder().firewall(firewall(egress)).build();
    }

    /** A firewall as clusters know it. */
    public static ClusterFirewallArgs firewall(EgressArgs.Builder egress) {
        return ClusterFirewallArgs.builder()
                .egress(egress.applianceAddress(APPLIANCE).build())
                .privateAddress(APPLIANCE)
                .routeTableId("/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/routeTables/nodes")
                .build();
    }
}
