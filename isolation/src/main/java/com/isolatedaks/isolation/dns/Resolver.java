package com.isolatedaks.isolation.dns;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.dns.Resolution.NoServer;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How names resolve. Private zones answer by the network of the server that is asked, not by that of the machine that asks:
 * a server of one's own in a hub sees the zones that are linked to the hub
 * (https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration).
 */
public final class Resolver {
    private static final int PORT = 53;
    private static final Address AZURE = Address.of(PlatformAddress.dns().address());

    private final NetworkModel model;
    private final Reachability reachability;

    public Resolver(NetworkModel model) {
        this.model = model;
        this.reachability = new Reachability(model);
    }

    /** How a name resolves on the machines of a subnet. */
    public Resolution resolve(String name, Source from) {
        List<String> steps = new ArrayList<>();
        List<Address> servers = servers(from);
        String failure = "";
        for (Address server : servers) {
            Verdict way = reachability.reach(from, Target.at(server), PORT, Protocol.UDP);
            if (!way.isBlocked()) {
                Optional<ArmId> seenFrom = seenFrom(server, from);
                steps.add(said(server, seenFrom));
                return new Resolution(name, steps, new AzureDns(model, seenFrom, steps).resolve(name));
            }
            failure = "DNS server %s does not answer: %s: %s"
                    .formatted(server, way.deciding().place(), way.deciding().text());
            steps.add(failure);
        }
        return new Resolution(name, steps, new NoServer(failure));
    }

    /** How a name resolves in the internet. */
    public Resolution resolveInPublic(String name) {
        List<String> steps = new ArrayList<>();
        return new Resolution(name, steps, new AzureDns(model, Optional.empty(), steps).resolve(name));
    }

    /** The network whose private zones answer the machines of a subnet; empty if their server stands in none that is known. */
    public Optional<ArmId> answersFrom(Source from) {
        return seenFrom(servers(from).get(0), from);
    }

    /** Whether the machines of a subnet ask Azure's own server. */
    public boolean asksAzure(Source from) {
        return servers(from).contains(AZURE);
    }

    private List<Address> servers(Source from) {
        List<Address> own = model.networkOf(from.subnet()).dnsServers();
        return own.isEmpty() ? List.of(AZURE) : own;
    }

    /** A server of one's own is taken to forward what it does not know to Azure's, as it must for private names. */
    private Optional<ArmId> seenFrom(Address server, Source from) {
        VirtualNetwork network = model.networkOf(from.subnet());
        if (server.equals(AZURE)) {
            return Optional.of(network.id());
        }
        return model.neighbours(network).stream()
                .filter(place -> place.subnetOf(server).isPresent())
                .map(VirtualNetwork::id)
                .findFirst();
    }

    private static String said(Address server, Optional<ArmId> seenFrom) {
        if (server.equals(AZURE)) {
            return "Azure DNS (%s) answers, with the private zones of network %s"
                    .formatted(server, seenFrom.orElseThrow().name());
        }
        return seenFrom.map(network -> "DNS server %s answers, with the private zones of network %s, where it stands"
                        .formatted(server, network.name()))
                .orElse("DNS server %s answers, without any private zone: it stands in no network that is known"
                        .formatted(server));
    }
}
