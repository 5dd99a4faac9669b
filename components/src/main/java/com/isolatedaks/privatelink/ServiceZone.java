package com.isolatedaks.privatelink;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A private DNS zone of a service, made or joined. A network can be linked to only one zone of a name, so that whoever shares
 * a network, or its DNS, shares the zones, too.
 *
 * @param name its name
 * @param id its resource id
 * @param made the zone, unless it is joined
 */
public record ServiceZone(
        String name, Output<String> id, Output<String> resourceGroupName, Optional<PrivateZone> made) {

    /** Makes a zone. */
    public static ServiceZone make(Children children, Place place, String name) {
        PrivateZone zone = new PrivateZone(
                children.name(ChildName.PRIVATE_ZONE, name),
                PrivateZoneArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .privateZoneName(name)
                        .location("global")
                        .tags(place.tags())
                        .build(),
                children.options());
        return new ServiceZone(name, zone.id(), place.resourceGroupName(), Optional.of(zone));
    }

    /** Takes a zone that exists. */
    public static ServiceZone join(String name, Output<String> id) {
        return new ServiceZone(name, id, id.applyValue(JoinedId::resourceGroupOf), Optional.empty());
    }

    /**
     * Links networks to the zone.
     *
     * @param networkIds by the key that tells the links apart
     * @param records what writes the zone's records: a zone that is linked before it has them answers that the service's
     *     names do not exist (https://github.com/Azure/Azure-Landing-Zones/issues/270)
     * @param options decides in whose subscription the links are made
     */
    public List<CustomResource> link(
            Children children,
            Map<String, Output<String>> networkIds,
            Collection<? extends Resource> records,
            CustomResourceOptions options,
            @Nullable Output<Map<String, String>> tags) {
        List<Resource> before = new ArrayList<>(records);
        made.ifPresent(before::add);
        List<CustomResource> links = new ArrayList<>();
        networkIds.forEach((key, networkId) -> links.add(new VirtualNetworkLink(
                children.name(ChildName.PRIVATE_ZONE_LINK, name + "-" + key),
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .privateZoneName(name)
                        .virtualNetworkLinkName(key)
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder().id(networkId).build())
                        .tags(tags)
                        .build(),
                CustomResourceOptions.merge(
                        options,
                        CustomResourceOptions.builder().dependsOn(before).build()))));
        return links;
    }
}
