package com.isolatedaks.privatelink;

import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Links networks to a private DNS zone: only they resolve its names. Machines do not register themselves there.
 *
 * @param resourceGroupName the zone's resource group
 * @param zoneName the zone's name
 * @param options decides after what, and in whose subscription, the links are made
 */
public record ZoneLinks(
        Output<String> resourceGroupName,
        Output<String> zoneName,
        @Nullable Output<Map<String, String>> tags,
        CustomResourceOptions options) {

    /**
     * Makes a link.
     *
     * @param logicalName the resource's logical name
     * @param name its Azure name
     */
    public VirtualNetworkLink make(String logicalName, String name, Output<String> networkId) {
        return new VirtualNetworkLink(
                logicalName,
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .privateZoneName(zoneName)
                        .virtualNetworkLinkName(name)
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder().id(networkId).build())
                        .tags(tags)
                        .build(),
                options);
    }
}
