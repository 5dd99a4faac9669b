package com.isolatedaks.simulator.delivery;

import java.net.URI;

/** Hosts of URLs. */
final class Hosts {
    private Hosts() {}

    static String of(String url) {
        return URI.create(url).getHost();
    }
}
