package com.isolatedaks.zones;

import com.isolatedaks.SharedPrivateDnsZonesArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.services.ServiceRules;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The zones of services, each made once. */
public final class HubZones {
    private HubZones() {}

    /** Reports all that is wrong with the arguments. */
    public static void check(SharedPrivateDnsZonesArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        if (args.services().isEmpty()) {
            problems.add("services", "empty; name at least one service");
        }
        args.services().forEach(service -> ServiceRules.requireKnown("services", service, args.location(), problems));
    }

    /** Makes them. */
    public static Map<String, Output<String>> make(Children children, SharedPrivateDnsZonesArgs args) {
        Place place =
                new Place(args.resourceGroupName(), args.location(), args.tags().orElse(null));
        Map<String, Output<String>> ids = new TreeMap<>();
        names(args)
                .forEach(name -> ids.put(
                        name,
                        ServiceZone.make(children.name(ChildName.PRIVATE_ZONE, name), place, name, children.options())
                                .id()));
        return ids;
    }

    /** The zones' names, each once: those of Azure Monitor and of Blob Storage have one in common. */
    private static List<String> names(SharedPrivateDnsZonesArgs args) {
        return args.services().stream()
                .flatMap(service -> PrivateLinkServices.named(service).stream())
                .flatMap(service -> service.zonesIn(args.location()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
