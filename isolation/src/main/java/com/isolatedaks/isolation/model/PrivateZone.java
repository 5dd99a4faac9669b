package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A private DNS zone.
 *
 * @param id its id
 * @param name the domain
 * @param links the networks that it answers
 * @param records its names without the domain, in lower case; {@code @} is the domain itself, {@code *} any name
 */
public record PrivateZone(ArmId id, String name, List<Link> links, Map<String, RecordSet> records) {
    public PrivateZone {
        links = List.copyOf(links);
        records = Map.copyOf(records);
    }

    /**
     * A link to a network.
     *
     * @param name its name
     * @param network the network
     * @param fallsBack whether names that the zone lacks are asked of public DNS ({@code NxDomainRedirect})
     */
    public record Link(String name, ArmId network, boolean fallsBack) {}

    /**
     * What a name leads to.
     *
     * @param addresses addresses, of an A record
     * @param alias another name, of a CNAME record
     */
    public record RecordSet(List<Address> addresses, Optional<String> alias) {
        public RecordSet {
            addresses = List.copyOf(addresses);
        }
    }

    /** Its link to a network. */
    public Optional<Link> linkTo(ArmId network) {
        return links.stream().filter(link -> link.network().equals(network)).findFirst();
    }
}
