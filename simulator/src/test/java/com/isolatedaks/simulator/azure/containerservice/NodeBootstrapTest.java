package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT;
import static com.isolatedaks.simulator.arm.HowTo.KUBELET;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft's how-to with one thing taken away, or put in the way. */
class NodeBootstrapTest {
    private static final String POOL = CLUSTER + "/agentPools/work";
    private static final String POOL_BODY =
            "{'properties': {'count': 1, 'mode': 'User', 'vnetSubnetID': '%s'}}".formatted(NODES);
    private static final String GROUP = id("Microsoft.Network/networkSecurityGroups/nodes");
    private static final String OUTBOUND = "/properties/networkProfile/outboundType";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAllButTheCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    /** Puts a resource whose nodes do not come up, and returns what Azure says. */
    private String failure(String path, String body) {
        ArmResponse accepted = azure.request("PUT", path, body);
        assertThat(accepted.isError()).as(() -> "" + accepted.body()).isFalse();
        assertThat(azure.await(accepted)).isEqualTo("Failed");
        Body operation = Body.of(azure.get(TestAzure.operationPath(accepted)).body());
        assertThat(operation.text("/error/code")).isEqualTo("VMExtensionProvisioningError");
        assertThat(Body.of(azure.get(path).body()).text("/properties/provisioningState"))
                .as("it is there, and failed")
                .isEqualTo("Failed");
        return operation.text("/error/message");
    }

    private void guardNodes(String destination, String ports) {
        azure.put(
                GROUP,
                """
                {'location': 'westeurope', 'properties': {'securityRules': [{'name': 'deny', 'properties': {
                 'priority': 100, 'direction': 'Outbound', 'access': 'Deny', 'protocol': '*', 'sourceAddressPrefix': '*',
                 'sourcePortRange': '*', 'destinationAddressPrefix': '%s', 'destinationPortRange': '%s'}}]}}"""
                        .formatted(destination, ports));
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'networkSecurityGroup': {'id': '%s'}}}"
                        .formatted(GROUP));
    }

    @ParameterizedTest
    @CsvSource({
        "cache rule, has no cache rule",
        "zone group, has no record",
        "link, port 443 cannot be reached",
        "endpoint, port 443 cannot be reached",
        "data record, contosoreg.westeurope.data.privatelink.azurecr.io has no record"
    })
    void withoutOneThingTheRegistryIsNotReached(String taken, String reason) {
        azure.delete(
                switch (taken) {
                    case "zone group" -> HowTo.ZONE_GROUP;
                    case "link" -> HowTo.LINK;
                    case "endpoint" -> ENDPOINT;
                    case "data record" -> HowTo.ZONE + "/A/contosoreg.westeurope.data";
                    default -> HowTo.RULE;
                });
        azure.put(NODES, "{'properties': {'addressPrefix': '192.168.1.0/24', 'defaultOutboundAccess': false}}");

        assertThat(failure(CLUSTER, CLUSTER_BODY)).contains("exit status=211", reason, "oraspullnetworktimeout");
    }

    @Test
    void anEndpointThatIsStillBeingMadeComesTooLate() {
        azure.delete(HowTo.LINK);
        azure.request("PUT", HowTo.LINK, HowTo.LINK_BODY);

        assertThat(failure(CLUSTER, CLUSTER_BODY)).contains("exit status=211");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.2.0/24, 443, 211",
        "192.168.1.0/24, 443, 51",
        "192.168.0.0/16, 80, 0",
        "AzurePlatformIMDS, *, 210",
        "AzurePlatformDNS, *, 211",
        "Internet, *, 0"
    })
    void aRuleInTheWayFailsBySayingWhat(String destination, String ports, int exitCode) {
        guardNodes(destination, ports);

        if (exitCode == 0) {
            azure.put(CLUSTER, CLUSTER_BODY);
        } else {
            assertThat(failure(CLUSTER, CLUSTER_BODY)).contains("exit status=" + exitCode, "deny");
        }
    }

    @Test
    void nodesKeepTryingAndASecondPutSucceedsWhenTheRightIsThere() {
        String role = HowTo.grant(azure, KUBELET, BuiltInRoles.ACR_PULL, REGISTRY);
        azure.delete(role);
        Instant before = azure.clock().instant();

        assertThat(failure(CLUSTER, CLUSTER_BODY)).contains("exit status=212", "registries/pull/read");

        assertThat(Duration.between(before, azure.clock().instant()))
                .as("as long as a cluster takes, and ten attempts")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(420 + 50));
        HowTo.grant(azure, KUBELET, BuiltInRoles.ACR_PULL, REGISTRY);
        assertThat(azure.put(CLUSTER, CLUSTER_BODY).text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void poolsBootAsTheClusterDoes() {
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.delete(HowTo.LINK);

        assertThat(failure(POOL, POOL_BODY)).contains("exit status=211");

        azure.put(HowTo.LINK, HowTo.LINK_BODY);
        azure.put(POOL, POOL_BODY);
    }

    @Test
    void aPoolWithoutNodesHasNothingToBoot() {
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.delete(HowTo.LINK);

        azure.put(POOL, POOL_BODY.replace("'count': 1", "'count': 0"));
    }

    @Test
    void aRegistryByRepositoriesIsNotOpenedByAcrPull() {
        azure.put(
                REGISTRY,
                Body.of(json(HowTo.REGISTRY_BODY))
                        .set("/properties/roleAssignmentMode", "AbacRepositoryPermissions")
                        .toString());

        assertThat(failure(CLUSTER, CLUSTER_BODY)).contains("exit status=212");

        HowTo.grant(azure, KUBELET, BuiltInRoles.ACR_REPOSITORY_READER, REGISTRY);
        azure.put(CLUSTER, CLUSTER_BODY);
    }

    @Test
    void aServerOfOnesOwnSeesTheZonesOfItsNetwork() {
        String hub = id("Microsoft.Network/virtualNetworks/hub");
        azure.put(
                hub,
                "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['10.9.0.0/16']}}}");
        azure.put(hub + "/subnets/dns", HowTo.subnet("10.9.1.0/24"));
        peer(NETWORK, hub);
        peer(hub, NETWORK);
        azure.put(
                NETWORK,
                "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['192.168.0.0/16']},"
                        + " 'dhcpOptions': {'dnsServers': ['10.9.1.4']}}}");

        assertThat(failure(CLUSTER, CLUSTER_BODY)).as("the registry's zone").contains("exit status=211");

        azure.put(HowTo.ZONE + "/virtualNetworkLinks/hub", HowTo.LINK_BODY.replace(NETWORK, hub));
        assertThat(failure(CLUSTER, CLUSTER_BODY)).as("the API server's zone").contains("exit status=52");
    }

    private void peer(String from, String to) {
        azure.put(
                from + "/virtualNetworkPeerings/peering",
                "{'properties': {'remoteVirtualNetwork': {'id': '%s'}, 'allowVirtualNetworkAccess': true}}"
                        .formatted(to));
    }

    @Test
    void withoutACacheImagesComeFromTheInternet() {
        Body direct = Body.of(json(CLUSTER_BODY))
                .remove("/properties/bootstrapProfile")
                .set(OUTBOUND, "loadBalancer");
        azure.put(CLUSTER, direct.toString());
        guardNodes("Internet", "*");

        assertThat(failure(CLUSTER, direct.toString())).contains("exit status=50", "mcr.microsoft.com");
    }

    @ParameterizedTest
    @CsvSource({"443, 51", "4443, 51", "9988, 0"})
    void anIntegratedApiServerIsReachedOnBothPortsOfNodes(String denied, int exitCode) {
        String subnet = NETWORK + "/subnets/api";
        String body =
                """
                {'properties': {'addressPrefix': '192.168.3.0/28', 'delegations': [{'name': 'aks',
                 'properties': {'serviceName': 'Microsoft.ContainerService/managedClusters'}}]}}""";
        azure.put(subnet, body);
        HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, subnet);
        guardNodes("192.168.3.0/28", denied);
        String cluster = Body.of(json(CLUSTER_BODY))
                .set("/properties/apiServerAccessProfile/enableVnetIntegration", true)
                .set("/properties/apiServerAccessProfile/subnetId", subnet)
                .toString();

        if (exitCode == 0) {
            azure.put(CLUSTER, cluster);
        } else {
            assertThat(failure(CLUSTER, cluster)).contains("exit status=" + exitCode, "port " + denied);
        }
    }

    @Test
    void everyReplicaOfTheRegistryCounts() {
        azure.put(REGISTRY + "/replications/northeurope", "{'location': 'northeurope', 'properties': {}}");
        azure.delete(HowTo.ZONE + "/A/contosoreg.northeurope.data");

        String message = failure(CLUSTER, CLUSTER_BODY);

        assertThat(message).contains("exit status=211", "contosoreg.northeurope.data");
        azure.put(HowTo.ZONE_GROUP, HowTo.ZONE_GROUP_BODY);
        azure.put(CLUSTER, CLUSTER_BODY);
    }
}
