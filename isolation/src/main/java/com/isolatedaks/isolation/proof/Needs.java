package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.boot.FailedBoot;
import com.isolatedaks.isolation.boot.NetworkBoot;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What nodes need to boot and to run, asked of the same network that simulated nodes boot in. */
final class Needs {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";
    private static final String ACCESS = "/properties/apiServerAccessProfile";
    /** Azure keeps a subnet's first four addresses for itself; the API server's load balancer gets the next. */
    private static final int FIRST_USABLE = 4;

    private final NetworkModel model;
    private final Map<ArmId, ArmResource> clusters = new HashMap<>();
    private final PullNeeds pulls;
    private final List<Need> needs = new ArrayList<>();

    Needs(NetworkModel model, List<ArmResource> resources, List<Place> places) {
        this.model = model;
        this.pulls = new PullNeeds(resources);
        resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(CLUSTER))
                .forEach(cluster -> clusters.put(cluster.id(), cluster));
        places.stream().filter(place -> place.kind() == Place.Kind.NODES).forEach(this::ask);
    }

    List<Need> all() {
        return needs;
    }

    private void ask(Place place) {
        ArmResource cluster = clusters.get(place.resource().parent());
        NetworkBoot boot = new NetworkBoot(place.source(), model);
        add(place, "tokens of its identity", boot.metadata(), "the instance metadata service answers");
        images(place, cluster, boot);
        apiServer(place, cluster, boot);
        needs.addAll(new FeatureNeeds(model, place, cluster).all());
    }

    private void images(Place place, ArmResource cluster, NetworkBoot boot) {
        if (!text(cluster, "/properties/bootstrapProfile/artifactSource").equalsIgnoreCase("Cache")) {
            add(place, "images to boot from", boot.outbound(), "Microsoft Artifact Registry is reached directly");
            return;
        }
        ArmId registry = new ArmId(text(cluster, "/properties/bootstrapProfile/containerRegistryId"));
        List<String> hosts = model.publicEndpointsOf(registry).stream()
                .map(PublicEndpoint::name)
                .toList();
        if (hosts.isEmpty()) {
            boolean isByAks = pulls.isMadeByAks(cluster);
            needs.add(new Need(
                    place.name(),
                    "images to boot from",
                    isByAks,
                    isByAks
                            ? "AKS makes a registry and its endpoint, as its documentation says"
                            : "the registry is not in this stack"));
            return;
        }
        add(place, "images to boot from", boot.registry(hosts), "%s by a private endpoint".formatted(hosts.get(0)));
        needs.add(pulls.cacheRule(place, registry));
        needs.add(pulls.right(place, registry, cluster));
    }

    private void apiServer(Place place, ArmResource cluster, NetworkBoot boot) {
        String what = "the API server";
        Optional<Subnet> subnet = model.subnet(new ArmId(text(cluster, ACCESS + "/subnetId")));
        boolean isPrivate = cluster.body().at(ACCESS + "/enablePrivateCluster").asBoolean();
        if (cluster.body().at(ACCESS + "/enableVnetIntegration").asBoolean() && subnet.isPresent()) {
            AddressSet range = subnet.get().addresses();
            Address address = new Address(range.first().value() + FIRST_USABLE);
            List<Integer> ports = VnetIntegration.facts().nodePorts().stream()
                    .map(Integer::valueOf)
                    .toList();
            add(
                    place,
                    what,
                    boot.apiServer(address, ports),
                    "in its own subnet " + subnet.get().id().name());
        } else if (isPrivate) {
            String name = text(cluster, "/properties/privateFQDN");
            String known = name.isEmpty() ? text(cluster, "/properties/fqdn") : name;
            add(place, what, boot.apiServer(known), known + " by a private endpoint that AKS makes");
        } else {
            add(place, what, boot.apiServer(text(cluster, "/properties/fqdn")), "by its public address");
        }
    }

    private void add(Place place, String what, Optional<FailedBoot> failed, String how) {
        needs.add(new Need(
                place.name(),
                what,
                failed.isEmpty(),
                failed.map(failure -> "%s; nodes would end with exit code %d (%s)"
                                .formatted(
                                        failure.reason(),
                                        failure.failure().exitCode(),
                                        failure.failure().page()))
                        .orElse(how)));
    }

    private static String text(ArmResource resource, String pointer) {
        return resource.body().at(pointer).asText("");
    }
}
