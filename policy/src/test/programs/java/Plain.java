import com.pulumi.Pulumi;
import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.containerregistry.CacheRule;
import com.pulumi.azurenative.containerregistry.CacheRuleArgs;
import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.azurenative.containerregistry.RegistryArgs;
import com.pulumi.azurenative.containerregistry.inputs.SkuArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterBootstrapProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.UserAssignedIdentityArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** The topology of ../yaml/Pulumi.yaml. */
public final class Plain {
    private static final String LOCATION = "westeurope";
    private static final String ROLES =
            "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/";

    public static void main(String[] arguments) {
        Pulumi.run(context -> make());
    }

    private static void make() {
        var group = new ResourceGroup(
                "plain",
                ResourceGroupArgs.builder().resourceGroupName("plain").location(LOCATION).build());
        var guard = new NetworkSecurityGroup(
                "guard",
                NetworkSecurityGroupArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .securityRules(
                                rule("AllowVnetOut", 200, "Allow", "VirtualNetwork", "VirtualNetwork"),
                                rule("DenyInternetOut", 4000, "Deny", "*", "Internet"))
                        .build());
        var network = new VirtualNetwork(
                "network",
                VirtualNetworkArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .addressSpace(AddressSpaceArgs.builder().addressPrefixes("10.20.0.0/16").build())
                        .build());
        var nodes = subnet("nodes", "10.20.1.0/24", group, network, guard, CustomResourceOptions.Empty);
        var endpoints = subnet(
                "endpoints",
                "10.20.2.0/24",
                group,
                network,
                guard,
                CustomResourceOptions.builder().dependsOn(nodes).build());
        var registry = new Registry(
                "registry",
                RegistryArgs.builder()
                        .resourceGroupName(group.name())
                        .registryName("plainregistry")
                        .location(LOCATION)
                        .publicNetworkAccess("Disabled")
                        .sku(SkuArgs.builder().name("Premium").build())
                        .build());
        var cache = new CacheRule(
                "cache",
                CacheRuleArgs.builder()
                        .resourceGroupName(group.name())
                        .registryName(registry.name())
                        .cacheRuleName("aks-managed-mcr")
                        .sourceRepository("mcr.microsoft.com/*")
                        .targetRepository("aks-managed-repository/*")
                        .build());
        var zone = new PrivateZone(
                "zone",
                PrivateZoneArgs.builder()
                        .resourceGroupName(group.name())
                        .privateZoneName("privatelink.azurecr.io")
                        .location("global")
                        .build());
        var link = new VirtualNetworkLink(
                "link",
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(group.name())
                        .privateZoneName(zone.name())
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder().id(network.id()).build())
                        .build());
        var endpoint = new PrivateEndpoint(
                "endpoint",
                PrivateEndpointArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .subnet(com.pulumi.azurenative.network.inputs.SubnetArgs.builder().id(endpoints.id()).build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name("registry")
                                .privateLinkServiceId(registry.id())
                                .groupIds("registry")
                                .build())
                        .build());
        var records = new PrivateDnsZoneGroup(
                "records",
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(group.name())
                        .privateEndpointName(endpoint.name())
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name("privatelink-azurecr-io")
                                .privateDnsZoneId(zone.id())
                                .build())
                        .build());
        var kubelet = identity("kubelet", group);
        var controlPlane = identity("control-plane", group);
        var pull = role("pull", kubelet, "7f951dda-4ed3-4680-a7ca-43fe172d538d", registry.id());
        var operate = role("operate", controlPlane, "f1a07417-d97a-45cb-824c-7a7467783830", kubelet.id());
        var join = role("join", controlPlane, "4d97b98b-1d4f-4787-a291-c67834d212e7", nodes.id());
        new ManagedCluster(
                "cluster",
                ManagedClusterArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .dnsPrefix("plain")
                        .identity(ManagedClusterIdentityArgs.builder()
                                .type(com.pulumi.azurenative.containerservice.enums.ResourceIdentityType.UserAssigned)
                                .userAssignedIdentities(controlPlane.id().applyValue(List::of))
                                .build())
                        .identityProfile(Output.of(Map.of(
                                "kubeletidentity",
                                UserAssignedIdentityArgs.builder()
                                        .resourceId(kubelet.id())
                                        .clientId(kubelet.clientId())
                                        .objectId(kubelet.principalId())
                                        .build())))
                        .agentPoolProfiles(ManagedClusterAgentPoolProfileArgs.builder()
                                .name("system")
                                .mode("System")
                                .count(1)
                                .vmSize("Standard_D4ds_v5")
                                .osType("Linux")
                                .type("VirtualMachineScaleSets")
                                .vnetSubnetID(nodes.id())
                                .build())
                        .networkProfile(ContainerServiceNetworkProfileArgs.builder()
                                .networkPlugin("azure")
                                .networkPluginMode("overlay")
                                .outboundType("none")
                                .podCidr("10.244.0.0/16")
                                .serviceCidr("10.0.0.0/16")
                                .dnsServiceIP("10.0.0.10")
                                .build())
                        .apiServerAccessProfile(ManagedClusterAPIServerAccessProfileArgs.builder()
                                .enablePrivateCluster(true)
                                .privateDNSZone("system")
                                .enablePrivateClusterPublicFQDN(false)
                                .build())
                        .bootstrapProfile(ManagedClusterBootstrapProfileArgs.builder()
                                .artifactSource("Cache")
                                .containerRegistryId(registry.id())
                                .build())
                        .build(),
                CustomResourceOptions.builder()
                        .dependsOn(cache, link, records, pull, operate, join)
                        .build());
    }

    private static SecurityRuleArgs rule(String name, int priority, String access, String from, String to) {
        return SecurityRuleArgs.builder()
                .name(name)
                .priority(priority)
                .direction("Outbound")
                .access(access)
                .protocol("*")
                .sourceAddressPrefix(from)
                .sourcePortRange("*")
                .destinationAddressPrefix(to)
                .destinationPortRange("*")
                .build();
    }

    private static Subnet subnet(
            String name,
            String range,
            ResourceGroup group,
            VirtualNetwork network,
            NetworkSecurityGroup guard,
            CustomResourceOptions options) {
        return new Subnet(
                name,
                SubnetArgs.builder()
                        .resourceGroupName(group.name())
                        .virtualNetworkName(network.name())
                        .subnetName(name)
                        .addressPrefix(range)
                        .defaultOutboundAccess(false)
                        .networkSecurityGroup(com.pulumi.azurenative.network.inputs.NetworkSecurityGroupArgs.builder()
                                .id(guard.id())
                                .build())
                        .build(),
                options);
    }

    private static UserAssignedIdentity identity(String name, ResourceGroup group) {
        return new UserAssignedIdentity(
                name,
                com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .build());
    }

    private static RoleAssignment role(String name, UserAssignedIdentity who, String role, Output<String> scope) {
        return new RoleAssignment(
                name,
                RoleAssignmentArgs.builder()
                        .principalId(who.principalId())
                        .principalType("ServicePrincipal")
                        .roleDefinitionId(ROLES + role)
                        .scope(scope)
                        .build());
    }
}
