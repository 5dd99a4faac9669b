package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Microsoft.Insights/diagnosticSettings, on any resource
 * (https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings).
 */
public final class DiagnosticSettingBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Insights/diagnosticSettings";

    private static final int MOST = 5;
    private static final String WORKSPACE = "/properties/workspaceId";
    private static final List<String> DESTINATIONS = List.of(
            WORKSPACE,
            "/properties/storageAccountId",
            "/properties/eventHubAuthorizationRuleId",
            "/properties/marketplacePartnerId",
            "/properties/serviceBusRuleId");
    /** https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs. */
    private static final Set<String> OF_CLUSTERS = Set.of(
            "kube-apiserver",
            "kube-audit",
            "kube-audit-admin",
            "kube-controller-manager",
            "kube-scheduler",
            "cluster-autoscaler",
            "cloud-controller-manager",
            "guard",
            "csi-azuredisk-controller",
            "csi-azurefile-controller",
            "csi-snapshot-controller");

    /** https://learn.microsoft.com/azure/firewall/monitor-firewall-reference#resource-logs. */
    private static final Set<String> OF_FIREWALLS = Set.of(
            "AzureFirewallApplicationRule",
            "AzureFirewallNetworkRule",
            "AzureFirewallDnsProxy",
            "AZFWApplicationRule",
            "AZFWApplicationRuleAggregation",
            "AZFWDnsFlowTrace",
            "AZFWDnsQuery",
            "AZFWFatFlow",
            "AZFWFlowTrace",
            "AZFWFqdnResolveFailure",
            "AZFWIdpsSignature",
            "AZFWNatRule",
            "AZFWNatRuleAggregation",
            "AZFWNetworkRule",
            "AZFWNetworkRuleAggregation",
            "AZFWThreatIntel");

    private static final Map<String, Set<String>> CATEGORIES = Map.of(
            "microsoft.containerservice/managedclusters",
            OF_CLUSTERS,
            "microsoft.network/azurefirewalls",
            OF_FIREWALLS);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        if (DESTINATIONS.stream().noneMatch(put.body()::has)) {
            throw InsightsErrors.settingInvalid(put.id(), "it has no destination");
        }
        if (put.body().has(WORKSPACE)
                && put.body().id(WORKSPACE).flatMap(put.resources()::find).isEmpty()) {
            throw InsightsErrors.settingInvalid(
                    put.id(),
                    "workspace '%s' was not found".formatted(put.body().text(WORKSPACE)));
        }
        long others = put.resources().children(put.id().parent(), TYPE).stream()
                .filter(other -> !other.id().equals(put.id()))
                .count();
        if (others >= MOST) {
            throw InsightsErrors.settingInvalid(put.id(), "a resource has at most %d settings".formatted(MOST));
        }
        checkCategories(put.id(), put.body());
    }

    private static void checkCategories(ResourceId id, Body body) {
        Set<String> known = CATEGORIES.get(id.parent().type().toLowerCase(Locale.ROOT));
        if (known == null) {
            return;
        }
        Stream<String> categories =
                body.objects("/properties/logs").stream().flatMap(log -> log.find("/category").stream());
        List<String> unknown =
                categories.filter(category -> !known.contains(category)).toList();
        if (!unknown.isEmpty()) {
            throw InsightsErrors.settingInvalid(id, "category '%s' is not supported".formatted(unknown.get(0)));
        }
    }
}
