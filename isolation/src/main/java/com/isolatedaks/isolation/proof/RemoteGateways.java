package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.Undecided;
import java.util.ArrayList;
import java.util.List;

/**
 * Peerings that let a network use the gateway of another one: what the gateway's routes lead to is in no stack
 * (https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit).
 */
final class RemoteGateways {
    private static final String NETWORK = "Microsoft.Network/virtualNetworks";
    private static final String PEERING = NETWORK + "/virtualNetworkPeerings";

    private RemoteGateways() {}

    static List<Undecided> of(List<ArmResource> resources, Reading reading) {
        return resources.stream()
                .flatMap(resource -> using(resource).stream())
                .map(id -> new Undecided(
                        reading.name(id).orElse(id.nestedName()),
                        "useRemoteGateways",
                        "it takes routes from the gateway of another network, and where those lead is not known; set it to false, "
                                + "or look at the gateway's routes yourself"))
                .toList();
    }

    private static List<ArmId> using(ArmResource resource) {
        if (resource.type().equalsIgnoreCase(PEERING)) {
            return isUsing(resource.body()) ? List.of(resource.id()) : List.of();
        }
        List<ArmId> using = new ArrayList<>();
        if (resource.type().equalsIgnoreCase(NETWORK)) {
            for (JsonNode peering : resource.body().at("/properties/virtualNetworkPeerings")) {
                if (isUsing(peering)) {
                    using.add(new ArmId(resource.id() + "/virtualNetworkPeerings/"
                            + peering.path("name").asText()));
                }
            }
        }
        return using;
    }

    private static boolean isUsing(JsonNode peering) {
        return peering.at("/properties/useRemoteGateways").asBoolean();
    }
}
