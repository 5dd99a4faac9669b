package com.isolatedaks.privatelink;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The private DNS zones of a component: those of a hub where they are given, and its own otherwise. */
public final class SharedZones {
    private static final String PATH = "sharedZones.privateDnsZones";
    private static final String TYPE = "Microsoft.Network/privateDnsZones";

    private SharedZones() {}

    /** Reports zones that are missing, ids that are not theirs, and networks that nothing links. */
    public static void check(
            Collection<String> needed,
            Optional<SharedZonesArgs> shared,
            Map<String, LinkedNetworkArgs> networks,
            Problems problems) {
        if (shared.isEmpty()) {
            LinkedNetworks.requireAny(networks, problems);
            return;
        }
        LinkedNetworks.checkNames("virtualNetworks", networks, problems);
        Map<String, JoinedResourceArgs> zones = shared.get().privateDnsZones();
        TreeSet<String> missing = new TreeSet<>(needed);
        missing.removeAll(zones.keySet());
        if (!missing.isEmpty()) {
            problems.add(
                    Rules.SHARED_ZONES,
                    PATH,
                    "%s %s missing; add %s services to the SharedPrivateDnsZones, or leave sharedZones out"
                            .formatted(
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "is" : "are",
                                    missing.size() == 1 ? "its" : "their"));
        }
        checkIds(zones, problems);
    }

    /** Reports ids that are not those of the zones that they are given for. */
    public static void checkIds(Map<String, JoinedResourceArgs> zones, Problems problems) {
        zones.forEach((name, zone) -> Known.value(zone.id())
                .filter(id -> ArmId.of(TYPE, id)
                        .filter(parsed -> parsed.name().equalsIgnoreCase(name))
                        .isEmpty())
                .ifPresent(id -> problems.add(
                        Rules.SHARED_ZONES,
                        PATH + "." + name,
                        "not the id of this zone",
                        id,
                        "/subscriptions/…/resourceGroups/…/providers/" + TYPE + "/" + name,
                        "look it up with az network private-dns zone show")));
    }

    /** The zones by name, each the hub's or made. */
    public static Map<String, ServiceZone> of(
            Children children,
            Place place,
            Collection<String> names,
            Optional<SharedZonesArgs> shared,
            UnaryOperator<String> logicalNames) {
        Map<String, ServiceZone> zones = new LinkedHashMap<>();
        names.forEach(name -> zones.put(
                name,
                join(name, shared)
                        .orElseGet(() -> ServiceZone.make(logicalNames.apply(name), place, name, children.options()))));
        return zones;
    }

    /** The hub's zone of a name, if zones are shared. */
    public static Optional<ServiceZone> join(String name, Optional<SharedZonesArgs> shared) {
        return shared.map(zones ->
                ServiceZone.join(name, zones.privateDnsZones().get(name).id()));
    }

    /** Resources as others join them. */
    public static Map<String, JoinedResourceArgs> joined(Map<String, Output<String>> ids) {
        Map<String, JoinedResourceArgs> joined = new LinkedHashMap<>();
        ids.forEach(
                (key, id) -> joined.put(key, JoinedResourceArgs.builder().id(id).build()));
        return joined;
    }

    /** Options of links with the zones. */
    public static CustomResourceOptions linkOptions(Children children, Optional<SharedZonesArgs> shared) {
        return OtherSubscription.options(
                children, ChildName.ZONES_PROVIDER, shared.flatMap(SharedZonesArgs::subscriptionId));
    }
}
