package examples.hub;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.PrivateDnsZoneLinks;
import com.isolatedaks.PrivateDnsZoneLinksArgs;
import com.isolatedaks.PrivateServiceLinks;
import com.isolatedaks.PrivateServiceLinksArgs;
import com.isolatedaks.SharedPrivateDnsZones;
import com.isolatedaks.SharedPrivateDnsZonesArgs;
import com.isolatedaks.inputs.GrafanaArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrivateServiceArgs;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.inputs.SkuArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * An organization's hub: private DNS zones, a registry, a key vault, one private link scope with its workspaces, and a
 * Grafana.
 */
public final class Hub {
    private static final String REGION = "westeurope";

    private Hub() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "hub",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .addressSpace("10.0.0.0/16")
                            .build(),
                    inGroup);
            var zones = new SharedPrivateDnsZones(
                    "zones",
                    SharedPrivateDnsZonesArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .services(
                                    "ContainerRegistry",
                                    "KeyVault",
                                    "StorageFile",
                                    "StorageBlob",
                                    "AzureMonitor",
                                    "ManagedPrometheus",
                                    "Grafana")
                            .build(),
                    inGroup);
            SharedZonesArgs shared = zones.forSpokes().build();
            var registry = new ByoAcrWithPrivateLink(
                    "registry",
                    ByoAcrWithPrivateLinkArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .registryName("hubregistry")
                            .retain(false)
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of())
                            .sharedZones(shared)
                            .build(),
                    inGroup);
            // Azure writes one endpoint of a network at a time.
            Output<String> subnetId = registry.registryId().apply(done -> network.endpointSubnetId());
            var services = new PrivateServiceLinks(
                    "services",
                    PrivateServiceLinksArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .endpointSubnetId(subnetId)
                            .virtualNetworks(Map.of())
                            .services(Map.of(
                                    "secrets",
                                    PrivateServiceArgs.builder()
                                            .service("KeyVault")
                                            .resourceId(vault(group).id())
                                            .build()))
                            .sharedZones(shared)
                            .build(),
                    inGroup);
            var monitoring = new MonitoringPrivateLinks(
                    "hub-monitor",
                    MonitoringPrivateLinksArgs.builder()
                            .resourceGroupName("hub")
                            .location(REGION)
                            .endpointSubnetId(services.resourceIds().apply(done -> network.endpointSubnetId()))
                            .virtualNetworks(Map.of())
                            .sharedZones(shared)
                            .grafana(GrafanaArgs.builder().build())
                            .build(),
                    inGroup);
            new PrivateDnsZoneLinks(
                    "links",
                    PrivateDnsZoneLinksArgs.builder()
                            .sharedZones(shared)
                            .virtualNetworks(Map.of(
                                    "hub",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(network.virtualNetworkId())
                                            .build()))
                            .build(),
                    // A zone that is linked before it has its records answers that the names do not exist.
                    ComponentResourceOptions.builder().dependsOn(monitoring).build());
            context.export("privateLinkScopeId", monitoring.privateLinkScopeId());
            context.export("pendingActions", monitoring.pendingActions());
            context.export("grafanaEndpoint", monitoring.grafanaEndpoint().orElseThrow());
            context.export("zones", zones.privateDnsZoneIds());
            context.export("endpoints", services.privateEndpointIds());
        });
    }

    private static Vault vault(ResourceGroup group) {
        return new Vault(
                "vault",
                VaultArgs.builder()
                        .resourceGroupName("hub")
                        .location(REGION)
                        .vaultName("hubsecrets")
                        .properties(VaultPropertiesArgs.builder()
                                .tenantId("00000000-0000-0000-0000-000000000001")
                                .sku(SkuArgs.builder()
                                        .family("A")
                                        .name(com.pulumi.azurenative.keyvault.enums.SkuName.Standard)
                                        .build())
                                .enableRbacAuthorization(true)
                                .publicNetworkAccess("Disabled")
                                .build())
                        .build(),
                CustomResourceOptions.builder().dependsOn(group).build());
    }
}
