package com.isolatedaks.outbound;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.Feature;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.Egresses;
import com.isolatedaks.testing.RecordingMocks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterEgressTest {
    private static final String ROUTES_ROLE = "aks-route-table-contributor";

    @Test
    void withOutboundNoneTheClusterStaysIsolatedAndGetsNoRoleOnRoutes() {
        RecordingMocks mocks =
                deploy(brought().outbound(Egresses.behind(signIn())).features(Feature.WorkloadIdentity));

        assertThat(mocks.graph()).noneMatch(line -> line.contains(ROUTES_ROLE));
        assertThat(mocks.named("aks-cluster").inputs().get("networkProfile"))
                .asString()
                .contains("outboundType=none");
        assertThat(mocks.named("aks-cluster").inputs().get("securityProfile"))
                .asString()
                .contains("workloadIdentity={enabled=true}");
    }

    @Test
    void withUserDefinedRoutingTheControlPlaneMayWriteTheRouteTable() {
        RecordingMocks mocks = deploy(brought()
                .outbound(OutboundArgs.builder(Egresses.behind(signIn()))
                        .type(OutboundType.UserDefinedRouting)
                        .acknowledgeNotIsolated(true)
                        .build()));

        assertThat(mocks.named(ROUTES_ROLE).inputs())
                .containsEntry(
                        "scope", "/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/routeTables/nodes")
                .containsEntry("principalId", "principal-of-aks-control-plane")
                .extractingByKey("roleDefinitionId")
                .asString()
                .endsWith(BuiltInRoles.NETWORK_CONTRIBUTOR.id());
    }

    @Test
    void aNetworkThatTheClusterMakesLeadsToTheFirewallInTheHub() {
        RecordingMocks mocks = deploy(made().outbound(Egresses.behind(signIn())));

        assertThat(mocks.named("aks-network-nodes-routes").inputs().get("routes"))
                .asString()
                .contains("nextHopIpAddress=" + Egresses.APPLIANCE);
        assertThat(mocks.named("aks-network-nodes").inputs()).containsKey("routeTable");
        assertThat(mocks.named("aks-network-nodes-nsg").inputs().get("securityRules"))
                .asString()
                .contains("AllowEgressTcpOutBound", "DenyInternetOutBound")
                .doesNotContain("AllowEgressUdpOutBound");
    }

    @Test
    void whatLeavesIsNamedWithItsPurpose() {
        assertThat(LeavesTheNetwork.of(
                        brought().outbound(Egresses.behind(signIn())).build()))
                .contains("Nodes and pods reach login.microsoftonline.com (Https 443) through the firewall, for"
                        + " WorkloadIdentity: exchange of tokens.");
    }

    private static EgressArgs.Builder signIn() {
        return EgressArgs.builder().features("WorkloadIdentity");
    }

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> {
            var cluster = new IsolatedAksCluster("aks", args.build());
            context.export(
                    "outputs", cluster.isolation().applyValue(isolation -> Map.of("is", isolation.isIsolated())));
        });
    }
}
