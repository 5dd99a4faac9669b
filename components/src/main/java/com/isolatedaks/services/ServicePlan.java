package com.isolatedaks.services;

import com.isolatedaks.PrivateServiceLinksArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Known;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.privatelink.SharedRecords;
import com.pulumi.core.Output;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A service with the endpoint that it is reached by.
 *
 * @param key the user's name of it
 * @param service what the catalogue says of it
 * @param resourceId the resource
 * @param endpointName the endpoint's Azure name
 * @param zones the zones that its names live in
 */
public record ServicePlan(
        String key, PrivateLinkService service, Output<String> resourceId, String endpointName, List<String> zones) {

    /** A service of a component that is called {@code componentName}. */
    public static ServicePlan of(
            String componentName, String key, PrivateLinkService service, Output<String> resourceId, String location) {
        return new ServicePlan(key, service, resourceId, componentName + "-" + key, service.zonesIn(location));
    }

    /** The services of the arguments in the order of their names; those that nobody knows are left out. */
    public static List<ServicePlan> all(String componentName, PrivateServiceLinksArgs args) {
        return new TreeMap<>(args.services())
                .entrySet().stream()
                        .flatMap(given -> PrivateLinkServices.named(
                                        given.getValue().service())
                                .stream()
                                .map(service -> of(
                                        componentName,
                                        given.getKey(),
                                        service,
                                        given.getValue().resourceId(),
                                        args.location())))
                        .toList();
    }

    /** The records that its endpoint writes into shared zones: services are called like their resources there. */
    public static List<SharedRecords.Claim> claims(Collection<ServicePlan> services) {
        return services.stream()
                .flatMap(service ->
                        Known.value(service.resourceId())
                                .flatMap(id -> ArmId.of(service.service().type(), id))
                                .stream()
                                .flatMap(id -> service.zones().stream()
                                        .map(zone -> new SharedRecords.Claim(
                                                "services." + service.key(), zone, id.name(), service.endpointName()))))
                .toList();
    }

    /** The zones of all services, each once. */
    public static List<String> zonesOf(Collection<ServicePlan> services) {
        return services.stream()
                .flatMap(service -> service.zones().stream())
                .distinct()
                .toList();
    }
}
