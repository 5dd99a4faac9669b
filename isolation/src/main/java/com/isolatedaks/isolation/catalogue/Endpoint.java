package com.isolatedaks.isolation.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A place outside of the network that a feature talks to.
 *
 * @param hosts per cloud ({@code public}), the host's name; a leading {@code *} stands for any name before the rest,
 *     {@code {region}} for the cluster's region
 * @param port the port
 * @param protocol {@code TCP} or {@code UDP}
 * @param purpose what goes there
 * @param privateLink what a private endpoint must connect to so that the host is reached inside the network; null if none can
 */
public record Endpoint(
        Map<String, String> hosts, int port, String protocol, String purpose, @Nullable PrivateLinkTarget privateLink) {
    public Endpoint {
        hosts = Map.copyOf(hosts);
    }

    /** The private endpoint's target, if one can be made. */
    public Optional<PrivateLinkTarget> target() {
        return Optional.ofNullable(privateLink);
    }

    /** The host for a cluster in {@code region}; that of the public cloud where no other is documented. */
    public String hostIn(String region) {
        return hosts.getOrDefault(Regions.cloudOf(region), hosts.get("public"))
                .replace("{region}", Regions.normalize(region));
    }

    /** Whether the endpoint in {@code region} is one of those that {@code pattern} names: the host, or {@code *.} and its end. */
    public boolean isNamedBy(String pattern, String region) {
        String host = hostIn(region);
        return pattern.equalsIgnoreCase(host)
                || pattern.startsWith("*.")
                        && host.toLowerCase(Locale.ROOT)
                                .endsWith(pattern.substring(1).toLowerCase(Locale.ROOT));
    }
}
