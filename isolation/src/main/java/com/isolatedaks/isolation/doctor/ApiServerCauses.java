package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PrivateZone;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.proof.Rights;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Why nodes neither find nor reach their API server. */
final class ApiServerCauses {
    private static final String ACCESS = "/properties/apiServerAccessProfile";
    /** Azure keeps a subnet's first four addresses for itself; the API server's load balancer gets the next. */
    private static final int FIRST_USABLE = 4;

    private final Patient patient;
    private final Resolver resolver;
    private final Ways ways;

    ApiServerCauses(Patient patient) {
        this.patient = patient;
        this.resolver = new Resolver(patient.model());
        this.ways = new Ways(patient);
    }

    Map<String, Supplier<Observation>> all() {
        return Map.of(
                "api-stopped", this::stopped,
                "api-rule", () -> ways.obstacle(targets(), ports(), Set.of(Hop.Kind.SECURITY_GROUP)),
                "api-route", () -> ways.obstacle(targets(), ports(), Ways.ROUTES),
                "api-subnet", this::delegation,
                "api-ranges", this::ranges,
                "api-zone-link", this::link,
                "api-name", this::name,
                "api-zone-none", this::noZone,
                "api-zone-role", this::zoneRole);
    }

    private Observation stopped() {
        String state = patient.text("/properties/powerState/code");
        if (state.isEmpty()) {
            return Observation.unseen("the state does not say whether it runs");
        }
        return state.equalsIgnoreCase("Stopped")
                ? Observation.found("powerState is Stopped")
                : Observation.inOrder("powerState is " + state);
    }

    private Optional<Subnet> ownSubnet() {
        return patient.isTrue(ACCESS + "/enableVnetIntegration")
                ? patient.model().subnet(new ArmId(patient.text(ACCESS + "/subnetId")))
                : Optional.empty();
    }

    private List<Integer> ports() {
        return ownSubnet().isPresent()
                ? VnetIntegration.facts().nodePorts().stream()
                        .map(Integer::valueOf)
                        .toList()
                : List.of(443);
    }

    /** Where it is, by what stands in the network rather than by its name: a name that is not found has causes of its own. */
    private List<Target> targets() {
        Optional<Subnet> own = ownSubnet();
        if (own.isPresent()) {
            return List.of(Target.at(new Address(own.get().addresses().first().value() + FIRST_USABLE)));
        }
        List<Target> endpoints = patient.model().endpoints().stream()
                .filter(endpoint -> endpoint.target().equals(patient.cluster().id()))
                .map(PrivateEndpoint::addresses)
                .flatMap(List::stream)
                .map(Target::at)
                .toList();
        return endpoints.isEmpty() ? resolved().target().stream().toList() : endpoints;
    }

    private Resolution resolved() {
        String name = patient.text("/properties/privateFQDN");
        return resolver.resolve(name.isEmpty() ? patient.text("/properties/fqdn") : name, patient.nodes());
    }

    private Observation delegation() {
        Optional<Subnet> own = ownSubnet();
        if (own.isEmpty()) {
            return Observation.inOrder("the API server has no subnet of its own");
        }
        return own.get().isDelegated()
                ? Observation.inOrder("it is delegated")
                : Observation.found(
                        "subnet %s has no delegation".formatted(own.get().id().name()));
    }

    private Observation ranges() {
        List<String> ranges = new ArrayList<>();
        patient.cluster().body().at(ACCESS + "/authorizedIPRanges").forEach(range -> ranges.add(range.asText()));
        if (patient.isTrue(ACCESS + "/enablePrivateCluster") || ranges.isEmpty()) {
            return Observation.inOrder("no ranges shut it");
        }
        return Observation.found("it lets in %s".formatted(String.join(", ", ranges)));
    }

    private boolean isByAddress() {
        return ownSubnet().isPresent();
    }

    private Observation link() {
        Optional<ArmId> asked = resolver.answersFrom(patient.nodes());
        String name = patient.text("/properties/privateFQDN");
        if (isByAddress() || name.isEmpty()) {
            return Observation.inOrder("nodes do not look for a private name");
        }
        if (asked.isEmpty()) {
            return Observation.unseen("the DNS server that nodes ask stands in no network of this stack");
        }
        List<PrivateZone> zones = patient.model().zones().stream()
                .filter(zone -> name.endsWith("." + zone.name()))
                .toList();
        if (zones.isEmpty()) {
            return Observation.unseen("the zone is not in this stack");
        }
        return zones.stream().anyMatch(zone -> zone.linkTo(asked.get()).isPresent())
                ? Observation.inOrder(
                        "a zone is linked to network " + asked.get().name())
                : Observation.found("%s is not linked to network %s, whose DNS answers the nodes"
                        .formatted(zones.get(0).name(), asked.get().name()));
    }

    private Observation name() {
        if (isByAddress()) {
            return Observation.inOrder("nodes know it by its address");
        }
        Resolution resolution = resolved();
        return resolution.answer() instanceof Resolution.NoSuchName none
                ? Observation.found(none.reason())
                : Observation.inOrder("%s resolves, or no server answers".formatted(resolution.name()));
    }

    private Observation noZone() {
        boolean isNone = patient.text(ACCESS + "/privateDNSZone").equalsIgnoreCase("none")
                && !patient.isTrue(ACCESS + "/enablePrivateClusterPublicFQDN");
        return isNone
                ? Observation.found("privateDNSZone is none, and enablePrivateClusterPublicFQDN is not true")
                : Observation.inOrder("privateDNSZone is " + patient.text(ACCESS + "/privateDNSZone"));
    }

    private Observation zoneRole() {
        String zone = patient.text(ACCESS + "/privateDNSZone");
        if (!zone.startsWith("/")) {
            return Observation.inOrder("AKS makes the zone");
        }
        Set<String> identities = patient.cluster().body().at("/identity/userAssignedIdentities").properties().stream()
                .map(Map.Entry::getKey)
                .map(id -> "identity " + new ArmId(id).name())
                .collect(Collectors.toSet());
        boolean isHeld = Rights.of(patient.resources()).stream()
                .filter(right -> right.role().equals(BuiltInRoles.PRIVATE_DNS_ZONE_CONTRIBUTOR.name()))
                .anyMatch(right -> identities.contains(right.principal()));
        return isHeld
                ? Observation.inOrder("the cluster's identity holds the role")
                : Observation.found("no role of this stack lets the cluster's identity write into %s"
                        .formatted(new ArmId(zone).name()));
    }
}
