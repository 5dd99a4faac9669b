package com.isolatedaks.egress;

import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.inputs.AllowedDestinationArgs;
import com.isolatedaks.inputs.EgressArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What users let out of their own. */
final class AllowedEgress {
    private AllowedEgress() {}

    static List<EgressDestination> of(EgressArgs egress) {
        return new TreeMap<>(egress.allow().orElse(Map.of()))
                .entrySet().stream()
                        .flatMap(entry -> destination(entry.getKey(), entry.getValue()).stream())
                        .toList();
    }

    /** The port that is meant, if there is one. */
    static Optional<Integer> port(AllowedDestinationArgs args) {
        return args.port().or(() -> switch (protocol(args)) {
            case Https -> Optional.of(EgressDestination.HTTPS);
            case Http -> Optional.of(EgressDestination.HTTP);
            case Tcp, Udp -> Optional.empty();
        });
    }

    static EgressProtocol protocol(AllowedDestinationArgs args) {
        return args.protocol().orElse(EgressProtocol.Https);
    }

    private static Optional<EgressDestination> destination(String name, AllowedDestinationArgs args) {
        return port(args).flatMap(port -> args.host()
                .map(host -> new EgressDestination(
                        name, args.reason(), EgressDestination.Kind.HOST, host, protocol(args), port))
                .or(() -> args.serviceTag()
                        .map(tag -> new EgressDestination(
                                name, args.reason(), EgressDestination.Kind.SERVICE_TAG, tag, protocol(args), port)))
                .or(() -> args.addressPrefix()
                        .map(prefix -> new EgressDestination(
                                name,
                                args.reason(),
                                EgressDestination.Kind.ADDRESS_PREFIX,
                                prefix,
                                protocol(args),
                                port))));
    }
}
