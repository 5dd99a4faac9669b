package com.isolatedaks.egress;

import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.isolation.catalogue.Cloud;
import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Direction;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.isolation.catalogue.ImageRegistry;
import com.isolatedaks.isolation.catalogue.Way;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the features that are on need of a firewall.
 *
 * @param region the region of the clusters
 * @param isDirect whether nodes get what they boot with from Microsoft
 * @param hasTag whether an FQDN tag stands for that
 */
record FeatureEgress(String region, boolean isDirect, boolean hasTag) {
    private static final String BASE = "ClusterBase";

    List<EgressDestination> of(Collection<String> names, Collection<String> registries) {
        Set<Feature> features = new LinkedHashSet<>();
        names.stream()
                .distinct()
                .sorted()
                .flatMap(name -> Features.find(name).stream())
                .forEach(feature -> {
                    features.add(feature);
                    if (feature.extensionType().isPresent()) {
                        features.add(Extensions.common());
                    }
                });
        Stream<EgressDestination> ofFeatures = Stream.concat(
                base(),
                features.stream()
                        .filter(feature -> !isDirect || !feature.name().equals(BASE))
                        .flatMap(this::feature));
        Stream<EgressDestination> ofImages = registries.stream()
                .distinct()
                .sorted()
                .flatMap(name -> ImageRegistries.all().stream()
                        .filter(registry -> registry.name().equals(name)))
                .flatMap(this::registry);
        return Stream.concat(ofFeatures, ofImages).toList();
    }

    /** What nodes boot with, if it does not come from the private registry. */
    private Stream<EgressDestination> base() {
        if (!isDirect) {
            return Stream.of();
        }
        if (!hasTag) {
            return feature(Features.named(BASE));
        }
        String tag = FqdnTag.of(Cloud.of(region)).name();
        String what = "What nodes boot with, by Microsoft's own list.";
        return Stream.of(
                new EgressDestination(
                        BASE + "-https",
                        what,
                        EgressDestination.Kind.FQDN_TAG,
                        tag,
                        EgressProtocol.Https,
                        EgressDestination.HTTPS),
                new EgressDestination(
                        BASE + "-http",
                        what,
                        EgressDestination.Kind.FQDN_TAG,
                        tag,
                        EgressProtocol.Http,
                        EgressDestination.HTTP));
    }

    private Stream<EgressDestination> feature(Feature feature) {
        List<Endpoint> outside = feature.endpointsIn(region).stream()
                .filter(endpoint -> endpoint.direction() == Direction.OUTBOUND)
                .filter(isFirewalls())
                .toList();
        boolean hasRequired = feature.needs().stream().anyMatch(need -> need.isRequired());
        return outside.stream()
                // A feature that needs nothing at all times is named for what it needs at some.
                .filter(endpoint -> endpoint.need().isRequired() || !hasRequired)
                .map(endpoint -> EgressDestination.of(feature.name(), endpoint));
    }

    /** Without a registry nodes also need what the registry would have. Private endpoints are there in either case. */
    private Predicate<Endpoint> isFirewalls() {
        return endpoint -> isDirect
                ? endpoint.need().way() != Way.PRIVATE_LINK
                : endpoint.need().way() == Way.FIREWALL;
    }

    private Stream<EgressDestination> registry(ImageRegistry registry) {
        return registry.endpoints().stream().flatMap(endpoint -> host(endpoint).stream()
                .map(host -> new EgressDestination(
                        "images-" + endpoint.name(),
                        "Images of " + registry.name(),
                        EgressDestination.Kind.HOST,
                        host,
                        EgressProtocol.Https,
                        endpoint.port())));
    }

    private Optional<String> host(Destination endpoint) {
        return Optional.ofNullable(endpoint.names().get(Cloud.of(region)));
    }
}
