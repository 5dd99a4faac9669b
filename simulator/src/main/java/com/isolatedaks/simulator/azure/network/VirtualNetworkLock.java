package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Set;

/**
 * A virtual network is written by one operation at a time.
 *
 * <p>The network itself, its subnets, its peerings and the private endpoints that stand in it are one unit for Azure's locks:
 * a second write gets 409 {@code AnotherOperationInProgress}. What only refers to the network or one of its subnets gets 400
 * {@code ReferencedResourceNotProvisioned} while the network, a subnet or a peering is written; a private endpoint's own
 * operation does not take the network out of its Succeeded state. azure-native tries the first again, up to four times, and gives
 * up on the second at once (https://github.com/pulumi/pulumi-azure-native/issues/1024, https://github.com/hashicorp/terraform-provider-azurerm/issues/3780,
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/21293).
 */
public final class VirtualNetworkLock {
    private VirtualNetworkLock() {}

    static Set<String> of(ResourceId virtualNetwork) {
        return Set.of(virtualNetwork.key());
    }

    /** The virtual network of a subnet. */
    public static ResourceId networkOf(ResourceId subnet) {
        return subnet.parent();
    }

    /** Refuses a write that needs the lock while another one has it. */
    static void requireFree(ResourceId virtualNetwork, Resources resources) {
        resources.running().stream()
                .filter(operation -> operation.locks().contains(virtualNetwork.key()))
                .findFirst()
                .ifPresent(operation -> {
                    throw NetworkErrors.anotherOperation(operation);
                });
    }

    /**
     * Refuses a reference to the network while it is being written.
     *
     * @param user the resource that refers to it
     */
    public static void requireProvisioned(ResourceId virtualNetwork, ResourceId user, Resources resources) {
        resources.running().stream()
                .filter(operation -> operation.resource().isWithin(virtualNetwork))
                .filter(operation -> operation.locks().contains(virtualNetwork.key()))
                .findFirst()
                .ifPresent(operation -> {
                    throw NetworkErrors.notProvisioned(virtualNetwork, user, operation);
                });
    }

    /** Refuses a link to a network that does not exist, or that is being written. */
    public static void requireLinkable(ResourceId virtualNetwork, ResourceId link, Resources resources) {
        if (resources.find(virtualNetwork).isEmpty()) {
            throw NetworkErrors.invalidReference(virtualNetwork, link);
        }
        requireProvisioned(virtualNetwork, link, resources);
    }
}
