package com.isolatedaks.isolation.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * A place outside of a cluster's network ({@code endpoints.json}).
 *
 * @param name what features call it by
 * @param names per cloud that has it, a host's name with placeholders, where a leading {@code *} stands for any name before the
 *     rest; or a service tag, where no name is known
 * @param isServiceTag whether {@code names} are service tags
 * @param port the port
 * @param transport the protocol
 * @param direction who begins to talk
 * @param privateLink what a private endpoint connects to that stands in for it
 * @param source where it is documented
 */
public record Destination(
        String name,
        Map<Cloud, String> names,
        boolean isServiceTag,
        int port,
        Transport transport,
        Direction direction,
        Optional<PrivateLinkService> privateLink,
        Source source) {
    public Destination {
        names = Map.copyOf(names);
    }

    /** Its name in the public cloud, which has it. */
    public String publicName(Placeholders known) {
        return known.fill(names.get(Cloud.PUBLIC)).get(0);
    }

    /** Its name in the cloud of a region, if that cloud has it; what is not known is a wildcard. */
    public Optional<String> nameIn(String region, Placeholders known) {
        return Optional.ofNullable(names.get(Cloud.of(region)))
                .map(name -> known.fill(name).get(0));
    }
}
