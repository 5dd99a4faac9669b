package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A service of the platform that every machine reaches at a fixed address ({@code platform-addresses.json}).
 *
 * @param name what it is
 * @param address its address
 * @param port its port
 * @param serviceTag the only tag whose rules security groups apply to it; null if nothing can shut it
 */
public record PlatformAddress(String name, String address, int port, @Nullable String serviceTag) {
    private static final List<PlatformAddress> ALL =
            CatalogueFile.rows(CatalogueFile.read("platform-addresses.json").get("addresses"), PlatformAddress.class);

    /** All of them. */
    public static List<PlatformAddress> all() {
        return ALL;
    }

    /** Azure's DNS server. */
    public static PlatformAddress dns() {
        return ALL.get(0);
    }

    /** The service that answers at an address and port. */
    public static Optional<PlatformAddress> at(String address, int port) {
        return ALL.stream()
                .filter(row -> row.address().equals(address) && row.port() == port)
                .findFirst();
    }
}
