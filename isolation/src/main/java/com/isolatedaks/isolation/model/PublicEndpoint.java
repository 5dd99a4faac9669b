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
 * @param isOpen whether the resource answers those who come to its public address
 */
public record PublicEndpoint(ArmId id, String name, List<Address> addresses, boolean isOpen) {
    public PublicEndpoint {
        addresses = List.copyOf(addresses);
    }

    /** Whether a name is this one, or below it. */
    public boolean covers(String asked) {
        return asked.equalsIgnoreCase(name);
    }

    /** The refusal of those who come to the public address. */
    public Optional<String> refusal() {
        return isOpen ? Optional.empty() : Optional.of(id.name() + " has public network access disabled");
    }
}
