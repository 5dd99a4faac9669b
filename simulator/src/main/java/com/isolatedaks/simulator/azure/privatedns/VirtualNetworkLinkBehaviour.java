package com.isolatedaks.simulator.azure.privatedns;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;

/** Microsoft.Network/privateDnsZones/virtualNetworkLinks. */
public final class VirtualNetworkLinkBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = PrivateZoneBehaviour.TYPE + "/virtualNetworkLinks";

    private static final String NETWORK = "/properties/virtualNetwork/id";

    private final LinkedNetworkCheck networkCheck;

    /**
     * Links.
     *
     * @param networkCheck refuses networks that cannot be linked now
     */
    public VirtualNetworkLinkBehaviour(LinkedNetworkCheck networkCheck) {
        this.networkCheck = networkCheck;
    }

    /** What Microsoft.Network says about linking one of its networks. */
    @FunctionalInterface
    public interface LinkedNetworkCheck {
        /** Refuses a network that does not exist, or that is being written. */
        void check(ResourceId network, ResourceId link, Resources resources);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        ResourceId network = put.body().id(NETWORK).orElseThrow(() -> PrivateDnsErrors.networkRequired(put.id()));
        if (put.before()
                .flatMap(old -> old.body().id(NETWORK))
                .filter(old -> !old.equals(network))
                .isPresent()) {
            throw PrivateDnsErrors.networkCannotChange(put.id());
        }
        networkCheck.check(network, put.id(), put.resources());
        for (AzureResource other : put.resources().ofType(TYPE)) {
            if (!other.id().equals(put.id())
                    && other.body().id(NETWORK).filter(network::equals).isPresent()) {
                checkBeside(put, network, other);
            }
        }
        put.body()
                .setIfAbsent("/properties/registrationEnabled", false)
                .setIfAbsent("/properties/resolutionPolicy", "Default");
    }

    /**
     * Zones overlap when they have the same name. One may lie below the other: the more specific one answers, and AKS relies
     * on that for its own zones (https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links).
     */
    private static void checkBeside(Put put, ResourceId network, AzureResource other) {
        ResourceId zone = put.id().parent();
        ResourceId otherZone = other.id().parent();
        if (otherZone.equals(zone)) {
            throw PrivateDnsErrors.alreadyLinked(zone, network);
        }
        if (otherZone.name().equalsIgnoreCase(zone.name())) {
            throw PrivateDnsErrors.overlappingNamespaces(zone.name(), otherZone.name());
        }
        boolean bothRegister = put.body().isTrue("/properties/registrationEnabled")
                && other.body().isTrue("/properties/registrationEnabled");
        if (bothRegister) {
            throw PrivateDnsErrors.secondRegistrationZone(otherZone.name());
        }
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        boolean isRunning = resources.runningOn(resource.id()).isPresent()
                || resources.isSpreading(
                        resource.body().text("/systemData/createdAt"), Propagation.ZONE_LINK, resources.now());
        resource.body().set("/properties/virtualNetworkLinkState", isRunning ? "InProgress" : "Completed");
    }
}
