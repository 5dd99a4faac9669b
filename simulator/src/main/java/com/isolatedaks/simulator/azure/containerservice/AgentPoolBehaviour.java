package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft.ContainerService/managedClusters/agentPools, with the action of {@code az aks nodepool upgrade --node-image-only}
 * (https://learn.microsoft.com/rest/api/aks/agent-pools/upgrade-node-image-version).
 */
public final class AgentPoolBehaviour implements ResourceBehaviour {
    static final String TYPE = ManagedClusterBehaviour.TYPE + "/agentPools";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return ClusterErrors.busy(id, operation);
    }

    @Override
    public void put(Put put) {
        AzureResource cluster = put.resources().find(put.id().parent()).orElseThrow();
        ClusterQuotas.checkPool(put.id(), put.resources());
        Body pool = Body.of(put.body().json().withObject("/properties"));
        OutboundRules.checkPublicAddresses(cluster.body(), List.of(pool));
        if (pool.is("/osType", "Windows") && cluster.body().is(ClusterPut.ARTIFACT_SOURCE, "Cache")) {
            throw ClusterErrors.isolation(
                    "properties.osType", "Windows node pools are not supported by network isolated clusters.");
        }
        boolean isOverlay = cluster.body().is("/properties/networkProfile/networkPluginMode", "overlay");
        Optional<Body> before =
                put.before().map(old -> Body.of(old.copy().body().json().withObject("/properties")));
        before.ifPresent(old -> AgentPoolRules.checkUnchanged(old, pool));
        pool.set("/name", put.id().name());
        AgentPoolRules.complete(pool, isOverlay);
        new AgentPoolVersions(
                        cluster.body().text("/properties/kubernetesVersion"),
                        cluster.body().text("/properties/currentKubernetesVersion"))
                .complete(pool, before);
        if (NodeProvisioning.isOn(cluster.body())) {
            NodeProvisioning.checkPool(pool);
        }
        List<Body> pools = new ArrayList<>(List.of(pool));
        put.resources().children(cluster.id(), TYPE).stream()
                .filter(other -> !other.id().equals(put.id()))
                .map(other -> Body.of(other.copy().body().json().withObject("/properties"))
                        .set("/name", other.id().name()))
                .forEach(pools::add);
        new ClusterSubnets(cluster.id(), put.resources(), controlPlane(cluster)).checkPools(pools, isOverlay);
        NodeBootstrap.boot(put, cluster, List.of(pool));
        pool.remove("/name");
        new NodeScaleSet(cluster.id(), cluster.body(), put.id()).save(pool, put.resources());
    }

    @Override
    public Set<String> operations() {
        return Set.of("upgradeNodeImageVersion");
    }

    /** A reimage: the pool's nodes boot anew, from the registry that the cluster has by now. */
    @Override
    public void operate(String name, Put put) {
        AzureResource cluster = put.resources().find(put.id().parent()).orElseThrow();
        Body pool = Body.of(put.body().json().withObject("/properties"))
                .set("/name", put.id().name());
        NodeBootstrap.boot(put, cluster, List.of(pool));
        pool.remove("/name");
    }

    private static Optional<String> controlPlane(AzureResource cluster) {
        return cluster.body().names("/identity/userAssignedIdentities").stream()
                .map(id -> cluster.body()
                        .json()
                        .at("/identity/userAssignedIdentities")
                        .get(id)
                        .get("principalId")
                        .asText())
                .findFirst();
    }

    /** A cluster's last system pool goes with the cluster. */
    @Override
    public void deleteWithGroup(AzureResource resource, Resources outside) {}

    @Override
    public void removed(AzureResource resource, Resources resources) {
        resources.find(resource.id().parent()).ifPresent(cluster -> new NodeScaleSet(
                        cluster.id(), cluster.body(), resource.id())
                .remove(Body.of(resource.body().json().withObject("/properties")), resources));
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        boolean isSystem = resource.body().is("/properties/mode", "System");
        boolean hasOther = resources.children(resource.id().parent(), TYPE).stream()
                .anyMatch(
                        pool -> !pool.id().equals(resource.id()) && pool.body().is("/properties/mode", "System"));
        if (isSystem && !hasOther) {
            throw AgentPoolRules.systemPoolMissing();
        }
    }
}
