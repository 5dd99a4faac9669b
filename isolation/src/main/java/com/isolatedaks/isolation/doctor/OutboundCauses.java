package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Why nodes that boot from the internet do not. */
final class OutboundCauses {
    private static final List<Integer> HTTPS = List.of(443);
    private static final String IMAGES = Destinations.MICROSOFT_REGISTRY.publicName(Placeholders.open());

    private final Patient patient;
    private final Resolution resolution;
    private final Ways ways;

    OutboundCauses(Patient patient) {
        this.patient = patient;
        this.resolution = new Resolver(patient.model()).resolve(IMAGES, patient.nodes());
        this.ways = new Ways(patient);
    }

    Map<String, Supplier<Observation>> all() {
        return Map.of(
                "direct-artifacts", this::direct,
                "outbound-name", () -> ofDirect(this::name),
                "outbound-rule", () -> ofDirect(() -> stopped(Hop.Kind.SECURITY_GROUP)),
                "outbound-way", () -> ofDirect(() -> stopped(Hop.Kind.EGRESS)),
                "outbound-route", () -> ofDirect(() -> stopped(Hop.Kind.ROUTE)),
                "outbound-firewall", () -> ofDirect(() -> stopped(Hop.Kind.FIREWALL)));
    }

    private Observation ofDirect(Supplier<Observation> observation) {
        return patient.bootsFromRegistry()
                ? Observation.inOrder("nodes boot from a registry and need no way out")
                : observation.get();
    }

    private Observation direct() {
        String source = patient.text("/properties/bootstrapProfile/artifactSource");
        return patient.bootsFromRegistry()
                ? Observation.inOrder("artifactSource is Cache")
                : Observation.found("artifactSource is %s, outbound type is %s"
                        .formatted(
                                source.isEmpty() ? "not set, which means Direct" : source,
                                patient.text("/properties/networkProfile/outboundType")));
    }

    private Observation name() {
        return resolution.failure().map(Observation::found).orElse(Observation.inOrder(IMAGES + " resolves"));
    }

    private Observation stopped(Hop.Kind kind) {
        List<Target> targets = resolution.target().stream().toList();
        return ways.obstacle(targets, HTTPS, Set.of(kind));
    }
}
