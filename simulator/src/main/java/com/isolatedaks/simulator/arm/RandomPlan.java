package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Plans that are made from a number: the same number makes the same plan, on every machine. */
public final class RandomPlan {
    /** What the documented set-up of a network isolated cluster consists of. */
    private static final List<String> TYPES = List.of(
            "Microsoft.Resources/resourceGroups",
            "Microsoft.Network/virtualNetworks",
            "Microsoft.Network/virtualNetworks/subnets",
            "Microsoft.Network/networkSecurityGroups",
            "Microsoft.Network/privateEndpoints",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            "Microsoft.Network/privateDnsZones",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            "Microsoft.Authorization/roleAssignments",
            "Microsoft.ContainerService/managedClusters");

    /** Azure takes its time for these. */
    private static final List<String> LONG_RUNNING = List.of(
            "Microsoft.Network/virtualNetworks",
            "Microsoft.Network/virtualNetworks/subnets",
            "Microsoft.Network/networkSecurityGroups",
            "Microsoft.Network/privateEndpoints",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            "Microsoft.Network/privateDnsZones",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.ContainerService/managedClusters");

    /** Nothing of these is lost with one that somebody deletes. */
    private static final List<String> DELETABLE = List.of(
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.Authorization/roleAssignments");

    private static final List<String> TAGGED = List.of(
            "Microsoft.Network/virtualNetworks",
            "Microsoft.Network/networkSecurityGroups",
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            "Microsoft.ContainerService/managedClusters");

    private final Random random;
    private final ObjectNode plan = JsonNodeFactory.instance.objectNode();

    private RandomPlan(long seed) {
        // Neighbouring seeds begin alike otherwise.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The plan of a seed, as a file would have it: one to four faults, now and then drift, slow propagation or throttling. */
    public static ObjectNode of(long seed) {
        return new RandomPlan(seed).make();
    }

    private ObjectNode make() {
        int faults = 1 + random.nextInt(4);
        for (int i = 0; i < faults; i++) {
            fault();
        }
        if (random.nextInt(3) == 0) {
            drift();
        }
        if (random.nextInt(4) == 0) {
            plan.put("propagation", "typical");
        }
        if (random.nextInt(4) == 0) {
            plan.put("throttling", true);
        }
        return plan;
    }

    private void fault() {
        switch (random.nextInt(6)) {
            case 0 -> request("status").put("status", one(List.of(408, 429, 500, 502, 503, 504)));
            case 1 ->
                request("status").put("status", one(List.of(400, 403, 409))).put("code", "InjectedFault");
            case 2 -> request("status").put("status", one(List.of(500, 503))).put("carriedOut", true);
            case 3 -> request(random.nextBoolean() ? "resetBefore" : "resetAfter");
            case 4 -> operation("slow").put("seconds", 60 * (1 + random.nextInt(60)));
            default -> operation(random.nextInt(4) == 0 ? "stuck" : "fails");
        }
    }

    private ObjectNode request(String fault) {
        String method = one(List.of("PUT", "PUT", "PUT", "GET", "DELETE", "POLL"));
        List<String> types = method.equals("POLL") ? LONG_RUNNING : TYPES;
        // Up to five in a row: the real provider gives up after four attempts.
        return fault(fault, method, one(types)).put("times", 1 + random.nextInt(5));
    }

    private ObjectNode operation(String fault) {
        return fault(fault, one(List.of("PUT", "PUT", "DELETE")), one(LONG_RUNNING));
    }

    private ObjectNode fault(String fault, String method, String type) {
        return plan.withArray("faults")
                .addObject()
                .put("fault", fault)
                .put("method", method)
                .put("type", type)
                .put("nth", 1 + random.nextInt(3));
    }

    private void drift() {
        boolean deletes = random.nextBoolean();
        ObjectNode drift = plan.withArray("drift")
                .addObject()
                .put("type", one(deletes ? DELETABLE : TAGGED))
                .put("afterWrites", random.nextInt(25));
        if (deletes) {
            drift.put("delete", true);
        } else {
            drift.putObject("set").put("tags.owner", "somebody else");
        }
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
