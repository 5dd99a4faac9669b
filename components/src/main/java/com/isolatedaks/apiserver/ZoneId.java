package com.isolatedaks.apiserver;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resource id of a private DNS zone.
 *
 * @param resourceGroup the zone's resource group
 * @param name the zone's name
 */
record ZoneId(String resourceGroup, String name) {
    private static final Pattern FORM = Pattern.compile(
            "/subscriptions/[^/]+/resourceGroups/([^/]+)/providers/Microsoft\\.Network/privateDnsZones/([^/]+)",
            Pattern.CASE_INSENSITIVE);

    static Optional<ZoneId> parse(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches() ? Optional.of(new ZoneId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Reports an id that is not that of a zone named {@code zoneName} or of a subzone. */
    static void check(String id, String zoneName, Problems problems) {
        boolean isRight = parse(id)
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
