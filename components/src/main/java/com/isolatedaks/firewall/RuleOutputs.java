package com.isolatedaks.firewall;

import com.isolatedaks.firewall.FirewallRulesPlan.Rule;
import com.isolatedaks.outputs.EgressRule;
import java.util.List;
import java.util.Map;

/** Rules as users get them, for any firewall. */
public final class RuleOutputs {
    private RuleOutputs() {}

    /** The rules for programs in Java. */
    public static List<EgressRule> of(FirewallRulesPlan plan) {
        return plan.rules().stream().map(RuleOutputs::output).toList();
    }

    /** The engine takes no classes. */
    public static List<Map<String, Object>> toMaps(List<EgressRule> rules) {
        return rules.stream()
                .map(rule -> Map.<String, Object>of(
                        "name", rule.name(),
                        "description", rule.description(),
                        "kind", rule.kind(),
                        "destination", rule.destination(),
                        "protocol", rule.protocol(),
                        "port", rule.port(),
                        "sources", rule.sources()))
                .toList();
    }

    private static EgressRule output(Rule rule) {
        return EgressRule.builder()
                .name(rule.destination().name())
                .description(rule.destination().description())
                .kind(rule.destination().kind().word())
                .destination(rule.destination().destination())
                .protocol(rule.destination().protocol().getValue())
                .port(rule.destination().port())
                .sources(rule.sources())
                .build();
    }
}
