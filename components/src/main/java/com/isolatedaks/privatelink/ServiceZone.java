package com.isolatedaks.privatelink;

import com.isolatedaks.engine.ArmId;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /**
     * Makes a zone.
     *
     * @param logicalName the resource's logical name
     */
    public static ServiceZone make(String logicalName, Place place, String name, CustomResourceOptions options) {
        PrivateZone zone = new PrivateZone(
                logicalName,
                PrivateZoneArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .privateZoneName(name)
                        .location("global")
                        .tags(place.tags())
                        .build(),
                options);
        return new ServiceZone(name, zone.id(), place.resourceGroupName(), Optional.of(zone));
    }

    /** Takes a zone that exists. */
    public static ServiceZone join(String name, Output<String> id) {
        return new ServiceZone(
                name, id, id.applyValue(text -> ArmId.required(text).resourceGroup()), Optional.empty());
    }

    /**
     * Links networks to the zone.
     *
     * @param logicalNames the resources' logical names by the networks' keys
     * @param networkIds by the key that tells the links apart
     * @param records what writes the zone's records: a zone that is linked before it has them answers that the service's
     *     names do not exist (https://github.com/Azure/Azure-Landing-Zones/issues/270)
     * @param options decides in whose subscription the links are made
     */
    public List<CustomResource> link(
            UnaryOperator<String> logicalNames,
            Map<String, Output<String>> networkIds,
            Collection<? extends Resource> records,
            CustomResourceOptions options,
            @Nullable Output<Map<String, String>> tags) {
        List<Resource> before = new ArrayList<>(records);
        made.ifPresent(before::add);
        ZoneLinks links = new ZoneLinks(
                resourceGroupName,
                Output.of(name),
                tags,
                CustomResourceOptions.merge(
                        options,
                        CustomResourceOptions.builder().dependsOn(before).build()));
        return networkIds.entrySet().stream()
                .<CustomResource>map(network ->
                        links.make(logicalNames.apply(network.getKey()), network.getKey(), network.getValue()))
                .toList();
    }
}
