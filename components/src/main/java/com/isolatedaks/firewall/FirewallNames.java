package com.isolatedaks.firewall;

import com.isolatedaks.EgressFirewallArgs;

/**
 * The names of what is made for a firewall.
 *
 * @param firewall the firewall's
 */
record FirewallNames(String firewall) {
    /** The default route's, in whatever table. */
    static final String ROUTE = "to-firewall";

    static FirewallNames of(String component, EgressFirewallArgs args) {
        return new FirewallNames(args.firewallName().orElse(component));
    }

    String policy() {
        return firewall + "-policy";
    }

    String publicAddress() {
        return firewall + "-public-ip";
    }
}
