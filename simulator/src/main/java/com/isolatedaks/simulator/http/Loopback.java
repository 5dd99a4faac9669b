package com.isolatedaks.simulator.http;

import java.util.Set;

/**
 * Who this server answers for. It listens on the loopback interface only; but a web page can have a browser ask it under a
 * name of the page's own that resolves to 127.0.0.1 (DNS rebinding), so the name is looked at, too.
 */
final class Loopback {
    /** The address that the server listens on. */
    static final String ADDRESS = "127.0.0.1";

    private static final Set<String> NAMES = Set.of("localhost", ADDRESS, "[::1]");

    private Loopback() {}

    /** Refuses a {@code Host} header that is not this machine's. */
    static void check(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        if (NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
            throw HttpErrors.foreignHost(host);
        }
    }
}
