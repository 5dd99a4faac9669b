package com.isolatedaks.isolation.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the catalogue of features as a page. */
final class FeaturesPage {
    private static final String INTRODUCTION =
            """
            # Features and extensions

            <!-- Made from the catalogue (features/, endpoints.json, sources.json) by FeaturesPageTest; changes here are lost. -->

            What clusters can do besides running pods, what each of it talks to outside of the network, and what comes of
            that in a network isolated cluster:

            | verdict | means |
            |---|---|
            | works | nothing is needed but the registry that nodes boot from |
            | works with private link | private endpoints stand in for all that it talks to |
            | needs a way out | no private endpoint stands in for some of its hosts: a firewall has to let them out |
            | disputed | Microsoft's pages disagree, or say nothing |
            | not supported | Microsoft says so |

            A feature that needs a way out is refused in a cluster without one ([ISO-804](rules.md#ISO-804), extensions by
            [ISO-802](rules.md#ISO-802)). [EgressFirewall](egress.md) is a way out for the hosts of what is on, and for nothing
            else. In a network that is brought, a firewall of somebody else's may be there: `outbound.reachableHosts` says
            which hosts it lets out. What each row says is as of the date of its
            [source](#sources); a verdict without a month has been so since such clusters became generally available in April 2025.

            ## Overview

            | feature | in a network isolated cluster | since | by private link | through a firewall |
            |---|---|---|---|---|
            """;

    private static final String CLOUDS =
            """

            ## Other clouds

            Hosts above are those of Azure's public cloud. Those that have other names elsewhere, or exist in some clouds
            only:

            | %s |
            |---|---|---|
            """;

    private static final String REGISTRIES =
            """

            ## Registries of images

            Where images can come from by a cache rule of one's own registry, which then needs no more than its private
            endpoint. Only Microsoft's images come by the rule that nodes boot with.

            | registry | | credentials in the cache rule | hosts without a cache | source |
            |---|---|---|---|---|
            """;

    private static final String SOURCES =
            """

            ## Sources

            The date is the page's own, or the month in which it was read where it has none.

            | source | date | page |
            |---|---|---|
            """;

    private final Set<String> sources = new TreeSet<>();
    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private FeaturesPage() {}

    static String write() {
        FeaturesPage page = new FeaturesPage();
        Map<String, List<Feature>> families = Features.all().stream()
                .collect(Collectors.groupingBy(Feature::family, TreeMap::new, Collectors.toList()));
        families.values().stream().flatMap(List::stream).forEach(page::overview);
        families.forEach(page::family);
        page.otherClouds();
        page.registries();
        page.page.append(SOURCES);
        page.sources.forEach(page.page::append);
        return page.page.toString();
    }

    private void overview(Feature feature) {
        line(
                "[%s](#%s)".formatted(feature.name(), feature.name().toLowerCase(Locale.ROOT)),
                feature.support().label(),
                feature.since().orElse(""),
                join(feature.privateLinks().stream().map(PrivateLinkService::name), ", "),
                join(
                        feature.outside("region").stream()
                                .map(endpoint -> code(endpoint.host().replace("region.", "<region>."))),
                        "<br>"));
    }

    private void family(String family, List<Feature> features) {
        page.append("\n## %s\n".formatted(family));
        features.forEach(this::feature);
    }

    private void feature(Feature feature) {
        page.append("\n### %s\n\n**%s.** %s".formatted(feature.name(), feature.title(), feature.description()));
        feature.extensionType()
                .ifPresent(type ->
                        page.append(" Type `%s`; what [every extension](#clusterextensions) needs, it needs besides."
                                .formatted(type)));
        page.append(" In a network isolated cluster: **%s**%s."
                .formatted(
                        feature.support().label(),
                        feature.since().map(" since "::concat).orElse("")));
        feature.note().ifPresent(note -> page.append(" ").append(note));
        page.append("\n\n");
        feature.network()
                .forEach(need -> page.append("* Network: ").append(need).append('\n'));
        feature.alternative()
                .ifPresent(other -> page.append("* Instead: ").append(other).append('\n'));
        if (!feature.images().isEmpty()) {
            page.append(
                    "* Images: %s\n".formatted(join(feature.images().stream().map(i -> code(i.reference())), ", ")));
        }
        if (feature.clouds().size() < Cloud.values().length) {
            page.append("* Clouds: %s\n"
                    .formatted(join(feature.clouds().stream().sorted().map(Cloud::title), ", ")));
        }
        page.append("* Sources: %s\n".formatted(join(feature.sources().stream().map(this::link), ", ")));
        List<Need> needs = feature.needs().stream()
                .filter(need -> need.destination().names().containsKey(Cloud.PUBLIC))
                .toList();
        if (!needs.isEmpty()) {
            page.append(
                    "\n| host | port | what for | in a network isolated cluster | source |\n|---|---|---|---|---|\n");
            needs.forEach(this::need);
        }
    }

    private void need(Need need) {
        Destination place = need.destination();
        line(
                (place.direction() == Direction.INBOUND ? "from " : "") + name(place, Cloud.PUBLIC),
                "%s %d".formatted(place.transport(), place.port()),
                need.purpose() + need.when().map(when -> "; only for " + when).orElse(""),
                satisfaction(need),
                link(place.source()));
    }

    private static String satisfaction(Need need) {
        return switch (need.way()) {
            case PRIVATE_LINK ->
                need.destination()
                        .privateLink()
                        .map(service -> "private endpoint (%s)".formatted(service.groupId()))
                        .orElseThrow();
            case REGISTRY -> "the registry";
            case NOT_NEEDED -> "not needed";
            case FIREWALL -> "firewall";
        };
    }

    private void otherClouds() {
        page.append(CLOUDS.formatted(join(Arrays.stream(Cloud.values()).map(Cloud::title), " | ")));
        Features.all().stream()
                .map(Feature::needs)
                .flatMap(Collection::stream)
                .map(Need::destination)
                .filter(place -> place.names().size() < Cloud.values().length
                        || place.names().values().stream().distinct().count() > 1)
                .map(place -> join(Arrays.stream(Cloud.values()).map(cloud -> name(place, cloud)), " | "))
                .distinct()
                .sorted()
                .forEach(this::line);
    }

    private void registries() {
        page.append(REGISTRIES);
        ImageRegistries.all()
                .forEach(registry -> line(
                        code(registry.name()),
                        registry.title(),
                        registry.credentials().key(),
                        join(registry.endpoints().stream().map(place -> name(place, Cloud.PUBLIC)), "<br>"),
                        link(registry.source())));
    }

    private static String name(Destination place, Cloud cloud) {
        String name = place.names().get(cloud);
        return name == null ? "–" : (place.isServiceTag() ? "service tag " : "") + code(name);
    }

    private static String code(String name) {
        return "`%s`".formatted(name.replace('{', '<').replace('}', '>'));
    }

    /** A link by reference: what is listed at the end is what was referred to. */
    private String link(Source source) {
        String name = source.name().replace('-', ' ');
        sources.add("| %s | %s | %s |\n".formatted(name, source.date(), source.url()));
        return "[%s](%s)".formatted(name, source.url());
    }

    private static String join(Stream<String> parts, String between) {
        return parts.collect(Collectors.joining(between));
    }

    private void line(String... cells) {
        page.append("| %s |\n".formatted(String.join(" | ", cells)));
    }
}
