package com.isolatedaks.registry;

import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.privatelink.SharedZones;
import java.util.List;

/** The Azure names of a registry and what belongs to it, all known before anything exists. */
public record RegistryNames(String registry, String resourceGroup, String endpoint, String zone) {

    public static RegistryNames of(ByoAcrWithPrivateLinkArgs args) {
        String registry = args.registryName();
        return new RegistryNames(
                registry,
                args.registryResourceGroupName().orElse(registry + "-registry"),
                registry + "-endpoint",
                zoneIn(args.location()));
    }

    /** The private DNS zone of registries. */
    public static String zoneIn(String region) {
        return PrivateLinkServices.containerRegistry().publicZones(region).get(0);
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(ByoAcrWithPrivateLinkArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName("registryName", args.registryName(), "Microsoft.ContainerRegistry/registries", problems);
        args.registryResourceGroupName()
                .ifPresent(name -> NameInputs.requireName(
                        "registryResourceGroupName", name, "Microsoft.Resources/resourceGroups", problems));
        SharedZones.check(List.of(zoneIn(args.location())), args.sharedZones(), args.virtualNetworks(), problems);
    }
}
