package com.isolatedaks.monitoring;

import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.naming.ChildName;
import com.pulumi.azurenative.monitor.DataCollectionEndpoint;
import com.pulumi.azurenative.monitor.DataCollectionEndpointArgs;
import com.pulumi.azurenative.monitor.inputs.DataCollectionEndpointNetworkAclsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The two roles of data collection endpoints: agents send to the one in the workspaces' region, and fetch their configuration
 * from the one in their cluster's region (https://github.com/Azure/AKS/issues/3796).
 *
 * @param configurationIds by the region of the clusters
 */
record CollectionEndpoints(
        Output<String> ingestionId, Map<String, Output<String>> configurationIds, List<Resource> made) {

    static CollectionEndpoints of(MonitoringParts parts) {
        List<Resource> made = new ArrayList<>();
        MonitoringPlan plan = parts.plan();
        Output<String> ingestion = parts.args()
                .hub()
                .flatMap(MonitoringHubArgs::ingestionEndpointId)
                .orElseGet(() -> make(
                        parts,
                        parts.children().name(ChildName.INGESTION_ENDPOINT),
                        plan.named("ingest-" + plan.workspaceRegion()),
                        plan.workspaceRegion(),
                        made));
        Map<String, Output<String>> configurations = new TreeMap<>(MonitoringPlan.joinedConfigurations(parts.args()));
        plan.madeConfigurations()
                .forEach(region -> configurations.put(
                        region,
                        make(
                                parts,
                                parts.children().name(ChildName.CONFIGURATION_ENDPOINT, region),
                                plan.named("config-" + region),
                                region,
                                made)));
        return new CollectionEndpoints(ingestion, configurations, List.copyOf(made));
    }

    private static Output<String> make(
            MonitoringParts parts, String logicalName, String name, String region, List<Resource> made) {
        var endpoint = new DataCollectionEndpoint(
                logicalName,
                DataCollectionEndpointArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(region)
                        .dataCollectionEndpointName(name)
                        .kind("Linux")
                        .networkAcls(DataCollectionEndpointNetworkAclsArgs.builder()
                                .publicNetworkAccess("Disabled")
                                .build())
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
        made.add(endpoint);
        return endpoint.id();
    }
}
