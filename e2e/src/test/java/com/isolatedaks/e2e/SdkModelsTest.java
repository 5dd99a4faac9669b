package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import com.azure.resourcemanager.containerregistry.fluent.models.CacheRuleInner;
import com.azure.resourcemanager.containerregistry.fluent.models.RegistryInner;
import com.azure.resourcemanager.containerservice.fluent.models.ManagedClusterInner;
import com.azure.resourcemanager.loganalytics.fluent.models.WorkspaceInner;
import com.azure.resourcemanager.monitor.fluent.models.AzureMonitorPrivateLinkScopeInner;
import com.azure.resourcemanager.monitor.fluent.models.DataCollectionEndpointResourceInner;
import com.azure.resourcemanager.monitor.fluent.models.DataCollectionRuleAssociationProxyOnlyResourceInner;
import com.azure.resourcemanager.monitor.fluent.models.DataCollectionRuleResourceInner;
import com.azure.resourcemanager.monitor.fluent.models.DiagnosticSettingsResourceInner;
import com.azure.resourcemanager.monitor.fluent.models.ScopedResourceInner;
import com.azure.resourcemanager.msi.fluent.models.IdentityInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.PrivateDnsZoneGroupInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.privatedns.fluent.models.PrivateZoneInner;
import com.azure.resourcemanager.privatedns.fluent.models.VirtualNetworkLinkInner;
import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's models read what our components send, and lose nothing of it: there is no property at a wrong place and none
 * that Azure would not know. Clusters, private zones and role assignments have the very api-version that is sent; of the
 * others, the models that exist are of a later one.
 */
@EngineTest
class SdkModelsTest {
    @FunctionalInterface
    private interface Model {
        JsonSerializable<?> read(JsonReader reader) throws IOException;
    }

    private static final Map<String, Model> MODELS = Map.ofEntries(
            // azure-native writes it so.
            Map.entry("resourcegroups", ResourceGroupInner::fromJson),
            Map.entry("virtualNetworks", VirtualNetworkInner::fromJson),
            Map.entry("subnets", SubnetInner::fromJson),
            Map.entry("networkSecurityGroups", NetworkSecurityGroupInner::fromJson),
            Map.entry("privateEndpoints", PrivateEndpointInner::fromJson),
            Map.entry("privateDnsZoneGroups", PrivateDnsZoneGroupInner::fromJson),
            Map.entry("privateDnsZones", PrivateZoneInner::fromJson),
            Map.entry("virtualNetworkLinks", VirtualNetworkLinkInner::fromJson),
            Map.entry("registries", RegistryInner::fromJson),
            Map.entry("cacheRules", CacheRuleInner::fromJson),
            Map.entry("userAssignedIdentities", IdentityInner::fromJson),
            Map.entry("roleAssignments", RoleAssignmentCreateParameters::fromJson),
            Map.entry("managedClusters", ManagedClusterInner::fromJson),
            Map.entry("workspaces", WorkspaceInner::fromJson),
            Map.entry("privateLinkScopes", AzureMonitorPrivateLinkScopeInner::fromJson),
            Map.entry("scopedResources", ScopedResourceInner::fromJson),
            Map.entry("dataCollectionEndpoints", DataCollectionEndpointResourceInner::fromJson),
            Map.entry("dataCollectionRules", DataCollectionRuleResourceInner::fromJson),
            Map.entry("dataCollectionRuleAssociations", DataCollectionRuleAssociationProxyOnlyResourceInner::fromJson),
            Map.entry("diagnosticSettings", DiagnosticSettingsResourceInner::fromJson));

    /** Types of which the SDKs have no models: azure-resourcemanager-monitor and -loganalytics know neither. */
    private static final Pattern WITHOUT_MODEL =
            Pattern.compile("(?i).*/Microsoft\\.(Monitor/accounts|AlertsManagement/prometheusRuleGroups)/[^/]+");

    /** What data collection rules have in the api-version that is sent, 2022-06-01, and not in the models', 2021-09-01-preview. */
    private static final Pattern LATER_THAN_THE_MODEL =
            Pattern.compile("/properties/(dataSources/prometheusForwarder|destinations/monitoringAccounts)/.*");

    @Test
    void everyBodySurvivesMicrosoftsModels(DeployedStack stack) {
        List<JournalEntry> entries = stack.journal().stream()
                .filter(entry -> !WITHOUT_MODEL.matcher(entry.path()).matches())
                .toList();

        assertThat(entries).hasSizeGreaterThan(40).allSatisfy(entry -> assertThat(leaves(read(entry)))
                .as(entry.path())
                .containsAllEntriesOf(known(leaves(entry.body()))));
    }

    private static Map<String, String> known(Map<String, String> leaves) {
        leaves.keySet().removeIf(path -> LATER_THAN_THE_MODEL.matcher(path).matches());
        return leaves;
    }

    private static JsonNode read(JournalEntry entry) {
        String[] segments = entry.path().split("/");
        String type = segments[segments.length - 2];
        assertThat(MODELS).as("model of " + entry.path()).containsKey(type);
        try (JsonReader reader = JsonProviders.createReader(entry.body().toString());
                StringWriter text = new StringWriter()) {
            JsonSerializable<?> model = MODELS.get(type).read(reader);
            try (JsonWriter writer = JsonProviders.createWriter(text)) {
                model.toJson(writer);
            }
            return Json.parse(text.toString());
        } catch (IOException e) {
            throw new AssertionError(entry.path(), e);
        }
    }

    /** The values at the ends of a tree by their paths; empty objects and lists are ends, too. */
    private static Map<String, String> leaves(JsonNode node) {
        Map<String, String> leaves = new TreeMap<>();
        collect(node, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, Map<String, String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(entry.getValue(), path + "/" + entry.getKey(), leaves));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, leaves);
            }
        } else {
            leaves.put(path, node.toString());
        }
    }
}
