package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rules that stand in a firewall itself rather than in a policy, in the form that policies have them. */
final class ClassicRules {
    private ClassicRules() {}

    /** See https://learn.microsoft.com/azure/templates/microsoft.network/azurefirewalls for both forms. */
    static JsonNode asOfPolicy(JsonNode collection) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        JsonNode properties = collection.path("properties");
        result.put("name", collection.path("name").asText());
        result.put("priority", FirewallReader.priority(properties));
        result.set("action", properties.path("action").deepCopy());
        var rules = result.putArray("rules");
        properties.path("rules").forEach(rule -> rules.add(rule(rule)));
        return result;
    }

    private static ObjectNode rule(JsonNode rule) {
        ObjectNode result = rule.deepCopy();
        boolean isApplication = rule.has("targetFqdns") || rule.has("fqdnTags");
        String type = isApplication ? FirewallRuleReader.APPLICATION : "NetworkRule";
        result.put("ruleType", rule.has("translatedPort") ? FirewallRuleReader.NAT : type);
        if (!isApplication) {
            result.set("ipProtocols", rule.path("protocols").deepCopy());
        }
        return result;
    }
}
