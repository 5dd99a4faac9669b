package com.isolatedaks.egress;

import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.catalogue.Cloud;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Transport;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that may leave. What a private endpoint or the registry stands in for is not in it.
 *
 * @param ofFeatures what features and registries of images need, in the order of their names
 * @param allowed what the user lets out besides, likewise
 * @param tag the FQDN tag, if it is asked for
 * @param feeds where nodes behind it get what they boot with
 */
public record EgressPlan(
        List<EgressDestination> ofFeatures,
        List<EgressDestination> allowed,
        Optional<FqdnTag> tag,
        ArtifactSource feeds) {
    public EgressPlan {
        ofFeatures = List.copyOf(ofFeatures);
        allowed = List.copyOf(allowed);
    }

    /** The plan for a region; what is wrong with the inputs is left out of it ({@link EgressRules} reports it). */
    public static EgressPlan of(EgressArgs egress, String region) {
        Cloud cloud = Cloud.of(region);
        boolean isDirect = source(egress) == ArtifactSource.Direct;
        boolean hasTag = isDirect && egress.enableKubernetesTag().orElse(false);
        return new EgressPlan(
                new FeatureEgress(region, isDirect, hasTag)
                        .of(
                                egress.features().orElse(List.of()),
                                egress.imageRegistries().orElse(List.of())),
                AllowedEgress.of(egress),
                hasTag ? Optional.of(FqdnTag.of(cloud)) : Optional.empty(),
                source(egress));
    }

    static ArtifactSource source(EgressArgs egress) {
        return egress.artifactSource().orElse(ArtifactSource.Cache);
    }

    /** All of it. */
    public List<EgressDestination> all() {
        return Stream.concat(ofFeatures.stream(), allowed.stream()).toList();
    }

    /** The ports that it takes, in ascending order. */
    public SortedSet<Integer> ports(Transport transport) {
        return all().stream()
                .filter(destination -> destination.transport() == transport)
                .map(EgressDestination::port)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether the firewall has to be the network's DNS server: it resolves the names of network rules itself, and judges
     * rightly only if clients got the same addresses (https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules).
     */
    public boolean needsDnsProxy() {
        return all().stream().anyMatch(EgressDestination::needsDnsProxy);
    }

    /** Whether a place of the catalogue can be reached. */
    public boolean letsOut(Endpoint endpoint) {
        return all().stream().anyMatch(destination -> destination.letsOut(endpoint, tag));
    }
}
