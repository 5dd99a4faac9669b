package com.isolatedaks.isolation.catalogue;

import com.isolatedaks.isolation.catalogue.ImageRegistry.Credentials;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/** A row of {@code image-registries.json} as it stands there. */
record RegistryRow(
        @Nullable String name,
        @Nullable String title,
        @Nullable String credentials,
        @Nullable List<String> endpoints,
        boolean bootstraps,
        @Nullable String source) {

    Optional<ImageRegistry> read(Rows<Source> sources, Rows<Destination> destinations, Faults here) {
        String host = here.text(name, "name");
        EndpointName.checkHost(host, here);
        String called = here.text(title, "title");
        Optional<Credentials> needed = here.word(Credentials.values(), credentials, "credentials");
        List<Destination> hosts = Optional.ofNullable(endpoints).orElse(List.of()).stream()
                .flatMap(endpoint -> destinations.find(endpoint, "endpoint", here).stream())
                .toList();
        return sources.find(source, "source", here)
                .flatMap(page -> needed.map(known -> new ImageRegistry(host, called, known, hosts, bootstraps, page)));
    }
}
