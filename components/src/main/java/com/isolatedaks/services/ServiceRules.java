package com.isolatedaks.services;

import com.isolatedaks.PrivateServiceLinksArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.PrivateServiceArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.privatelink.SharedZones;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of private links to services. */
public final class ServiceRules {
    private ServiceRules() {}

    /** Reports all that is wrong with the arguments. */
    public static void check(String componentName, PrivateServiceLinksArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        if (args.services().isEmpty()) {
            problems.add("services", "empty; name at least one service");
        }
        List<ServicePlan> services = ServicePlan.all(componentName, args);
        services.forEach(service -> NameInputs.requireName(
                "services." + service.key(), service.endpointName(), "Microsoft.Network/privateEndpoints", problems));
        Map<String, String> taken = new HashMap<>();
        new TreeMap<>(args.services())
                .forEach((key, service) -> checkService("services." + key, args.location(), service, taken, problems));
        SharedZones.check(ServicePlan.zonesOf(services), args.sharedZones(), args.virtualNetworks(), problems);
    }

    /** Reports a service that the catalogue does not have, or not in the region's cloud. */
    public static void requireKnown(String path, String name, String location, Problems problems) {
        PrivateLinkServices.named(name)
                .filter(service -> service.zonesIn(location).isEmpty())
                .ifPresent(service -> problems.add(
                        Rules.PRIVATE_LINK_SERVICE,
                        path,
                        "%s has no documented private DNS zone in the cloud of %s; remove it"
                                .formatted(name, location)));
        if (PrivateLinkServices.named(name).isEmpty()) {
            problems.add(
                    Rules.PRIVATE_LINK_SERVICE,
                    path,
                    "not a service of the private link catalogue",
                    name,
                    "one of " + String.join(", ", PrivateLinkServices.names()),
                    Nearest.to(name, PrivateLinkServices.names())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("choose one of them"));
        }
    }

    private static void checkService(
            String path, String location, PrivateServiceArgs given, Map<String, String> taken, Problems problems) {
        requireKnown(path + ".service", given.service(), location, problems);
        PrivateLinkServices.named(given.service())
                .ifPresent(service -> Known.value(given.resourceId()).ifPresent(id -> {
                    requireType(path + ".resourceId", service, id, problems);
                    String endpoint = id.toLowerCase(Locale.ROOT) + " " + service.groupId();
                    String other = taken.putIfAbsent(endpoint, path);
                    if (other != null) {
                        problems.add(
                                Rules.ONE_PRIVATE_ENDPOINT,
                                path,
                                "the same service as " + other
                                        + "; remove one: the records of a second private endpoint would replace the first's");
                    }
                }));
    }

    private static void requireType(String path, PrivateLinkService service, String id, Problems problems) {
        if (ArmId.of(service.type(), id).isEmpty()) {
            problems.add(
                    Rules.PRIVATE_LINK_SERVICE,
                    path,
                    "not the id of a " + service.name(),
                    id,
                    "/subscriptions/…/resourceGroups/…/providers/" + service.type() + "/…",
                    "look it up with az resource list --resource-type " + service.type());
        }
    }
}
