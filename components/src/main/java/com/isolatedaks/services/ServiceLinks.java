package com.isolatedaks.services;

import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceEndpoint;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The private endpoints of services and the zones that their names live in.
 *
 * @param endpointIds resource ids of the endpoints by the services' names
 * @param resourceIds resource ids of the services by their names, known when they can be reached
 * @param zoneIds resource ids of the zones by name
 */
public record ServiceLinks(
        Map<String, Output<String>> endpointIds,
        Map<String, Output<String>> resourceIds,
        Map<String, Output<String>> zoneIds) {

    /**
     * Where the endpoints stand and who resolves their names.
     *
     * @param networkIds networks that are linked with the zones, by the names of the links
     * @param sharedZones the zones, unless they are made
     */
    public record Reach(
            Place place,
            Output<String> subnetId,
            Map<String, Output<String>> networkIds,
            Optional<SharedZonesArgs> sharedZones) {}

    /** Makes them. */
    public static ServiceLinks make(Children children, List<ServicePlan> services, Reach reach) {
        Map<String, ServiceZone> zones = SharedZones.of(
                children,
                reach.place(),
                ServicePlan.zonesOf(services),
                reach.sharedZones(),
                name -> children.name(ChildName.PRIVATE_ZONE, name));
        Map<String, ServiceEndpoint> endpoints = new TreeMap<>();
        List<Resource> earlier = List.of();
        for (ServicePlan service : services) {
            ServiceEndpoint endpoint = endpoint(children, service, reach, zones, earlier);
            endpoints.put(service.key(), endpoint);
            earlier = List.of(endpoint.records());
        }
        List<CustomResource> links = link(children, services, reach, zones, endpoints);
        Map<String, Output<String>> endpointIds = new TreeMap<>();
        Map<String, Output<String>> resourceIds = new TreeMap<>();
        Map<String, Output<String>> zoneIds = new TreeMap<>();
        List<Output<String>> done =
                new ArrayList<>(links.stream().map(CustomResource::id).toList());
        endpoints.values().forEach(endpoint -> done.add(endpoint.records().id()));
        for (ServicePlan service : services) {
            endpointIds.put(
                    service.key(), endpoints.get(service.key()).endpoint().id());
            resourceIds.put(service.key(), Children.resolvedAfter(service.resourceId(), done));
        }
        zones.forEach((name, zone) -> zoneIds.put(name, zone.id()));
        return new ServiceLinks(endpointIds, resourceIds, zoneIds);
    }

    private static ServiceEndpoint endpoint(
            Children children,
            ServicePlan service,
            Reach reach,
            Map<String, ServiceZone> zones,
            List<Resource> earlier) {
        return ServiceEndpoint.make(
                children,
                reach.place(),
                reach.subnetId(),
                new ServiceEndpoint.Connection(
                        children.name(ChildName.SERVICE_ENDPOINT, service.key()),
                        children.name(ChildName.SERVICE_ZONE_GROUP, service.key()),
                        service.endpointName(),
                        service.resourceId(),
                        service.service()),
                service.zones().stream().map(zones::get).toList(),
                earlier);
    }

    /** A zone is linked when the records of all its services are there. */
    private static List<CustomResource> link(
            Children children,
            List<ServicePlan> services,
            Reach reach,
            Map<String, ServiceZone> zones,
            Map<String, ServiceEndpoint> endpoints) {
        CustomResourceOptions options = SharedZones.linkOptions(children, reach.sharedZones());
        List<CustomResource> links = new ArrayList<>();
        zones.forEach((name, zone) -> links.addAll(zone.link(
                key -> children.name(ChildName.PRIVATE_ZONE_LINK, name + "-" + key),
                reach.networkIds(),
                services.stream()
                        .filter(service -> service.zones().contains(name))
                        .map(service -> endpoints.get(service.key()).records())
                        .toList(),
                options,
                reach.place().tags())));
        return links;
    }
}
