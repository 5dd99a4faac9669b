package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.alertsmanagement.PrometheusRuleGroupBehaviour;
import com.isolatedaks.simulator.azure.authorization.RoleAssignmentBehaviour;
import com.isolatedaks.simulator.azure.containerregistry.CacheRuleBehaviour;
import com.isolatedaks.simulator.azure.containerregistry.CredentialSetBehaviour;
import com.isolatedaks.simulator.azure.containerregistry.RegistryBehaviour;
import com.isolatedaks.simulator.azure.containerregistry.ReplicationBehaviour;
import com.isolatedaks.simulator.azure.containerservice.AgentPoolBehaviour;
import com.isolatedaks.simulator.azure.containerservice.MaintenanceConfigurationBehaviour;
import com.isolatedaks.simulator.azure.containerservice.ManagedClusterBehaviour;
import com.isolatedaks.simulator.azure.dashboard.GrafanaBehaviour;
import com.isolatedaks.simulator.azure.dashboard.ManagedPrivateEndpointBehaviour;
import com.isolatedaks.simulator.azure.insights.DataCollectionEndpointBehaviour;
import com.isolatedaks.simulator.azure.insights.DataCollectionRuleBehaviour;
import com.isolatedaks.simulator.azure.insights.DiagnosticSettingBehaviour;
import com.isolatedaks.simulator.azure.insights.PrivateLinkScopeBehaviour;
import com.isolatedaks.simulator.azure.insights.RuleAssociationBehaviour;
import com.isolatedaks.simulator.azure.insights.ScopedResourceBehaviour;
import com.isolatedaks.simulator.azure.keyvault.VaultBehaviour;
import com.isolatedaks.simulator.azure.managedidentity.UserAssignedIdentityBehaviour;
import com.isolatedaks.simulator.azure.monitor.AccountBehaviour;
import com.isolatedaks.simulator.azure.network.NetworkSecurityGroupBehaviour;
import com.isolatedaks.simulator.azure.network.PeeringBehaviour;
import com.isolatedaks.simulator.azure.network.PrivateEndpointBehaviour;
import com.isolatedaks.simulator.azure.network.RouteBehaviour;
import com.isolatedaks.simulator.azure.network.RouteTableBehaviour;
import com.isolatedaks.simulator.azure.network.SecurityRuleBehaviour;
import com.isolatedaks.simulator.azure.network.SubnetBehaviour;
import com.isolatedaks.simulator.azure.network.VirtualNetworkBehaviour;
import com.isolatedaks.simulator.azure.network.VirtualNetworkLock;
import com.isolatedaks.simulator.azure.network.ZoneGroupBehaviour;
import com.isolatedaks.simulator.azure.operationalinsights.WorkspaceBehaviour;
import com.isolatedaks.simulator.azure.privatedns.PrivateZoneBehaviour;
import com.isolatedaks.simulator.azure.privatedns.RecordSetBehaviour;
import com.isolatedaks.simulator.azure.privatedns.VirtualNetworkLinkBehaviour;
import com.isolatedaks.simulator.azure.resources.ResourceGroupBehaviour;
import com.isolatedaks.simulator.azure.storage.BlobContainerBehaviour;
import com.isolatedaks.simulator.azure.storage.FileShareBehaviour;
import com.isolatedaks.simulator.azure.storage.StorageAccountBehaviour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The special behaviour of each resource type; a type that is not listed only does what all types do. */
final class Behaviours {
    private final Map<String, ResourceBehaviour> byType;

    private Behaviours(List<ResourceBehaviour> all) {
        byType = all.stream()
                .collect(Collectors.toMap(behaviour -> behaviour.type().toLowerCase(Locale.ROOT), Function.identity()));
    }

    static Behaviours all() {
        return new Behaviours(List.of(
                new ResourceGroupBehaviour(),
                new VirtualNetworkBehaviour(),
                new SubnetBehaviour(),
                new PeeringBehaviour(),
                new NetworkSecurityGroupBehaviour(),
                new SecurityRuleBehaviour(),
                new RouteTableBehaviour(),
                new RouteBehaviour(),
                new PrivateEndpointBehaviour(),
                new ZoneGroupBehaviour(),
                new PrivateZoneBehaviour(),
                new VirtualNetworkLinkBehaviour(VirtualNetworkLock::requireLinkable),
                new RecordSetBehaviour("A"),
                new RecordSetBehaviour("AAAA"),
                new RecordSetBehaviour("CNAME"),
                new RecordSetBehaviour("MX"),
                new RecordSetBehaviour("PTR"),
                new RecordSetBehaviour("SRV"),
                new RecordSetBehaviour("TXT"),
                new RegistryBehaviour(),
                new CacheRuleBehaviour(),
                new CredentialSetBehaviour(),
                new ReplicationBehaviour(),
                new UserAssignedIdentityBehaviour(),
                new RoleAssignmentBehaviour(),
                new ManagedClusterBehaviour(),
                new AgentPoolBehaviour(),
                new MaintenanceConfigurationBehaviour(),
                new PrivateLinkScopeBehaviour(),
                new ScopedResourceBehaviour(),
                new DataCollectionEndpointBehaviour(),
                new DataCollectionRuleBehaviour(),
                new RuleAssociationBehaviour(),
                new DiagnosticSettingBehaviour(),
                new WorkspaceBehaviour(),
                new AccountBehaviour(),
                new PrometheusRuleGroupBehaviour(),
                new GrafanaBehaviour(),
                new ManagedPrivateEndpointBehaviour(),
                new VaultBehaviour(),
                new StorageAccountBehaviour(),
                new FileShareBehaviour(),
                new BlobContainerBehaviour()));
    }

    ResourceBehaviour of(String type) {
        ResourceBehaviour special = byType.get(type.toLowerCase(Locale.ROOT));
        return special == null ? () -> type : special;
    }
}
