package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.Direction;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a firewall's rule is for. A destination is let out on purpose if a feature that a cluster has needs it by exactly these
 * ports, or if the rule's description says why. No reason is good enough for everything, nor for a service tag that no feature
 * needs: the first is no destination, and the second is every tenant's.
 */
final class Purposes {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";
    /** What every cluster needs that does not take its images from a registry of its own. */
    private static final List<String> UNLESS_CACHED = List.of("ApiServer", "ClusterBase");
    /** The widest range that counts as a destination: a /16. */
    private static final int MOST_ADDRESSES = 1 << 16;

    private final List<Need> needs = new ArrayList<>();

    private record Need(String feature, Endpoint endpoint) {}

    Purposes(List<ArmResource> resources) {
        resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(CLUSTER))
                .forEach(this::add);
    }

    private void add(ArmResource cluster) {
        List<Feature> features = new ArrayList<>(EnabledFeature.of(cluster));
        boolean isCached = cluster.body()
                .at("/properties/bootstrapProfile/artifactSource")
                .asText()
                .equalsIgnoreCase("Cache");
        if (!isCached) {
            UNLESS_CACHED.forEach(name -> features.add(Features.named(name)));
        }
        String region = cluster.body().path("location").asText("");
        for (Feature feature : features) {
            feature.endpointsIn(region).stream()
                    .filter(endpoint -> endpoint.direction() == Direction.OUTBOUND)
                    .forEach(endpoint -> needs.add(new Need(feature.name(), endpoint)));
        }
    }

    /** What a rule lets a name out for, if that is known. */
    Optional<String> ofHost(String host, FirewallRule rule) {
        if (isEverything(host)) {
            return Optional.empty();
        }
        return features(rule, endpoint -> !endpoint.isServiceTag() && FirewallRule.isNamedBy(host, endpoint.host()))
                .or(() -> reason(rule));
    }

    /** Below one label there is no single owner. */
    private static boolean isEverything(String host) {
        String rest = host.startsWith("*") ? host.replaceFirst("^\\*\\.?", "") : "owner." + host;
        return !rest.contains(".");
    }

    /** What a rule lets addresses and service tags out for, if that is known of all of them. */
    Optional<String> ofDestinations(FirewallRule rule) {
        Peers peers = rule.destinations();
        if (peers.isAnybody()) {
            return Optional.empty();
        }
        TreeSet<String> reasons = new TreeSet<>();
        for (String tag : peers.tags()) {
            Optional<String> features = features(
                    rule, endpoint -> endpoint.isServiceTag() && endpoint.host().equalsIgnoreCase(tag));
            if (features.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(features.get());
        }
        if (!peers.addresses().isEmpty()) {
            Optional<String> reason = reason(rule);
            if (reason.isEmpty() || size(peers.addresses()) > MOST_ADDRESSES) {
                return Optional.empty();
            }
            reasons.add(reason.get());
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private static long size(AddressSet addresses) {
        return addresses.ranges().stream().mapToLong(AddressRange::size).sum();
    }

    private Optional<String> features(FirewallRule rule, Predicate<Endpoint> isIt) {
        TreeSet<String> names = new TreeSet<>();
        boolean isNeeded = !rule.ports().isEmpty()
                && rule.ports().stream().allMatch(range -> range.first() == range.last())
                && rule.ports().stream().allMatch(range -> {
                    List<String> users = needs.stream()
                            .filter(need -> isIt.test(need.endpoint()))
                            .filter(need -> need.endpoint().port() == range.first())
                            .filter(need -> isSpoken(rule, need.endpoint()))
                            .map(Need::feature)
                            .toList();
                    names.addAll(users);
                    return !users.isEmpty();
                });
        return isNeeded ? Optional.of("for " + String.join(", ", names)) : Optional.empty();
    }

    private static boolean isSpoken(FirewallRule rule, Endpoint endpoint) {
        boolean isUdp = endpoint.transport().toString().equalsIgnoreCase("UDP");
        return rule.protocols().stream().allMatch(word -> word.equalsIgnoreCase(isUdp ? "UDP" : "TCP"));
    }

    private static Optional<String> reason(FirewallRule rule) {
        return Optional.of(rule.description().trim()).filter(text -> !text.isEmpty());
    }
}
