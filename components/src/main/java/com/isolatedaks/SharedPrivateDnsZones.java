package com.isolatedaks;

import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.SharedZones;
import com.isolatedaks.zones.HubZones;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Private DNS zones of services, made once in a hub and shared by many clusters: a network can be linked to only one zone of
 * a name, so that whoever shares a network, or its DNS, shares the zones. {@link PrivateDnsZoneLinks} links them.
 */
public final class SharedPrivateDnsZones extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:SharedPrivateDnsZones";

    private final Map<String, Output<String>> ids;

    /** Makes zones with default options. */
    public SharedPrivateDnsZones(String name, SharedPrivateDnsZonesArgs args) {
        this(name, args, null);
    }

    /**
     * Makes zones.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public SharedPrivateDnsZones(
            String name, SharedPrivateDnsZonesArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args), options);
        this.ids = HubZones.make(new Children(this, name), args);
        registerOutputs(Map.of("privateDnsZoneIds", privateDnsZoneIds()));
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(SharedPrivateDnsZonesArgs args, Problems problems) {
        HubZones.check(args, problems);
    }

    /** The zones as other components take them; a subscription can be set on the builder before it is built. */
    public SharedZonesArgs.Builder forSpokes() {
        return SharedZonesArgs.builder().privateDnsZones(SharedZones.joined(ids));
    }

    /** Resource ids of the private DNS zones by their names. */
    public Output<Map<String, String>> privateDnsZoneIds() {
        return OutputMaps.together(ids);
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, SharedPrivateDnsZonesArgs args) {
        Problems problems = new Problems();
        check(args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
