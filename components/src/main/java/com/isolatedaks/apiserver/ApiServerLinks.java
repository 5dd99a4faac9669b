package com.isolatedaks.apiserver;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Links further networks to the zone of the API server's name; AKS itself links the cluster's own. A zone of AKS's comes and
 * goes with the cluster, so its links come after the cluster and go before it; the links of a zone that is brought need
 * no cluster.
 */
public final class ApiServerLinks {
    private ApiServerLinks() {}

    /** Makes a link for each further network. */
    public static void make(
            Children children,
            ApiServerPlan plan,
            String nodeResourceGroup,
            ManagedCluster cluster,
            @Nullable Output<Map<String, String>> tags) {
        Zone zone = plan.broughtZoneId()
                .map(ApiServerLinks::brought)
                .orElseGet(() -> new Zone(
                        Output.of(nodeResourceGroup),
                        cluster.privateFQDN().applyValue(ApiServerLinks::zoneOf),
                        List.of(cluster)));
        plan.furtherNetworks().forEach((key, network) -> link(children, zone, key, network.virtualNetworkId(), tags));
    }

    private record Zone(Output<String> resourceGroup, Output<String> name, List<Resource> after) {}

    private static Zone brought(Output<String> zoneId) {
        Output<ZoneId> id = zoneId.applyValue(text -> ZoneId.parse(text).orElseThrow());
        return new Zone(id.applyValue(ZoneId::resourceGroup), id.applyValue(ZoneId::name), List.of());
    }

    /** The zone is called like the API server without its first label. */
    private static String zoneOf(String privateFqdn) {
        return privateFqdn.substring(privateFqdn.indexOf('.') + 1);
    }

    private static void link(
            Children children,
            Zone zone,
            String key,
            Output<String> networkId,
            @Nullable Output<Map<String, String>> tags) {
        CustomResourceOptions options = children.after(zone.after());
        new VirtualNetworkLink(
                children.name(ChildName.API_SERVER_ZONE_LINK, key),
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(zone.resourceGroup())
                        .privateZoneName(zone.name())
                        .virtualNetworkLinkName(key)
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder().id(networkId).build())
                        .tags(tags)
                        .build(),
                options);
    }
}
