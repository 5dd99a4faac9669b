package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Microsoft.Network/firewallPolicies/ruleCollectionGroups (https://learn.microsoft.com/azure/firewall/policy-rule-sets). A PUT
 * replaces all collections.
 */
public final class RuleCollectionGroupBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = FirewallPolicyBehaviour.TYPE + "/ruleCollectionGroups";

    private static final int MIN_PRIORITY = 100;
    private static final int MAX_PRIORITY = 65000;
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-firewall-limits. */
    private static final int MOST_GROUPS = 90;

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    /** "It must begin with a letter or number, and end with a letter, number or underscore": rule-processing. */
    private static final String NAME = "[a-zA-Z0-9]([\\w.-]{0,78}\\w)?";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> locks(ResourceId id, Body body) {
        return FirewallLock.of(id.parent());
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return FirewallErrors.notWhileUpdating(id, "Update", operation);
    }

    @Override
    public void put(Put put) {
        FirewallLock.requireFree(put.id(), put.id().parent(), "Update", put.resources());
        checkPriority(put);
        checkLimits(put);
        Map<Long, String> priorities = new HashMap<>();
        Set<String> names = new HashSet<>();
        FirewallRuleChecks rules = new FirewallRuleChecks(put);
        for (Body collection : put.body().objects("/properties/ruleCollections")) {
            String name = collection.text("/name");
            if (!name.matches(NAME)) {
                throw FirewallErrors.invalid(
                        put.id(),
                        "properties.ruleCollections",
                        ("rule collection name '%s' is invalid; expected 1 to 80 letters, digits, '.', '-' and '_', beginning"
                                        + " with a letter or digit and not ending with '.' or '-'")
                                .formatted(name));
            }
            if (!names.add(name)) {
                throw FirewallErrors.invalid(
                        put.id(),
                        "properties.ruleCollections",
                        "it has two rule collections named '%s'".formatted(name));
            }
            long priority = priority(put.id(), "rule collection " + name, collection, "/priority");
            String other = priorities.put(priority, name);
            if (other != null) {
                throw FirewallErrors.invalid(
                        put.id(),
                        "properties.ruleCollections",
                        "rule collections %s and %s both have priority %d".formatted(other, name, priority));
            }
            rules.check(collection);
        }
    }

    /**
     * A policy's groups need different priorities here: which of two alike comes first is not documented, and Microsoft says not to
     * rely on it (https://learn.microsoft.com/answers/questions/2283292).
     */
    private static void checkPriority(Put put) {
        long priority = priority(put.id(), "it", put.body(), "/properties/priority");
        for (AzureResource other : put.resources().children(put.id().parent(), TYPE)) {
            if (!other.id().equals(put.id()) && other.body().number("/properties/priority", 0) == priority) {
                throw FirewallErrors.invalid(
                        put.id(),
                        "properties.priority",
                        "group %s has priority %d already".formatted(other.id().name(), priority));
            }
        }
    }

    private static long priority(ResourceId group, String what, Body body, String pointer) {
        long priority = body.number(pointer, 0);
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw FirewallErrors.invalid(
                    group,
                    "properties.priority",
                    "%s has the invalid priority %d; expected %d to %d"
                            .formatted(what, priority, MIN_PRIORITY, MAX_PRIORITY));
        }
        return priority;
    }

    private static void checkLimits(Put put) {
        if (put.isCreate() && put.resources().children(put.id().parent(), TYPE).size() >= MOST_GROUPS) {
            throw FirewallErrors.invalid(
                    put.id(), "name", "the policy has %d groups, the most that it can have".formatted(MOST_GROUPS));
        }
        if (put.body().toString().length() > MOST_BYTES) {
            throw FirewallErrors.invalid(
                    put.id(), "properties.ruleCollections", "its rules are larger than 2 MB; split them among groups");
        }
    }

    /** The network rules of a group that name hosts. */
    static List<String> byName(Body group) {
        return group.objects("/properties/ruleCollections").stream()
                .flatMap(collection -> collection.objects("/rules").stream())
                .filter(rule -> !rule.texts("/destinationFqdns").isEmpty() || rule.has("/translatedFqdn"))
                .map(rule -> rule.text("/name"))
                .toList();
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        FirewallLock.requireFree(resource.id(), resource.id().parent(), "Delete", resources);
    }
}
