package com.isolatedaks.isolation.boot;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.List;
import java.util.Optional;

/** What a node asks of its network while it boots; each question is answered with what is in the way, if something is. */
public final class NetworkBoot {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Address METADATA = Address.of("169.254.169.254");
    private static final String IMAGES = Destinations.MICROSOFT_REGISTRY.publicName(Placeholders.open());

    private final Source node;
    private final Resolver resolver;
    private final Reachability reachability;

    public NetworkBoot(Source node, NetworkModel model) {
        this.node = node;
        this.resolver = new Resolver(model);
        this.reachability = new Reachability(model);
    }

    /** Whether the node gets tokens of its identity. */
    public Optional<FailedBoot> metadata() {
        return unreachable(Target.at(METADATA), HTTP).map(reason -> new FailedBoot(BootFailure.NO_METADATA, reason));
    }

    /** Whether the node gets its images from Microsoft's registry, as it must without a registry to bootstrap from. */
    public Optional<FailedBoot> outbound() {
        return unreachable(IMAGES).map(reason -> new FailedBoot(BootFailure.NO_OUTBOUND, reason));
    }

    /**
     * Whether the node gets its images from a registry.
     *
     * @param hosts the registry's name and those of its data
     */
    public Optional<FailedBoot> registry(List<String> hosts) {
        return hosts.stream()
                .flatMap(host -> unreachable(host).stream())
                .findFirst()
                .map(reason -> new FailedBoot(BootFailure.REGISTRY_UNREACHABLE, reason));
    }

    /** Whether the node finds and reaches an API server that it knows by name. */
    public Optional<FailedBoot> apiServer(String host) {
        Resolution resolution = resolver.resolve(host, node);
        Optional<String> unknown = resolution.failure();
        if (unknown.isPresent()) {
            BootFailure failure = resolver.asksAzure(node)
                    ? BootFailure.API_SERVER_NAME_UNKNOWN_TO_AZURE
                    : BootFailure.API_SERVER_NAME_UNKNOWN;
            return Optional.of(new FailedBoot(failure, unknown.get()));
        }
        return apiServer(resolution.target().orElseThrow(), List.of(HTTPS));
    }

    /** Whether the node reaches an API server in its own network, which it knows by address. */
    public Optional<FailedBoot> apiServer(Address address, List<Integer> ports) {
        return apiServer(Target.at(address), ports);
    }

    private Optional<FailedBoot> apiServer(Target target, List<Integer> ports) {
        return ports.stream()
                .flatMap(port -> unreachable(target, port).stream())
                .findFirst()
                .map(reason -> new FailedBoot(BootFailure.API_SERVER_UNREACHABLE, reason));
    }

    private Optional<String> unreachable(String host) {
        Resolution resolution = resolver.resolve(host, node);
        return resolution.failure().or(() -> resolution.target().flatMap(target -> unreachable(target, HTTPS)));
    }

    /** What lies beyond the model is not in the way. */
    private Optional<String> unreachable(Target target, int port) {
        Verdict verdict = reachability.reach(node, target, port, Protocol.TCP);
        return verdict.isBlocked()
                ? Optional.of("%s port %d cannot be reached: %s: %s"
                        .formatted(
                                target,
                                port,
                                verdict.deciding().place(),
                                verdict.deciding().text()))
                : Optional.empty();
    }
}
