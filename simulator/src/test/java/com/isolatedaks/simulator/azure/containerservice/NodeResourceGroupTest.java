package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.NODE_GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeResourceGroupTest {
    private static final String IN_GROUP = NODE_GROUP + "/providers/";
    private static final String SCALE_SETS = IN_GROUP + "Microsoft.Compute/virtualMachineScaleSets";
    private static final String BALANCERS = IN_GROUP + "Microsoft.Network/loadBalancers";
    private static final String GATEWAYS = IN_GROUP + "Microsoft.Network/natGateways";
    private static final String ADDRESSES = IN_GROUP + "Microsoft.Network/publicIPAddresses";
    private static final String POOL = CLUSTER + "/agentPools/work";
    private static final String NETWORK_PROFILE = "/properties/networkProfile";

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

    private static Body cluster(String outbound) {
        return Body.of(json(CLUSTER_BODY)).set(ClusterPut.OUTBOUND, outbound);
    }

    private static Body inNetworkOfAks(String outbound) {
        return cluster(outbound)
                .remove("/properties/agentPoolProfiles/0/vnetSubnetID")
                .remove("/properties/bootstrapProfile/containerRegistryId");
    }

    private static String pool(int count) {
        return "{'properties': {'vnetSubnetID': '%s', 'count': %d}}".formatted(NODES, count);
    }

    @Test
    void eachPoolHasAScaleSetWithItsNodes() {
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.put(POOL, pool(2));

        List<String> names = azure.listed(SCALE_SETS);
        assertThat(names)
                .hasSize(2)
                .anyMatch(name -> name.matches("aks-system-\\d{8}-vmss"))
                .anyMatch(name -> name.matches("aks-work-\\d{8}-vmss"));
        Body work = Body.of(azure.get(SCALE_SETS + "/"
                        + names.stream()
                                .filter(name -> name.contains("work"))
                                .findFirst()
                                .orElseThrow())
                .body());
        assertThat(work.number("/sku/capacity", 0)).isEqualTo(2);
        assertThat(work.text("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(work.text("/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0"
                        + "/properties/ipConfigurations/0/properties/subnet/id"))
                .isEqualTo(NODES);
        assertThat(work.names("/identity/userAssignedIdentities")).containsExactly(HowTo.KUBELET);
    }

    @Test
    void aScaleSetGrowsAndGoesWithItsPool() {
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.put(POOL, pool(1));

        azure.put(POOL, pool(4));
        assertThat(Body.of(azure.get(SCALE_SETS).body()).objects("/value"))
                .extracting(set -> set.number("/sku/capacity", 0))
                .containsExactlyInAnyOrder(3L, 4L);

        azure.delete(POOL);
        assertThat(azure.listed(SCALE_SETS)).hasSize(1);
    }

    @Test
    void windowsNodesHaveShortNames() {
        azure.put(
                CLUSTER,
                cluster("loadBalancer").remove("/properties/bootstrapProfile").toString());

        azure.put(
                CLUSTER + "/agentPools/win",
                "{'properties': {'vnetSubnetID': '%s', 'osType': 'Windows'}}".formatted(NODES));

        assertThat(azure.listed(SCALE_SETS)).contains("akswin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void nobodyButAksWritesItsScaleSets(String method) {
        azure.put(CLUSTER, CLUSTER_BODY);
        String set = SCALE_SETS + "/" + azure.listed(SCALE_SETS).get(0);

        assertThat(azure.request(method, set, method.equals("DELETE") ? "" : "{'location': 'westeurope'}")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aLoadBalancerIsThereOnlyWhileItIsTheWayOut() {
        Body made = azure.put(CLUSTER, cluster("loadBalancer").toString());

        assertThat(azure.listed(BALANCERS)).containsExactly("kubernetes");
        assertThat(azure.listed(ADDRESSES)).hasSize(1);
        assertThat(made.text(NETWORK_PROFILE + "/loadBalancerProfile/effectiveOutboundIPs/0/id"))
                .isEqualTo(ADDRESSES + "/" + azure.listed(ADDRESSES).get(0));
        Body balancer = Body.of(azure.get(BALANCERS + "/kubernetes").body());
        assertThat(balancer.text("/properties/outboundRules/0/name")).isEqualTo("aksOutboundRule");
        assertThat(balancer.objects("/properties/backendAddressPools"))
                .extracting(pool -> pool.text("/name"))
                .containsExactly("aksOutboundBackendPool", "kubernetes");

        azure.put(CLUSTER, CLUSTER_BODY);
        assertThat(azure.listed(BALANCERS)).isEmpty();
        assertThat(azure.listed(ADDRESSES)).isEmpty();
    }

    @Test
    void aLoadBalancerHasAsManyAddressesAsItIsGiven() {
        Body two = cluster("loadBalancer").set(NETWORK_PROFILE + "/loadBalancerProfile/managedOutboundIPs/count", 2);
        azure.put(CLUSTER, two.toString());
        assertThat(azure.listed(ADDRESSES)).hasSize(2);

        String own = TestAzure.id("Microsoft.Network/publicIPAddresses/own");
        azure.put(
                own,
                "{'location': 'westeurope', 'sku': {'name': 'Standard'}, 'properties': {'publicIPAllocationMethod': 'Static'}}");
        Body brought = azure.put(
                CLUSTER,
                cluster("loadBalancer")
                        .set(
                                NETWORK_PROFILE + "/loadBalancerProfile/outboundIPs/publicIPs",
                                List.of(Body.empty().set("/id", own)))
                        .toString());

        assertThat(azure.listed(ADDRESSES)).isEmpty();
        assertThat(brought.text(NETWORK_PROFILE + "/loadBalancerProfile/effectiveOutboundIPs/0/id"))
                .isEqualTo(own);
    }

    @Test
    void aManagedNatGatewayHasAddressesToo() {
        Body made = azure.put(CLUSTER, inNetworkOfAks("managedNATGateway").toString());

        assertThat(azure.listed(GATEWAYS)).hasSize(1);
        assertThat(azure.listed(ADDRESSES)).hasSize(1);
        assertThat(made.objects(NETWORK_PROFILE + "/natGatewayProfile/effectiveOutboundIPs"))
                .hasSize(1);
        assertThat(azure.listed(BALANCERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none", "block"})
    void withoutAWayOutThereIsNothingPublic(String outbound) {
        azure.put(CLUSTER, inNetworkOfAks(outbound).toString());

        assertThat(azure.listed(BALANCERS)).isEmpty();
        assertThat(azure.listed(GATEWAYS)).isEmpty();
        assertThat(azure.listed(ADDRESSES)).isEmpty();
    }

    @Test
    void aLockedGroupIsForAksAlone() {
        String identity = IN_GROUP + "Microsoft.ManagedIdentity/userAssignedIdentities/mine";
        String body = "{'location': 'westeurope'}";
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.put(identity, body);

        azure.put(
                CLUSTER,
                cluster("none")
                        .set("/properties/nodeResourceGroupProfile/restrictionLevel", "ReadOnly")
                        .toString());

        assertThat(azure.refusal(identity, body)).isEqualTo("DenyAssignmentAuthorizationFailed");
        assertThat(azure.deleteRefusal(identity)).isEqualTo("DenyAssignmentAuthorizationFailed");
        assertThat(azure.deleteRefusal(NODE_GROUP)).isEqualTo("DenyAssignmentAuthorizationFailed");
        azure.put(POOL, pool(1));
        azure.delete(CLUSTER);
    }

    @Test
    void allOfItGoesWithTheCluster() {
        azure.put(CLUSTER, cluster("loadBalancer").toString());

        azure.delete(CLUSTER);

        assertThat(azure.<Integer>look(
                        resources -> resources.below(ResourceId.of(NODE_GROUP)).size()))
                .isZero();
    }
}
