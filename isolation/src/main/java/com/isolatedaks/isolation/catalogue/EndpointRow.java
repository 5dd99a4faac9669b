package com.isolatedaks.isolation.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** A row of {@code endpoints.json} as it stands there. */
record EndpointRow(
        @Nullable String name,
        @Nullable Map<String, String> hosts,
        @Nullable Map<String, String> serviceTag,
        int port,
        @Nullable String protocol,
        @Nullable String direction,
        @Nullable String privateLink,
        @Nullable String source) {
    private static final int HIGHEST_PORT = 65_535;
    private static final String ANY = "any";

    Optional<Destination> read(Rows<Source> sources, Faults here) {
        here.require(port > 0 && port <= HIGHEST_PORT, "port %d is out of range".formatted(port));
        here.require((hosts == null) != (serviceTag == null), "it has to have either hosts or serviceTag");
        Map<Cloud, String> names = byCloud(
                Optional.ofNullable(hosts)
                        .or(() -> Optional.ofNullable(serviceTag))
                        .orElse(Map.of()),
                here);
        here.require(!names.isEmpty(), "no cloud has it");
        names.values().stream().distinct().forEach(known -> {
            if (serviceTag == null) {
                EndpointName.checkHost(known, here);
            } else {
                EndpointName.checkServiceTag(known, here);
            }
        });
        Optional<Transport> transport = here.word(Transport.values(), protocol, "protocol");
        Optional<Direction> way = direction == null
                ? Optional.of(Direction.OUTBOUND)
                : here.word(Direction.values(), direction, "direction");
        Optional<PrivateLinkService> service = Optional.ofNullable(privateLink).flatMap(PrivateLinkServices::named);
        here.require(
                privateLink == null || service.isPresent(),
                "private link service %s is unknown".formatted(privateLink));
        Optional<Source> page = sources.find(source, "source", here);
        return transport.isEmpty() || way.isEmpty() || page.isEmpty()
                ? Optional.empty()
                : Optional.of(new Destination(
                        here.text(name, "name"),
                        names,
                        serviceTag != null,
                        port,
                        transport.get(),
                        way.get(),
                        service,
                        page.get()));
    }

    private static Map<Cloud, String> byCloud(Map<String, String> names, Faults here) {
        Map<Cloud, String> byCloud = new EnumMap<>(Cloud.class);
        names.forEach((key, name) -> {
            if (key.equals(ANY)) {
                Arrays.stream(Cloud.values()).forEach(cloud -> byCloud.putIfAbsent(cloud, name));
            } else {
                here.word(Cloud.values(), key, "cloud").ifPresent(cloud -> byCloud.put(cloud, name));
            }
        });
        return byCloud;
    }
}
