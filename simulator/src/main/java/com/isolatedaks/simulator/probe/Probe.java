package com.isolatedaks.simulator.probe;

import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.NetworkModels;
import java.util.Optional;

/**
 * What became of one packet.
 *
 * @param from who sent it
 * @param to the host that it was for
 * @param port its port
 * @param protocol its protocol
 * @param resolution how the host's name resolved; empty for an address
 * @param verdict whether it arrived; empty if the name led nowhere
 */
public record Probe(
        String from,
        String to,
        int port,
        Protocol protocol,
        Optional<Resolution> resolution,
        Optional<Verdict> verdict) {

    /**
     * Sends a packet.
     *
     * @param from a sender by name
     * @param to {@code TO[:PORT]}
     * @throws ProbeException if there is no such sender or receiver
     */
    public static Probe send(String from, String to, Protocol protocol, Resources resources) {
        NetworkModel model = NetworkModels.of(resources);
        Sender sender = Sender.find(from, model);
        Receiver receiver = Receiver.find(to, resources);
        Optional<Resolution> resolution = receiver.address().isPresent()
                ? Optional.empty()
                : Optional.of(resolve(receiver.host(), sender, new Resolver(model)));
        Optional<Target> target = resolution.map(Resolution::target).orElseGet(() -> receiver.address()
                .map(Target::at));
        Reachability reachability = new Reachability(model);
        Optional<Verdict> verdict = target.map(known -> sender.source()
                .map(source -> reachability.reach(source, known, receiver.port(), protocol))
                .orElseGet(() -> reachability.reachFromInternet(known)));
        return new Probe(sender.name(), receiver.host(), receiver.port(), protocol, resolution, verdict);
    }

    private static Resolution resolve(String host, Sender sender, Resolver resolver) {
        return sender.source()
                .map(source -> resolver.resolve(host, source))
                .orElseGet(() -> resolver.resolveInPublic(host));
    }
}
