package com.isolatedaks;

import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.Children;
import com.isolatedaks.zones.SpokeLinks;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import javax.annotation.Nullable;

/** Links virtual networks, the hub's own and those of spokes, with the private DNS zones of a hub, each zone once. */
public final class PrivateDnsZoneLinks extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:PrivateDnsZoneLinks";

    private final Output<Map<String, String>> privateDnsZoneIds;

    /** Makes links with default options. */
    public PrivateDnsZoneLinks(String name, PrivateDnsZoneLinksArgs args) {
        this(name, args, null);
    }

    /**
     * Makes links.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public PrivateDnsZoneLinks(String name, PrivateDnsZoneLinksArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args), options);
        this.privateDnsZoneIds = OutputMaps.together(SpokeLinks.make(new Children(this, name), args));
        registerOutputs(Map.of("privateDnsZoneIds", privateDnsZoneIds));
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(PrivateDnsZoneLinksArgs args, Problems problems) {
        SpokeLinks.check(args, problems);
    }

    /** Resource ids of the private DNS zones by their names; known when they are linked. */
    public Output<Map<String, String>> privateDnsZoneIds() {
        return privateDnsZoneIds;
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, PrivateDnsZoneLinksArgs args) {
        Problems problems = new Problems();
        check(args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
