package com.isolatedaks;

import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.engine.Warnings;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.SharedRecords;
import com.isolatedaks.services.ServiceLinks;
import com.isolatedaks.services.ServicePlan;
import com.isolatedaks.services.ServiceRules;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Private endpoints of services that a cluster's workloads use, such as key vaults and storage accounts, with their private
 * DNS zones: made, or a hub's that are shared.
 */
public final class PrivateServiceLinks extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:PrivateServiceLinks";

    private final ServiceLinks links;

    /** Makes links with default options. */
    public PrivateServiceLinks(String name, PrivateServiceLinksArgs args) {
        this(name, args, null);
    }

    /**
     * Makes links.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public PrivateServiceLinks(String name, PrivateServiceLinksArgs args, @Nullable ComponentResourceOptions options) {
        this(name, args, options, checked(name, args, options));
    }

    private PrivateServiceLinks(
            String name, PrivateServiceLinksArgs args, @Nullable ComponentResourceOptions options, Problems warnings) {
        super(TYPE, name, options);
        Warnings.show(this, warnings);
        this.links = ServiceLinks.make(
                new Children(this, name),
                ServicePlan.all(name, args),
                new ServiceLinks.Reach(
                        new Place(
                                args.resourceGroupName(),
                                args.location(),
                                args.tags().orElse(null)),
                        args.endpointSubnetId(),
                        LinkedNetworks.ids(args.virtualNetworks()),
                        args.sharedZones()));
        registerOutputs(Map.of(
                "privateEndpointIds", privateEndpointIds(),
                "resourceIds", resourceIds(),
                "privateDnsZoneIds", privateDnsZoneIds()));
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(String name, PrivateServiceLinksArgs args, Problems problems) {
        ServiceRules.check(name, args, problems);
    }

    /** Resource ids of the private endpoints by the names of the services. */
    public Output<Map<String, String>> privateEndpointIds() {
        return OutputMaps.together(links.endpointIds());
    }

    /** Resource ids of the services by their names; known when their names resolve to the private endpoints. */
    public Output<Map<String, String>> resourceIds() {
        return OutputMaps.together(links.resourceIds());
    }

    /** Resource ids of the private DNS zones by their names. */
    public Output<Map<String, String>> privateDnsZoneIds() {
        return OutputMaps.together(links.zoneIds());
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static Problems checked(
            String name, PrivateServiceLinksArgs args, @Nullable ComponentResourceOptions options) {
        Problems problems = new Problems();
        check(name, args, problems);
        SharedRecords.ask(ServicePlan.claims(ServicePlan.all(name, args)), args.sharedZones(), Azure.of(options))
                .accept(problems);
        InvalidInputsException.throwIfAny(name, problems);
        return problems;
    }
}
