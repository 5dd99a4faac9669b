package com.isolatedaks.simulator.azure.privatedns;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;

/** Refusals by private DNS (https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links and public issues). */
final class PrivateDnsErrors {
    private PrivateDnsErrors() {}

    static ArmException zoneHasLinks(ResourceId zone) {
        return new ArmException(
                409,
                "CannotDeleteResource",
                "Cannot delete the resource '%s' before its nested resources are deleted: it has virtual network links."
                        .formatted(zone.name()));
    }

    /** See https://github.com/mspnp/aks-baseline-multi-region/issues/46. */
    static ArmException overlappingNamespaces(String zone, String other) {
        return badRequest(("A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried"
                        + " to link it with '%s' and '%s' zones.")
                .formatted(other, zone));
    }

    /** See https://github.com/ansible-collections/azure/issues/813. */
    static ArmException alreadyLinked(ResourceId zone, ResourceId network) {
        return new ArmException(
                409,
                "Conflict",
                "Private zone '%s' is already linked to the virtual network '%s'.".formatted(zone.name(), network));
    }

    static ArmException secondRegistrationZone(String zone) {
        return badRequest("A virtual network can be linked to one zone with registration only; it is linked to '%s'."
                .formatted(zone));
    }

    static ArmException networkRequired(ResourceId link) {
        return badRequest("The link '%s' needs a well-formed properties.virtualNetwork.id.".formatted(link.name()));
    }

    static ArmException networkCannotChange(ResourceId link) {
        return badRequest("The virtual network of link '%s' cannot be changed.".formatted(link.name()));
    }

    private static ArmException badRequest(String message) {
        return new ArmException(400, "BadRequest", message);
    }
}
