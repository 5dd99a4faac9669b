package com.isolatedaks.e2e.modes;

import com.isolatedaks.enums.ApiServerAccess;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.CustomResourceOptions;

/** What a platform team has before the first cluster: registries, networks that reach them, zones of API servers. */
public final class Platform {
    private Platform() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            ResourceGroup dns = group(Landscape.DNS);
            for (ApiServerAccess access : ApiServerAccess.values()) {
                String zone = Landscape.apiServerZone(access);
                new PrivateZone(
                        zone,
                        PrivateZoneArgs.builder()
                                .resourceGroupName(Landscape.DNS)
                                .privateZoneName(zone)
                                .location("global")
                                .build(),
                        CustomResourceOptions.builder().dependsOn(dns).build());
            }
            for (RegistryKind registry : RegistryKind.values()) {
                PlatformNetwork network = PlatformNetwork.make(registry, group(Landscape.group(registry)));
                if (registry == RegistryKind.EXISTING || registry == RegistryKind.ABAC) {
                    PlatformRegistry.make(registry, network);
                }
            }
        });
    }

    private static ResourceGroup group(String name) {
        return new ResourceGroup(
                name,
                ResourceGroupArgs.builder()
                        .resourceGroupName(name)
                        .location(Landscape.REGION)
                        .build());
    }
}
