package com.isolatedaks.apiserver;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Locale;

/** The private DNS zone of the API server's name, where it is brought. */
final class ApiServerZone {
    private static final String TYPE = "Microsoft.Network/privateDnsZones";

    private ApiServerZone() {}

    /** Reports an id that is not that of a zone named {@code zoneName} or of a subzone. */
    static void check(String id, String zoneName, Problems problems) {
        boolean isRight = ArmId.of(TYPE, id)
                .map(zone -> zone.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals(zoneName) || name.endsWith("." + zoneName))
                .isPresent();
        if (!isRight) {
            problems.add(
                    Rules.DNS_ZONE_NAME,
                    "apiServer.privateDnsZoneId",
                    "not the id of a private DNS zone for this cluster's API server",
                    id,
                    "a zone named " + zoneName + " or a subzone of it",
                    "choose a zone of the cluster's region and of its apiServer.access");
        }
    }
}
