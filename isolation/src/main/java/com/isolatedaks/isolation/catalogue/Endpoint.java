package com.isolatedaks.isolation.catalogue;

import java.util.Locale;
import java.util.Optional;

/**
 * What a feature talks to, in one cloud and with one name.
 *
 * @param host the host's name, where a leading {@code *} stands for any name before the rest; or a service tag
 * @param need the feature's need of it
 */
public record Endpoint(String host, Need need) {

    /** Whether {@link #host} is a service tag, which network rules take for its addresses. */
    public boolean isServiceTag() {
        return need.destination().isServiceTag();
    }

    /** The port. */
    public int port() {
        return need.destination().port();
    }

    /** The protocol. */
    public Transport transport() {
        return need.destination().transport();
    }

    /** Who begins to talk. */
    public Direction direction() {
        return need.destination().direction();
    }

    /** What goes there. */
    public String purpose() {
        return need.purpose();
    }

    /** What a private endpoint must connect to so that the host is reached inside the network, if one can. */
    public Optional<PrivateLinkService> privateLink() {
        return need.destination().privateLink();
    }

    /** Whether it is one of those that {@code pattern} names: the host, or {@code *.} and its end. */
    public boolean isNamedBy(String pattern) {
        return pattern.equalsIgnoreCase(host)
                || pattern.startsWith("*.")
                        && host.toLowerCase(Locale.ROOT)
                                .endsWith(pattern.substring(1).toLowerCase(Locale.ROOT));
    }
}
