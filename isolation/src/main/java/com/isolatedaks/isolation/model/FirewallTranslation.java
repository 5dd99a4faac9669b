package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import java.util.List;
import java.util.Optional;

/**
 * A DNAT rule of an Azure Firewall: what comes to its public address goes on to somebody inside
 * (https://learn.microsoft.com/azure/firewall/destination-nat-rules).
 *
 * @param name the rule's name with those of its collections
 * @param protocols Azure's words for the protocols
 * @param ports the ports of the public address
 * @param sources who may come
 * @param address to whom it goes on; empty if the rule says so by name
 * @param host to whom it goes on, as the rule says it
 * @param port the port there
 */
public record FirewallTranslation(
        String name,
        List<String> protocols,
        List<PortRange> ports,
        Peers sources,
        Optional<Address> address,
        String host,
        int port) {
    public FirewallTranslation {
        protocols = List.copyOf(protocols);
        ports = List.copyOf(ports);
    }
}
