package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.boot.FailedBoot;
import com.isolatedaks.isolation.boot.NetworkBoot;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.NetworkModels;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Nodes that boot: they get their images, a token of their identity and the API server, in the order of the script that sets
 * them up (https://github.com/Azure/AgentBaker, parts/linux/cloud-init/artifacts/cse_main.sh). They find what is there when
 * the cluster or the pool is put: what comes later may come too late.
 */
final class NodeBootstrap {
    private final ResourceId id;
    private final Body cluster;
    private final Resources resources;
    private final NetworkModel model;

    private NodeBootstrap(AzureResource cluster, Resources resources) {
        this.id = cluster.id();
        this.cluster = cluster.body();
        this.resources = resources;
        this.model = NetworkModels.with(cluster, resources);
    }

    /** Boots nodes of the pools that are put, and lets the operation fail if they do not join. */
    static void boot(Put put, AzureResource cluster, List<Body> pools) {
        NodeBootstrap bootstrap = new NodeBootstrap(cluster, put.resources());
        pools.stream()
                .filter(pool -> pool.number("/count", 1) > 0)
                .flatMap(pool -> bootstrap.failure(pool).stream())
                .findFirst()
                .ifPresent(failed -> put.failLater(
                        ClusterErrors.nodesFailed(failed), failed.failure().seconds()));
    }

    private Optional<FailedBoot> failure(Body pool) {
        NodePool nodes = new NodePool(
                NetworkModels.id(id.child("agentPools", pool.text("/name"))),
                pool.id("/vnetSubnetID").map(NetworkModels::id),
                Optional.empty(),
                cluster.text(ClusterPut.OUTBOUND),
                pool.isTrue("/enableNodePublicIP"));
        // A network that AKS manages is not in the simulated Azure: there only the registry itself counts.
        Optional<NetworkBoot> network = Source.nodes(nodes, model).map(node -> new NetworkBoot(node, model));
        return images(network).or(() -> network.flatMap(this::apiServer));
    }

    private Optional<FailedBoot> images(Optional<NetworkBoot> network) {
        if (!cluster.is(ClusterPut.ARTIFACT_SOURCE, "Cache")) {
            return network.flatMap(NetworkBoot::outbound);
        }
        Optional<AzureResource> registry = cluster.id(ClusterPut.REGISTRY).flatMap(resources::find);
        BootstrapRegistry source = new BootstrapRegistry(registry, cluster, resources);
        // The endpoint of a registry that AKS makes is in AKS's hands and not simulated.
        Supplier<Optional<FailedBoot>> reached = () -> source.isMadeByAks()
                ? Optional.empty()
                : network.map(node -> node.registry(hosts(registry))).orElseGet(source::unreachableFromNetworkOfAks);
        return Stream.<Supplier<Optional<FailedBoot>>>of(
                        source::missing,
                        reached,
                        source::missingRule,
                        () -> network.flatMap(NetworkBoot::metadata),
                        source::unauthorized)
                .flatMap(step -> step.get().stream())
                .findFirst();
    }

    private List<String> hosts(Optional<AzureResource> registry) {
        return registry.map(resource -> NetworkModels.id(resource.id())).stream()
                .flatMap(owner -> model.publicEndpoints().stream()
                        .filter(endpoint -> endpoint.id().equals(owner)))
                .map(PublicEndpoint::name)
                .toList();
    }

    private Optional<FailedBoot> apiServer(NetworkBoot node) {
        Optional<AzureResource> subnet =
                cluster.id(ClusterPut.ACCESS + "/subnetId").flatMap(resources::find);
        if (subnet.isPresent()) {
            // Nodes know an integrated API server by its address. They ask for the first port only, but a cluster whose
            // second one is shut does not work (https://learn.microsoft.com/azure/aks/api-server-vnet-integration).
            List<Integer> ports = VnetIntegration.facts().nodePorts().stream()
                    .map(Integer::valueOf)
                    .toList();
            return node.apiServer(Address.of(ApiServerEndpoint.integratedAddress(subnet.get())), ports);
        }
        ApiServerNames names = ApiServerNames.of(id, cluster);
        return node.apiServer(names.privateName().isEmpty() ? names.publicName() : names.privateName());
    }
}
