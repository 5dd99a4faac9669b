package com.isolatedaks.monitoring;

import com.isolatedaks.monitoring.MonitoringPlan.Workspace;
import com.isolatedaks.naming.ChildName;
import com.pulumi.azurenative.alertsmanagement.PrometheusRuleGroup;
import com.pulumi.azurenative.alertsmanagement.PrometheusRuleGroupArgs;
import com.pulumi.azurenative.alertsmanagement.inputs.PrometheusRuleArgs;
import com.pulumi.azurenative.alertsmanagement.inputs.PrometheusRuleGroupActionArgs;
import com.pulumi.azurenative.alertsmanagement.inputs.PrometheusRuleResolveConfigurationArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/**
 * Rules on the metrics of all clusters of a workspace: they are the workspace's, and made once with it. Two sets of recording
 * rules would record everything twice.
 */
final class RuleGroups {
    private static final String EVERY_MINUTE = "PT1M";

    private RuleGroups() {}

    static void make(MonitoringParts parts, Workspaces workspaces) {
        if (parts.plan().makes(Workspace.AZURE_MONITOR)
                && parts.args().enableRecordingRules().orElseThrow()) {
            recording(parts, workspaces, "nodes", Recording.ofNodes());
            recording(parts, workspaces, "kubernetes", Recording.ofKubernetes());
        }
        parts.args()
                .alertActionGroupIds()
                .ifPresent(ids -> group(
                        parts,
                        workspaces,
                        parts.children().name(ChildName.ALERT_RULES),
                        "alerts",
                        ids.applyValue(known -> Alert.all().stream()
                                .map(alert -> rule(alert, known))
                                .toList())));
    }

    private static void recording(
            MonitoringParts parts, Workspaces workspaces, String key, List<Recording> recordings) {
        List<PrometheusRuleArgs> rules = recordings.stream()
                .map(recording -> PrometheusRuleArgs.builder()
                        .record(recording.name())
                        .expression(recording.expression())
                        .build())
                .toList();
        group(
                parts,
                workspaces,
                parts.children().name(ChildName.RECORDING_RULES, key),
                "recording-" + key,
                Output.of(rules));
    }

    private static void group(
            MonitoringParts parts,
            Workspaces workspaces,
            String logicalName,
            String suffix,
            Output<List<PrometheusRuleArgs>> rules) {
        new PrometheusRuleGroup(
                logicalName,
                PrometheusRuleGroupArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(parts.plan().workspaceRegion())
                        .ruleGroupName(parts.plan().named(suffix))
                        .enabled(true)
                        .interval(EVERY_MINUTE)
                        .scopes(workspaces.azureMonitorId().applyValue(List::of))
                        .rules(rules)
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
    }

    private static PrometheusRuleArgs rule(Alert alert, List<String> actionGroupIds) {
        return PrometheusRuleArgs.builder()
                .alert(alert.name())
                .expression(alert.expression())
                .for_("PT" + alert.minutes() + "M")
                .severity(alert.severity())
                .annotations(Map.of("summary", alert.summary()))
                .resolveConfiguration(PrometheusRuleResolveConfigurationArgs.builder()
                        .autoResolved(true)
                        .timeToResolve("PT10M")
                        .build())
                .actions(actionGroupIds.stream()
                        .map(id -> PrometheusRuleGroupActionArgs.builder()
                                .actionGroupId(id)
                                .build())
                        .toList())
                .build();
    }
}
