package examples.spoke;

import static java.util.stream.Collectors.toMap;

import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import java.util.List;
import java.util.Map;

/**
 * What the spoke knows of the hub: nothing but names. Stack references would do as well, for whoever may read the hub's stack.
 *
 * @param subscriptionId the hub's subscription
 * @param registry the name of the hub's registry
 */
record Hub(String subscriptionId, String registry) {
    private static final String REGION = "westeurope";

    String id(String typeAndName) {
        return id("hub", typeAndName);
    }

    String registryId() {
        return id(registry + "-registry", "Microsoft.ContainerRegistry/registries/" + registry);
    }

    /** The zones of the hub's services. */
    SharedZonesArgs zones() {
        return SharedZonesArgs.builder()
                .privateDnsZones(zonesOf("ContainerRegistry", "KeyVault", "StorageFile", "StorageBlob", "AzureMonitor"))
                .build();
    }

    /** The hub's scope, workspaces, endpoints and zones. */
    MonitoringHubArgs monitoring() {
        return MonitoringHubArgs.builder()
                .privateLinkScopeId(id("Microsoft.Insights/privateLinkScopes/hub-monitor-scope"))
                .logAnalyticsWorkspaceId(id("Microsoft.OperationalInsights/workspaces/hub-monitor-logs"))
                .azureMonitorWorkspaceId(id("Microsoft.Monitor/accounts/hub-monitor-metrics"))
                .ingestionEndpointId(id("Microsoft.Insights/dataCollectionEndpoints/hub-monitor-ingest-westeurope"))
                .configurationEndpoints(Map.of(
                        REGION, resource("Microsoft.Insights/dataCollectionEndpoints/hub-monitor-config-westeurope")))
                .privateDnsZones(zonesOf("AzureMonitor"))
                .build();
    }

    private Map<String, JoinedResourceArgs> zonesOf(String... services) {
        return List.of(services).stream()
                .flatMap(service -> PrivateLinkServices.named(service).stream())
                .flatMap(service -> service.zonesIn(REGION).stream())
                .distinct()
                .collect(toMap(zone -> zone, zone -> resource("Microsoft.Network/privateDnsZones/" + zone)));
    }

    private JoinedResourceArgs resource(String typeAndName) {
        return JoinedResourceArgs.builder().id(id(typeAndName)).build();
    }

    private String id(String group, String typeAndName) {
        return "/subscriptions/%s/resourceGroups/%s/providers/%s".formatted(subscriptionId, group, typeAndName);
    }
}
