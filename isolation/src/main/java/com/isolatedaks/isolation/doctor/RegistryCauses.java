package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Why nodes do not reach the registry that they boot from. */
final class RegistryCauses {
    private static final List<Integer> HTTPS = List.of(443);

    private final Patient patient;
    private final Resolver resolver;
    private final Ways ways;

    RegistryCauses(Patient patient) {
        this.patient = patient;
        this.resolver = new Resolver(patient.model());
        this.ways = new Ways(patient);
    }

    Map<String, Supplier<Observation>> all() {
        return Map.of(
                "registry-endpoint", () -> ofOwn(this::endpoint),
                "registry-endpoint-approval", () -> ofOwn(this::approval),
                "registry-zone", () -> ofOwn(this::zone),
                "registry-zone-link", () -> ofOwn(this::link),
                "registry-record", () -> ofOwn(this::record),
                "registry-rule", () -> ofOwn(() -> ways.obstacle(addresses(), HTTPS, Set.of(Hop.Kind.SECURITY_GROUP))),
                "registry-route", () -> ofOwn(() -> ways.obstacle(addresses(), HTTPS, Ways.ROUTES)),
                "dns-server", this::server);
    }

    /** Of a registry that AKS makes, nothing is in the stack. */
    private Observation ofOwn(Supplier<Observation> observation) {
        if (!patient.bootsFromRegistry()) {
            return Observation.inOrder("the cluster boots from no registry of its own");
        }
        return patient.registryHosts().isEmpty()
                ? Observation.unseen(patient.registry()
                        .map(id -> "the registry %s is not in this stack".formatted(id.name()))
                        .orElse("AKS makes the registry and all around it"))
                : observation.get();
    }

    private Observation endpoint() {
        return patient.registryEndpoints().stream()
                .findFirst()
                .map(known -> Observation.inOrder("endpoint " + known.id().name()))
                .orElseGet(() ->
                        Observation.found("no endpoint in network %s, nor in one that is peered with it, leads to %s"
                                .formatted(
                                        patient.network().id().name(),
                                        patient.registry().orElseThrow().name())));
    }

    private Observation approval() {
        return patient.registryEndpoints().stream()
                .filter(endpoint -> !endpoint.isConnected())
                .findFirst()
                .map(endpoint -> Observation.found(
                        "endpoint %s is not approved".formatted(endpoint.id().name())))
                .orElse(Observation.inOrder("no endpoint waits for approval"));
    }

    private List<PrivateZone> zones() {
        String zone = Patient.zone(patient.registryHosts().get(0));
        return patient.model().zones().stream()
                .filter(each -> each.name().equalsIgnoreCase(zone))
                .toList();
    }

    private Observation zone() {
        return zones().isEmpty()
                ? Observation.found("no zone %s in this stack"
                        .formatted(Patient.zone(patient.registryHosts().get(0))))
                : Observation.inOrder("zone " + zones().get(0).name());
    }

    private Optional<PrivateZone> linked() {
        Optional<ArmId> asked = resolver.answersFrom(patient.nodes());
        return asked.flatMap(network -> zones().stream()
                .filter(zone -> zone.linkTo(network).isPresent())
                .findFirst());
    }

    private Observation link() {
        if (linked().isPresent()) {
            return Observation.inOrder("it is linked");
        }
        Optional<ArmId> asked = resolver.answersFrom(patient.nodes());
        if (asked.isEmpty()) {
            return Observation.unseen("the DNS server that nodes ask stands in no network of this stack");
        }
        return Observation.found("no zone %s is linked to network %s, whose DNS answers the nodes"
                .formatted(
                        Patient.zone(patient.registryHosts().get(0)),
                        asked.get().name()));
    }

    private Observation record() {
        if (linked().isEmpty()) {
            return Observation.unseen("no linked zone to look into");
        }
        List<Address> right = patient.registryEndpoints().stream()
                .flatMap(endpoint -> endpoint.addresses().stream())
                .toList();
        for (String host : patient.registryHosts()) {
            Resolution resolution = resolver.resolve(host, patient.nodes());
            boolean isRight =
                    resolution.answer() instanceof Resolution.Addresses known && right.containsAll(known.addresses());
            if (!isRight) {
                List<String> steps = resolution.steps();
                return Observation.found("%s: %s".formatted(host, steps.get(steps.size() - 1)));
            }
        }
        return Observation.inOrder("%s lead to the endpoint".formatted(String.join(", ", patient.registryHosts())));
    }

    private List<Target> addresses() {
        return patient.registryEndpoints().stream()
                .map(PrivateEndpoint::addresses)
                .flatMap(List::stream)
                .map(Target::at)
                .toList();
    }

    private Observation server() {
        String name = patient.registryHosts().stream().findFirst().orElse(patient.text("/properties/privateFQDN"));
        Resolution resolution = resolver.resolve(name, patient.nodes());
        return resolution.answer() instanceof Resolution.NoServer none
                ? Observation.found(none.reason())
                : Observation.inOrder(resolution.steps().get(0));
    }
}
