package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.NetworkModel;
import java.util.Collection;

/**
 * Reads resources of Azure Resource Manager into the model of their networks. What a resource names and is not among them is
 * left out: a security group of another subscription lets everything pass, as far as the model knows.
 */
public final class ModelReader {
    private ModelReader() {}

    /** The model of some resources, such as all of a subscription. */
    public static NetworkModel read(Collection<ArmResource> all) {
        ArmResources resources = new ArmResources(all);
        return new NetworkModel(
                new NetworkReader(resources).read(),
                EndpointReader.read(resources),
                ZoneReader.read(resources),
                PublicEndpointReader.read(resources),
                new FirewallReader(resources).read(),
                PoolReader.read(resources));
    }
}
