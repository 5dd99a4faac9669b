package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.privatedns.RecordSets;
import java.util.List;

/**
 * Microsoft.Network/privateEndpoints/privateDnsZoneGroups: keeps an endpoint's records in private zones
 * (https://learn.microsoft.com/azure/private-link/private-endpoint-dns#private-dns-zone-group).
 */
public final class ZoneGroupBehaviour implements ResourceBehaviour {
    static final String TYPE = PrivateEndpointBehaviour.TYPE + "/privateDnsZoneGroups";

    private static final String CONFIGS = "/properties/privateDnsZoneConfigs";
    private static final String ZONE = "/properties/privateDnsZoneId";
    private static final int TTL_SECONDS = 10;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        put.resources().children(put.id().parent(), TYPE).stream()
                .filter(group -> !group.id().equals(put.id()))
                .findFirst()
                .ifPresent(group -> {
                    throw NetworkErrors.secondZoneGroup(put.id().parent(), group.id());
                });
        AzureResource endpoint = References.require(put, put.id().parent());
        put.before().ifPresent(old -> removeRecords(old, put.resources()));
        for (Body config : put.body().objects(CONFIGS)) {
            ResourceId zone = config.id(ZONE)
                    .orElseThrow(() -> NetworkErrors.missingReference(put.id(), "properties.privateDnsZoneId"));
            References.require(put, zone);
            config.set("/properties/recordSets", recordSets(endpoint, zone, put.resources()));
        }
    }

    /** The records that the endpoint's names have in a zone; none if the zone is not one of theirs. */
    private static List<Body> recordSets(AzureResource endpoint, ResourceId zone, Resources resources) {
        List<Body> addresses = endpoint.body().objects("/properties/customDnsConfigs");
        return names(endpoint, resources).stream()
                .filter(name -> name.isIn(zone))
                .map(name -> Body.empty()
                        .set("/recordType", "A")
                        .set("/recordSetName", name.record())
                        .set("/fqdn", name.record() + "." + zone.name())
                        .set("/ttl", TTL_SECONDS)
                        .set("/provisioningState", "Succeeded")
                        .set(
                                "/ipAddresses",
                                addresses.stream()
                                        .filter(config -> config.is("/fqdn", name.fqdn()))
                                        .flatMap(config -> config.texts("/ipAddresses").stream())
                                        .toList()))
                .toList();
    }

    /** Replaces the records of a group whose endpoint has other names now. */
    static void rewrite(AzureResource group, AzureResource endpoint, Resources resources) {
        removeRecords(group, resources);
        group.body().objects(CONFIGS).forEach(config -> config.id(ZONE)
                .ifPresent(zone -> config.set("/properties/recordSets", recordSets(endpoint, zone, resources))));
        resources.save(group);
        writeRecords(group, resources);
    }

    /** The names that an endpoint makes reachable, once its connection is approved. */
    static List<LinkedName> names(AzureResource endpoint, Resources resources) {
        return PrivateLinkConnection.in(endpoint.body())
                .filter(PrivateLinkConnection::isApproved)
                .flatMap(connection -> connection.id("/properties/privateLinkServiceId").stream()
                        .flatMap(target -> resources.find(target).stream())
                        .flatMap(target -> connection.texts("/properties/groupIds").stream()
                                .flatMap(group ->
                                        PrivateLinkServices.find(target.id().type(), group).stream())
                                .flatMap(service -> LinkedName.of(target, service, resources).stream())))
                .toList();
    }

    @Override
    public void provisioned(AzureResource resource, Resources resources) {
        writeRecords(resource, resources);
    }

    private static void writeRecords(AzureResource resource, Resources resources) {
        for (Body config : resource.body().objects(CONFIGS)) {
            ResourceId zone = config.id(ZONE).orElseThrow();
            for (Body record : config.objects("/properties/recordSets")) {
                RecordSets.write(
                        zone,
                        record.text("/recordSetName"),
                        TTL_SECONDS,
                        record.texts("/ipAddresses"),
                        creator(resource.id().parent()),
                        resources);
            }
        }
    }

    /** What Azure writes into a record's metadata (https://github.com/microsoft/AzureTRE/issues/3767 shows one). */
    private static String creator(ResourceId endpoint) {
        return "created by private endpoint %s with resource guid %s"
                .formatted(endpoint.name(), StableGuid.of("resourceGuid", endpoint));
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        removeRecords(resource, resources);
    }

    private static void removeRecords(AzureResource group, Resources resources) {
        for (Body config : group.body().objects(CONFIGS)) {
            config.id(ZONE).ifPresent(zone -> config.objects("/properties/recordSets")
                    .forEach(record -> RecordSets.remove(zone, record.text("/recordSetName"), resources)));
        }
    }
}
