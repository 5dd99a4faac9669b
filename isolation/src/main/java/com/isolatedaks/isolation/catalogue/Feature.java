package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a cluster can do, and what it takes ({@code features/}).
 *
 * @param name its name, also in inputs
 * @param family what it is listed among
 * @param title what people call it
 * @param description what it does, a sentence
 * @param extensionType the type that Azure installs it by, if it is a cluster extension
 * @param support whether it works in a network isolated cluster
 * @param since month from which on it is so; empty if it is so for as long as there are such clusters
 * @param note what else is to be known, where anything is
 * @param alternative what does the same with fewer needs, where anything is documented
 * @param clouds the clouds that have it
 * @param network what it needs of the network besides ways out
 * @param images what it pulls
 * @param needs what it talks to
 * @param sources where all this is documented, its own page first
 */
public record Feature(
        String name,
        String family,
        String title,
        String description,
        Optional<String> extensionType,
        Support support,
        Optional<String> since,
        Optional<String> note,
        Optional<String> alternative,
        Set<Cloud> clouds,
        List<String> network,
        List<Image> images,
        List<Need> needs,
        List<Source> sources) {
    public Feature {
        clouds = Set.copyOf(clouds);
        network = List.copyOf(network);
        images = List.copyOf(images);
        needs = List.copyOf(needs);
        sources = List.copyOf(sources);
    }

    /** The page on it. */
    public String docs() {
        return sources.get(0).url();
    }

    /** What it talks to in a cloud. */
    public List<Endpoint> endpoints(Cloud cloud, Placeholders placeholders) {
        return needs.stream()
                .flatMap(need -> need.endpoints(cloud, placeholders))
                .toList();
    }

    /** What it talks to in a region, with a wildcard for all that is not known. */
    public List<Endpoint> endpointsIn(String region) {
        return endpoints(Cloud.of(region), Placeholders.in(region));
    }

    /** What a firewall has to let out for it to work in a network isolated cluster in a region, whatever else is chosen. */
    public List<Endpoint> outside(String region) {
        return endpointsIn(region).stream()
                .filter(endpoint -> endpoint.direction() == Direction.OUTBOUND)
                .filter(endpoint ->
                        endpoint.need().isRequired() && endpoint.need().way() == Way.FIREWALL)
                .toList();
    }

    /** The services that it always reaches through private endpoints in a network isolated cluster. */
    public List<PrivateLinkService> privateLinks() {
        return needs.stream()
                .filter(need -> need.isRequired() && need.way() == Way.PRIVATE_LINK)
                .flatMap(need -> need.destination().privateLink().stream())
                .distinct()
                .toList();
    }
}
