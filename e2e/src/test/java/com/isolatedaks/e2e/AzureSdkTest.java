package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.containerregistry.ContainerRegistryManager;
import com.azure.resourcemanager.containerservice.ContainerServiceManager;
import com.azure.resourcemanager.msi.MsiManager;
import com.azure.resourcemanager.network.NetworkManager;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.models.SecurityRuleAccess;
import com.azure.resourcemanager.network.models.SecurityRuleDirection;
import com.azure.resourcemanager.network.models.SecurityRuleProtocol;
import com.azure.resourcemanager.privatedns.PrivateDnsZoneManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.ServedSimulation;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Microsoft's own SDK on what Pulumi deployed: an independent client of the same store. */
@EngineTest
class AzureSdkTest {
    private ServedSimulation azure;

    @Test
    void everythingThatWasDeployedIsReadBackAndWhatIsChangedIsNoticed(Workspace workspace) {
        // given
        workspace.up();
        azure = ServedSimulation.of(workspace);
        Map<String, Function<String[], String>> readers = readers();

        // when
        List<StateResource> deployed = workspace.state().resources().stream()
                .filter(resource -> resource.type().startsWith("azure-native:"))
                .toList();

        // then
        assertThat(deployed).hasSizeGreaterThan(15).allSatisfy(resource -> {
            String id = resource.id();
            assertThat(
                            readers.containsKey(resource.type())
                                    ? readers.get(resource.type()).apply(id.split("/"))
                                    : readAnything(resource))
                    .isEqualToIgnoringCase(id);
        });

        // when
        openTheInternet(deployed);
        Finished refresh = workspace.simulate("refresh", "--yes", "--non-interactive", "--diff", "--expect-no-changes");

        // then
        assertThat(refresh.exitCode()).isNotZero();
        assertThat(refresh.output()).contains("opened", "Internet");
    }

    /** How the SDK reads a resource of each type, given the segments of its id; what it returns is the id it read. */
    private Map<String, Function<String[], String>> readers() {
        var resources = ResourceManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .withSubscription(ServedSimulation.SUBSCRIPTION)
                .serviceClient();
        var network = network().serviceClient();
        var zones = PrivateDnsZoneManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .serviceClient();
        var registries = ContainerRegistryManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .serviceClient();
        var identities = MsiManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .serviceClient();
        var roles = AuthorizationManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .roleServiceClient();
        var clusters = ContainerServiceManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .serviceClient();
        return Map.ofEntries(
                Map.entry(
                        "azure-native:resources:ResourceGroup",
                        id -> resources.getResourceGroups().get(id[4]).id()),
                Map.entry("azure-native:network:VirtualNetwork", id -> network.getVirtualNetworks()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry(
                        "azure-native:network:Subnet",
                        id -> network.getSubnets().get(id[4], id[8], id[10]).id()),
                Map.entry("azure-native:network:NetworkSecurityGroup", id -> network.getNetworkSecurityGroups()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry("azure-native:network:PrivateEndpoint", id -> network.getPrivateEndpoints()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry("azure-native:network:PrivateDnsZoneGroup", id -> network.getPrivateDnsZoneGroups()
                        .get(id[4], id[8], id[10])
                        .id()),
                Map.entry("azure-native:privatedns:PrivateZone", id -> zones.getPrivateZones()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry("azure-native:privatedns:VirtualNetworkLink", id -> zones.getVirtualNetworkLinks()
                        .get(id[4], id[8], id[10])
                        .id()),
                Map.entry("azure-native:containerregistry:Registry", id -> registries
                        .getRegistries()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry("azure-native:containerregistry:CacheRule", id -> registries
                        .getCacheRules()
                        .get(id[4], id[8], id[10])
                        .id()),
                Map.entry("azure-native:managedidentity:UserAssignedIdentity", id -> identities
                        .getUserAssignedIdentities()
                        .getByResourceGroup(id[4], id[8])
                        .id()),
                Map.entry("azure-native:authorization:RoleAssignment", id -> roles.getRoleAssignments()
                        .getById(String.join("/", id))
                        .id()),
                Map.entry("azure-native:containerservice:ManagedCluster", id -> clusters.getManagedClusters()
                        .getByResourceGroup(id[4], id[8])
                        .id()));
    }

    /** The SDK has no client of its own in this test for Azure Monitor's types: it reads them as it reads any resource. */
    private String readAnything(StateResource resource) {
        assertThat(resource.type()).matches("azure-native:(monitor|operationalinsights|alertsmanagement):.*");
        return ResourceManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile())
                .withSubscription(ServedSimulation.SUBSCRIPTION)
                .serviceClient()
                .getResources()
                .getById(
                        resource.id(),
                        resource.json().at("/inputs/azureApiVersion").asText())
                .id();
    }

    private NetworkManager network() {
        return NetworkManager.configure()
                .withHttpClient(azure.client())
                .authenticate(azure.credential(), azure.profile());
    }

    /** What nobody should do by hand: a way out for the nodes, in their security group. */
    private void openTheInternet(List<StateResource> deployed) {
        String[] id = deployed.stream()
                .filter(resource -> resource.id().endsWith("/networkSecurityGroups/isolated-nodes"))
                .findFirst()
                .orElseThrow()
                .id()
                .split("/");
        var groups = network().serviceClient().getNetworkSecurityGroups();
        NetworkSecurityGroupInner group = groups.getByResourceGroup(id[4], id[8]);
        group.securityRules()
                .add(new SecurityRuleInner()
                        .withName("opened")
                        .withPriority(200)
                        .withDirection(SecurityRuleDirection.OUTBOUND)
                        .withAccess(SecurityRuleAccess.ALLOW)
                        .withProtocol(SecurityRuleProtocol.ASTERISK)
                        .withSourceAddressPrefix("*")
                        .withSourcePortRange("*")
                        .withDestinationAddressPrefix("Internet")
                        .withDestinationPortRange("443"));
        assertThat(groups.createOrUpdate(id[4], id[8], group).securityRules())
                .extracting(SecurityRuleInner::name)
                .contains("opened");
    }
}
