package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of an Azure Monitor private link scope: some that all scopes have, and those of what is in it
 * (https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure#review-your-endpoints-dns-settings).
 */
final class MonitorScopeNames {
    private static final List<String> GLOBAL = Stream.of(
                    "monitor-api",
                    "application-insights-global",
                    "application-insights-profiler",
                    "application-insights-live",
                    "application-insights-snapshots",
                    "application-insights-diagnostics",
                    "configuration-handler-global",
                    "log-analytics-solutions")
            .map(Destinations::named)
            .map(destination -> destination.publicName(Placeholders.open()))
            .toList();
    private static final List<Destination> OF_A_WORKSPACE = List.of(
            Destinations.LOG_ANALYTICS_ONBOARDING,
            Destinations.LOG_ANALYTICS_INGESTION,
            Destinations.LOG_ANALYTICS_CONFIGURATION);
    private static final List<String> OF_A_COLLECTION_ENDPOINT =
            List.of("configurationAccess", "logsIngestion", "metricsIngestion");

    private MonitorScopeNames() {}

    static List<LinkedName> of(ResourceId scope, PrivateLinkService service, Resources resources) {
        List<String> hosts = new ArrayList<>(GLOBAL);
        for (AzureResource member : resources.children(scope, scope.type() + "/scopedResources")) {
            member.body()
                    .id("/properties/linkedResourceId")
                    .flatMap(resources::find)
                    .ifPresent(resource -> hosts.addAll(hostsOf(resource)));
        }
        return hosts.stream()
                .distinct()
                .flatMap(host -> service.publicZones("").stream()
                        .filter(zone -> host.endsWith(publicName(zone)))
                        .map(zone -> name(host, zone)))
                .toList();
    }

    private static List<String> hostsOf(AzureResource resource) {
        List<String> hosts = new ArrayList<>();
        resource.body()
                .find("/properties/customerId")
                .map(id -> Placeholders.of(Placeholder.WORKSPACE, id))
                .ifPresent(id -> OF_A_WORKSPACE.forEach(host -> hosts.add(host.publicName(id))));
        OF_A_COLLECTION_ENDPOINT.forEach(role -> resource.body()
                .find("/properties/" + role + "/endpoint")
                .ifPresent(url -> hosts.add(URI.create(url).getHost())));
        return hosts;
    }

    private static LinkedName name(String host, String zone) {
        String record = host.substring(0, host.length() - publicName(zone).length());
        return new LinkedName(memberOf(host, record), host, zone, record);
    }

    private static String publicName(String zone) {
        return "." + zone.replace(PrivateLinkService.ZONE_PREFIX, "");
    }

    /** An address serves one kind of endpoint, of however many resources. */
    private static String memberOf(String host, String record) {
        return GLOBAL.contains(host) ? record.replace("global.", "") : host.substring(host.indexOf('.') + 1);
    }
}
