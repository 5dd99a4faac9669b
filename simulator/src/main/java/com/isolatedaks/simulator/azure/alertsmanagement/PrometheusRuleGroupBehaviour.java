package com.isolatedaks.simulator.azure.alertsmanagement;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;

/**
 * Microsoft.AlertsManagement/prometheusRuleGroups
 * (https://learn.microsoft.com/azure/azure-monitor/metrics/prometheus-rule-groups).
 */
public final class PrometheusRuleGroupBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.AlertsManagement/prometheusRuleGroups";

    private static final String ACCOUNT = "Microsoft.Monitor/accounts";
    private static final int MOST_RULES = 20;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        List<ResourceId> accounts = put.body().texts("/properties/scopes").stream()
                .flatMap(scope -> ResourceId.parse(scope).stream())
                .filter(scope -> scope.isOfType(ACCOUNT))
                .toList();
        if (accounts.size() != 1) {
            throw ArmErrors.invalidParameter(
                    "properties.scopes",
                    "A rule group needs exactly one Azure Monitor workspace in its scopes, got %d."
                            .formatted(accounts.size()));
        }
        AzureResource account = put.resources()
                .find(accounts.get(0))
                .orElseThrow(() -> ArmErrors.invalidParameter(
                        "properties.scopes",
                        "The Azure Monitor workspace '%s' was not found.".formatted(accounts.get(0))));
        if (!account.location().equals(put.body().text("/location"))) {
            throw ArmErrors.invalidParameter(
                    "location",
                    "A rule group must be in the region of its Azure Monitor workspace, %s."
                            .formatted(account.location()));
        }
        checkRules(put.body().objects("/properties/rules"));
        put.body().setIfAbsent("/properties/enabled", true);
    }

    private static void checkRules(List<Body> rules) {
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw ArmErrors.invalidParameter(
                    "properties.rules", "A rule group has 1 to %d rules, got %d.".formatted(MOST_RULES, rules.size()));
        }
        if (rules.stream().anyMatch(rule -> rule.has("/record") == rule.has("/alert"))) {
            throw ArmErrors.invalidParameter("properties.rules", "A rule either records or alerts.");
        }
    }
}
