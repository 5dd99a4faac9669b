package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Map;

/**
 * How a service is reached through a private endpoint.
 *
 * @param name what programs call the service by: {@code KeyVault}, {@code StorageFile}
 * @param type the ARM type of the target
 * @param groupId the sub-resource that the endpoint connects to
 * @param members names of the endpoint's IP configurations, each with an address of its own; {@code {region}} stands for the target's region; empty where not documented
 * @param zones per cloud ({@code public}, {@code usGovernment}, {@code china}), the private DNS zones that the endpoint's names live in
 */
public record PrivateLinkService(
        String name, String type, String groupId, List<String> members, Map<String, List<String>> zones) {
    public PrivateLinkService {
        members = List.copyOf(members);
        zones = Map.copyOf(zones);
    }

    /** The zones of the public cloud for a target in {@code region}. */
    public List<String> publicZones(String region) {
        return zones.get("public").stream()
                .map(zone -> zone.replace("{region}", region))
                .toList();
    }

    /** The zones of the cloud that {@code region} is in; none if Azure documents none for that cloud. */
    public List<String> zonesIn(String region) {
        return zones.getOrDefault(Regions.cloudOf(region), List.of()).stream()
                .map(zone -> zone.replace("{region}", Regions.normalize(region)))
                .toList();
    }

    /** The members of an endpoint for a target in {@code region}. */
    public List<String> membersIn(String region) {
        return members.stream()
                .map(member -> member.replace("{region}", region))
                .toList();
    }
}
