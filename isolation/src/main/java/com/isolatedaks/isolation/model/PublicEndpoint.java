package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import java.util.List;
import java.util.Optional;

/**
 * A name in public DNS that belongs to a resource of ours.
 *
 * @param id the resource
 * @param name the name
 * @param addresses private addresses that public DNS gives for it, as for a private cluster's public name; else empty
 * @param refusal why the resource turns down whoever comes to its public address; empty if it does not
 */
public record PublicEndpoint(ArmId id, String name, List<Address> addresses, Optional<String> refusal) {
    public PublicEndpoint {
        addresses = List.copyOf(addresses);
    }
}
