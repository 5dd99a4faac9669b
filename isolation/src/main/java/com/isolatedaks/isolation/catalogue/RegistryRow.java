package com.isolatedaks.isolation.catalogue;

import com.isolatedaks.isolation.catalogue.ImageRegistry.Credentials;
import com.isolatedaks.isolation.catalogue.ImageRegistry.Hosts;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/** A row of {@code image-registries.json} as it stands there. */
record RegistryRow(
        @Nullable String name,
        @Nullable String title,
        @Nullable String credentials,
        @Nullable String hosts,
        @Nullable String officialNamespace,
        @Nullable List<String> aliases,
        @Nullable List<String> endpoints,
        boolean bootstraps,
        @Nullable String source) {

    Optional<ImageRegistry> read(Rows<Source> sources, Rows<Destination> destinations, Faults here) {
        String host = here.text(name, "name");
        EndpointName.checkHost(host, here);
        String called = here.text(title, "title");
        Optional<Credentials> needed = here.word(Credentials.values(), credentials, "credentials");
        Optional<Hosts> served =
                here.word(Hosts.values(), Optional.ofNullable(hosts).orElse(Hosts.OWN.key()), "hosts");
        List<String> others = Optional.ofNullable(aliases).orElse(List.of());
        others.forEach(alias -> EndpointName.checkHost(alias, here));
        List<Destination> places = Optional.ofNullable(endpoints).orElse(List.of()).stream()
                .flatMap(endpoint -> destinations.find(endpoint, "endpoint", here).stream())
                .toList();
        return sources.find(source, "source", here)
                .flatMap(page -> needed.flatMap(known -> served.map(where -> new ImageRegistry(
                        host,
                        called,
                        known,
                        where,
                        Optional.ofNullable(officialNamespace),
                        others,
                        places,
                        bootstraps,
                        page))));
    }
}
