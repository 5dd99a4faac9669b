package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.CONTROL_PLANE;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Azure refuses of clusters that have nothing to do with isolation, each beside what is just allowed. */
class ClusterRefusalsTest {
    private static final String ROUTES = id("Microsoft.Network/routeTables/routes");
    private static final String ZONE = id("Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io");

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepare() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static Body cluster() {
        return Body.of(json(CLUSTER_BODY));
    }

    @Test
    void aNodeSubnetHasOnePrefix() {
        azure.put(NODES, "{'properties': {'addressPrefixes': ['192.168.1.0/25', '192.168.1.128/25']}}");
        assertThat(azure.refusal(CLUSTER, CLUSTER_BODY)).isEqualTo("MultipleAddressPrefixesSubnetNotSupported");

        azure.put(NODES, "{'properties': {'addressPrefixes': ['192.168.1.0/24']}}");
        azure.put(CLUSTER, CLUSTER_BODY);
    }

    @Test
    void aPrivateClusterNeedsTheStandardLoadBalancer() {
        String sku = "/properties/networkProfile/loadBalancerSku";

        assertThat(azure.refusal(CLUSTER, cluster().set(sku, "basic").toString()))
                .isEqualTo("PrivateClusterNotSupportedWithBasicLoadBalancer");
        azure.put(CLUSTER, cluster().set(sku, "standard").toString());
    }

    @Test
    void nodesThatAreRoutedHaveNoPublicAddresses() {
        azure.put(
                ROUTES,
                "{'location': 'westeurope', 'properties': {'routes': [{'name': 'out', 'properties': {'addressPrefix':"
                        + " '0.0.0.0/0', 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress': '192.168.9.4'}}]}}");
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'routeTable': {'id': '%s'}}}".formatted(ROUTES));
        Body routed = cluster().set(ClusterPut.OUTBOUND, "userDefinedRouting");
        String pool = "{'properties': {'vnetSubnetID': '%s', 'enableNodePublicIP': %s}}";

        Body open = routed.copy();
        open.objects("/properties/agentPoolProfiles").get(0).set("/enableNodePublicIP", true);

        assertThat(azure.refusal(CLUSTER, open.toString())).isEqualTo("UDRWithNodePublicIPNotAllowed");
        azure.put(CLUSTER, routed.toString());
        assertThat(azure.refusal(CLUSTER + "/agentPools/open", pool.formatted(NODES, true)))
                .isEqualTo("UDRWithNodePublicIPNotAllowed");
        azure.put(CLUSTER + "/agentPools/shut", pool.formatted(NODES, false));
    }

    @Test
    void aSubdomainIsTakenByOneCluster() {
        azure.put(ZONE, "{'location': 'global'}");
        HowTo.grant(azure, CONTROL_PLANE, BuiltInRoles.PRIVATE_DNS_ZONE_CONTRIBUTOR, ZONE);
        HowTo.grant(azure, CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, NETWORK);
        Body named = cluster()
                .remove("/properties/dnsPrefix")
                .set("/properties/fqdnSubdomain", "mine")
                .set(ApiServerRules.ZONE, ZONE);
        azure.put(CLUSTER, named.toString());
        azure.put(CLUSTER, named.toString());

        assertThat(azure.refusal(CLUSTER + "2", named.toString())).isEqualTo("FQDNSubdomainRecordAlreadyExistsError");
        azure.put(CLUSTER + "2", named.set("/properties/fqdnSubdomain", "other").toString());
        assertThat(List.of("mine", "other")).isSubsetOf(azure.listed(ZONE + "/A"));
    }
}
