package com.isolatedaks.apiserver;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.ZoneLinks;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.core.Output;
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
        ZoneLinks links = plan.broughtZoneId()
                .map(id -> id.applyValue(ArmId::required))
                .map(id -> new ZoneLinks(
                        id.applyValue(ArmId::resourceGroup), id.applyValue(ArmId::name), tags, children.options()))
                .orElseGet(() -> new ZoneLinks(
                        Output.of(nodeResourceGroup),
                        cluster.privateFQDN().applyValue(ApiServerLinks::zoneOf),
                        tags,
                        children.after(List.of(cluster))));
        plan.furtherNetworks()
                .forEach((key, network) -> links.make(
                        children.name(ChildName.API_SERVER_ZONE_LINK, key), key, network.virtualNetworkId()));
    }

    /** The zone is called like the API server without its first label. */
    private static String zoneOf(String privateFqdn) {
        return privateFqdn.substring(privateFqdn.indexOf('.') + 1);
    }
}
