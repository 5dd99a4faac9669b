package com.isolatedaks.zones;

import com.isolatedaks.PrivateDnsZoneLinksArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A spoke's networks in the zones of a hub. */
public final class SpokeLinks {
    private SpokeLinks() {}

    /** Reports all that is wrong with the arguments. */
    public static void check(PrivateDnsZoneLinksArgs args, Problems problems) {
        LinkedNetworks.requireAny(args.virtualNetworks(), problems);
        if (args.sharedZones().privateDnsZones().isEmpty()) {
            problems.add("sharedZones.privateDnsZones", "empty; name at least one zone");
        }
        SharedZones.checkIds(args.sharedZones().privateDnsZones(), problems);
    }

    /** Makes the links; an id is known when its zone is linked. */
    public static Map<String, Output<String>> make(Children children, PrivateDnsZoneLinksArgs args) {
        CustomResourceOptions options = SharedZones.linkOptions(children, Optional.of(args.sharedZones()));
        Map<String, Output<String>> networks = LinkedNetworks.ids(args.virtualNetworks());
        Map<String, Output<String>> ids = new TreeMap<>();
        new TreeMap<>(args.sharedZones().privateDnsZones()).forEach((name, given) -> {
            ServiceZone zone = ServiceZone.join(name, given.id());
            List<CustomResource> links = zone.link(
                    key -> children.name(ChildName.PRIVATE_ZONE_LINK, name + "-" + key),
                    networks,
                    List.of(),
                    options,
                    args.tags().orElse(null));
            ids.put(
                    name,
                    Children.resolvedAfter(
                            zone.id(), links.stream().map(CustomResource::id).toList()));
        });
        return ids;
    }
}
