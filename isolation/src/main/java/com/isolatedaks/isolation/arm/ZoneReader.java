package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.model.PrivateZone.Link;
import com.isolatedaks.isolation.model.PrivateZone.RecordSet;
import com.isolatedaks.isolation.network.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads private DNS zones with their links and records. */
final class ZoneReader {
    private static final String TYPE = "Microsoft.Network/privateDnsZones";

    private ZoneReader() {}

    static List<PrivateZone> read(ArmResources resources) {
        return resources.ofType(TYPE).stream()
                .map(zone -> new PrivateZone(
                        zone.id(),
                        zone.id().name().toLowerCase(Locale.ROOT),
                        resources.children(zone, "virtualNetworkLinks").stream()
                                .map(ZoneReader::link)
                                .toList(),
                        records(zone, resources)))
                .toList();
    }

    private static Link link(ArmResource link) {
        return new Link(
                link.id().name(),
                link.id("/properties/virtualNetwork/id").orElse(new ArmId("")),
                link.is("/properties/resolutionPolicy", "NxDomainRedirect"));
    }

    private static Map<String, RecordSet> records(ArmResource zone, ArmResources resources) {
        Map<String, RecordSet> records = new HashMap<>();
        for (ArmResource record : resources.children(zone, "CNAME")) {
            Optional<String> alias = Optional.of(record.text("/properties/cnameRecord/cname"));
            records.put(key(record), new RecordSet(List.of(), alias.map(ZoneReader::withoutDot)));
        }
        for (ArmResource record : resources.children(zone, "A")) {
            List<Address> addresses = record.elements("/properties/aRecords").stream()
                    .flatMap(entry -> Address.parse(entry.path("ipv4Address").asText()).stream())
                    .toList();
            records.put(key(record), new RecordSet(addresses, Optional.empty()));
        }
        return records;
    }

    private static String key(ArmResource record) {
        return record.id().name().toLowerCase(Locale.ROOT);
    }

    private static String withoutDot(String name) {
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
