package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.CONTROL_PLANE;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.NODE_GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of https://learn.microsoft.com/azure/aks/concepts-network-isolated. */
class ClusterModesTest {
    private static final String API_SERVER = NETWORK + "/subnets/api-server";
    private static final String ROUTES = id("Microsoft.Network/routeTables/routes");
    private static final String GATEWAY = id("Microsoft.Network/natGateways/gateway");
    private static final String OUTBOUND = "/properties/networkProfile/outboundType";
    private static final String ACCESS = "/properties/apiServerAccessProfile";

    private static final List<String> OUTBOUND_TYPES = List.of(
            "none", "block", "userDefinedRouting", "loadBalancer", "managedNATGateway", "userAssignedNATGateway");

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAllThatAnyModeNeeds() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
        azure.put(
                API_SERVER,
                "{'properties': {'addressPrefix': '192.168.3.0/28', 'delegations': [{'name': 'aks', 'properties':"
                        + " {'serviceName': 'Microsoft.ContainerService/managedClusters'}}]}}");
        HowTo.grant(azure, CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, API_SERVER);
        azure.put(
                ROUTES,
                "{'location': 'westeurope', 'properties': {'routes': [{'name': 'out', 'properties': {'addressPrefix':"
                        + " '0.0.0.0/0', 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress': '192.168.9.4'}}]}}");
        azure.put(GATEWAY, "{'location': 'westeurope', 'sku': {'name': 'Standard'}}");
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'routeTable': {'id': '%s'}, 'natGateway': {'id': '%s'}}}"
                        .formatted(ROUTES, GATEWAY));
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void exactlyTheCombinationsOfTheMatrixWork() {
        Set<String> working = new TreeSet<>();
        for (boolean hasRegistry : List.of(true, false)) {
            for (boolean hasNetwork : List.of(true, false)) {
                for (boolean hasIntegration : List.of(true, false)) {
                    for (String outbound : OUTBOUND_TYPES) {
                        if (works(body(hasRegistry, hasNetwork, hasIntegration).set(OUTBOUND, outbound))) {
                            working.add((hasRegistry ? "own registry, " : "AKS's registry, ")
                                    + (hasNetwork ? "own network, " : "AKS's network, ")
                                    + (hasIntegration ? "integrated, " : "private link, ")
                                    + outbound);
                        }
                    }
                }
            }
        }

        assertThat(working)
                .containsExactly(
                        "AKS's registry, AKS's network, integrated, block",
                        "AKS's registry, AKS's network, integrated, loadBalancer",
                        "AKS's registry, AKS's network, integrated, managedNATGateway",
                        "AKS's registry, AKS's network, integrated, none",
                        "AKS's registry, AKS's network, private link, block",
                        "AKS's registry, AKS's network, private link, loadBalancer",
                        "AKS's registry, AKS's network, private link, managedNATGateway",
                        "AKS's registry, AKS's network, private link, none",
                        "AKS's registry, own network, integrated, loadBalancer",
                        "AKS's registry, own network, integrated, none",
                        "AKS's registry, own network, integrated, userAssignedNATGateway",
                        "AKS's registry, own network, integrated, userDefinedRouting",
                        "AKS's registry, own network, private link, loadBalancer",
                        "AKS's registry, own network, private link, none",
                        "AKS's registry, own network, private link, userAssignedNATGateway",
                        "AKS's registry, own network, private link, userDefinedRouting",
                        "own registry, own network, integrated, loadBalancer",
                        "own registry, own network, integrated, none",
                        "own registry, own network, integrated, userAssignedNATGateway",
                        "own registry, own network, integrated, userDefinedRouting",
                        "own registry, own network, private link, loadBalancer",
                        "own registry, own network, private link, none",
                        "own registry, own network, private link, userAssignedNATGateway",
                        "own registry, own network, private link, userDefinedRouting");
    }

    @Test
    void nodesInANetworkOfAksDoNotReachARegistryOfOnesOwn() {
        ArmResponse accepted =
                azure.request("PUT", CLUSTER, body(true, false, false).toString());

        assertThat(azure.await(accepted)).isEqualTo("Failed");
        assertThat(Body.of(azure.get(TestAzure.operationPath(accepted)).body()).text("/error/message"))
                .contains("exit status=211", "no private endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "userDefinedRouting, ExistingRouteTableNotAssociatedWithSubnet",
        "userAssignedNATGateway, UserAssignedNATGatewayWithManagedVNetNotAllowed"
    })
    void aNetworkOfAksHasNoRoutesOrGatewayOfOnesOwn(String outbound, String code) {
        assertThat(azure.refusal(
                        CLUSTER,
                        body(false, false, false).set(OUTBOUND, outbound).toString()))
                .isEqualTo(code);
    }

    @Test
    void anApiServerSubnetGoesWithVnetIntegration() {
        Body with = body(true, true, false).set(ACCESS + "/subnetId", API_SERVER);
        Body without = body(true, true, true).remove(ACCESS + "/subnetId");

        assertThat(azure.refusal(CLUSTER, with.toString())).isEqualTo("ApiserverSubnetConfigError");
        assertThat(azure.refusal(CLUSTER, without.toString())).isEqualTo("ApiserverSubnetConfigError");
    }

    @Test
    void vnetIntegrationIsNotEverywhere() {
        assertThat(azure.refusal(
                        CLUSTER,
                        body(false, false, true)
                                .set("/location", "qatarcentral")
                                .toString()))
                .isEqualTo("InvalidParameter");
        assertThat(works(body(false, false, false).set("/location", "qatarcentral")))
                .isTrue();
    }

    @Test
    void theZoneOfAksIsBesideTheNodesInItsOwnNetworkToo() {
        Body cluster = azure.put(CLUSTER, body(false, false, false).toString());

        String zone = cluster.text("/properties/privateFQDN").split("\\.", 2)[1];
        assertThat(azure.exists(NODE_GROUP + "/providers/Microsoft.Network/privateDnsZones/" + zone))
                .isTrue();
    }

    @Test
    void withoutAZoneThePublicNameIsThereAndNoZoneIs() {
        Body cluster = azure.put(
                CLUSTER,
                body(true, true, false)
                        .set(ACCESS + "/privateDNSZone", "none")
                        .set(ACCESS + "/enablePrivateClusterPublicFQDN", true)
                        .toString());

        assertThat(cluster.text("/properties/fqdn")).endsWith(".hcp.westeurope.azmk8s.io");
        assertThat(cluster.text("/properties/privateFQDN")).isEmpty();
        assertThat(azure.listed(NODE_GROUP + "/providers/Microsoft.Network/privateDnsZones"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cilium, cilium, true",
        "none, cilium, true",
        "azure, azure, true",
        "cilium, azure, false",
        "azure, cilium, false"
    })
    void theNetworkPolicyEngineIsThatOfTheDataplane(String policy, String dataplane, boolean isAccepted) {
        Body body = body(true, true, false)
                .set("/properties/networkProfile/networkPolicy", policy)
                .set("/properties/networkProfile/networkDataplane", dataplane);

        assertThat(works(body)).isEqualTo(isAccepted);
    }

    private static Body body(boolean hasRegistry, boolean hasNetwork, boolean hasIntegration) {
        Body body = Body.of(json(CLUSTER_BODY)).set(ACCESS + "/enableVnetIntegration", hasIntegration);
        if (!hasRegistry) {
            body.remove("/properties/bootstrapProfile/containerRegistryId");
        }
        if (!hasNetwork) {
            body.remove("/properties/agentPoolProfiles/0/vnetSubnetID");
        } else if (hasIntegration) {
            body.set(ACCESS + "/subnetId", API_SERVER);
        }
        return body;
    }

    /** Puts a cluster, waits for its nodes and takes it away again. */
    private boolean works(Body body) {
        ArmResponse response = azure.request("PUT", CLUSTER, body.toString());
        if (response.isError()) {
            return false;
        }
        boolean isRunning = azure.await(response).equals("Succeeded");
        azure.delete(CLUSTER);
        return isRunning;
    }
}
