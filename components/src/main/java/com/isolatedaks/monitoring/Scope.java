package com.isolatedaks.monitoring;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.enums.PrivateLinkAccessMode;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.monitoring.MonitoringPlan.Workspace;
import com.isolatedaks.naming.ChildName;
import com.pulumi.azurenative.monitor.PrivateLinkScope;
import com.pulumi.azurenative.monitor.PrivateLinkScopeArgs;
import com.pulumi.azurenative.monitor.PrivateLinkScopedResource;
import com.pulumi.azurenative.monitor.PrivateLinkScopedResourceArgs;
import com.pulumi.azurenative.monitor.inputs.AccessModeSettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The private link scope and what this component put into it.
 *
 * @param made what must be done before the scope leads to all of it
 */
record Scope(Output<String> id, List<CustomResource> made) {

    static Scope of(
            MonitoringParts parts,
            Workspaces workspaces,
            CollectionEndpoints endpoints,
            CustomResourceOptions options) {
        List<CustomResource> made = new ArrayList<>();
        Output<String> id =
                parts.args().hub().map(MonitoringHubArgs::privateLinkScopeId).orElseGet(() -> make(parts, made));
        boolean isMade = parts.plan().makesScope();
        Output<String> group = isMade
                ? parts.place().resourceGroupName()
                : id.applyValue(text -> ArmId.required(text).resourceGroup());
        Output<String> name = isMade
                ? Output.of(parts.plan().named("scope"))
                : id.applyValue(text -> ArmId.required(text).name());
        members(parts.plan(), workspaces, endpoints).forEach((key, member) -> {
            // The scope is busy while something is put into it
            // (https://github.com/hashicorp/terraform-provider-azurerm/issues/22236).
            List<Resource> before = made.isEmpty() ? List.of() : List.of(made.get(made.size() - 1));
            made.add(new PrivateLinkScopedResource(
                    parts.children().name(ChildName.SCOPED_RESOURCE, key),
                    PrivateLinkScopedResourceArgs.builder()
                            .resourceGroupName(group)
                            .scopeName(name)
                            .name(parts.plan().named(key))
                            .linkedResourceId(member)
                            .build(),
                    CustomResourceOptions.merge(
                            options,
                            CustomResourceOptions.builder().dependsOn(before).build())));
        });
        return new Scope(id, List.copyOf(made));
    }

    /** What is joined is in the hub's scope already; an Azure Monitor workspace is reached through its endpoints. */
    private static Map<String, Output<String>> members(
            MonitoringPlan plan, Workspaces workspaces, CollectionEndpoints endpoints) {
        Map<String, Output<String>> members = new LinkedHashMap<>();
        if (plan.makes(Workspace.LOG_ANALYTICS)) {
            members.put("logs", workspaces.logAnalyticsId());
        }
        if (plan.makesIngestion()) {
            members.put("ingest-" + plan.workspaceRegion(), endpoints.ingestionId());
        }
        plan.madeConfigurations()
                .forEach(region -> members.put(
                        "config-" + region, endpoints.configurationIds().get(region)));
        return members;
    }

    private static Output<String> make(MonitoringParts parts, List<CustomResource> made) {
        var scope = new PrivateLinkScope(
                parts.children().name(ChildName.PRIVATE_LINK_SCOPE),
                PrivateLinkScopeArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location("global")
                        .scopeName(parts.plan().named("scope"))
                        .accessModeSettings(AccessModeSettingsArgs.builder()
                                .ingestionAccessMode(
                                        mode(parts.args().ingestionAccessMode().orElseThrow()))
                                .queryAccessMode(
                                        mode(parts.args().queryAccessMode().orElseThrow()))
                                .build())
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
        made.add(scope);
        return scope.id();
    }

    private static String mode(PrivateLinkAccessMode mode) {
        return mode.getValue();
    }
}
