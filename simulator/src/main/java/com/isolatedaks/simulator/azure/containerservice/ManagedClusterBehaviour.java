package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;

/** Microsoft.ContainerService/managedClusters. */
public final class ManagedClusterBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.ContainerService/managedClusters";

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
        ClusterQuotas.checkCluster(put);
        ImmutableProperties.keep(put);
        ClusterDefaults.apply(put.body());
        ClusterPut cluster = new ClusterPut(put, AgentPools.take(put.body()));
        String wanted = put.body().text("/properties/kubernetesVersion");
        String running = KubernetesVersions.resolve(wanted, put.textBefore("/properties/currentKubernetesVersion"))
                .orElseThrow(() -> ClusterErrors.versionNotSupported(put.id().name(), wanted));
        UpgradeChannels.check(put, running);
        UpgradeChannels.complete(put.body());
        ImmutableProperties.check(put);
        AgentPools.check(cluster, new AgentPoolVersions(wanted, running));
        IsolationRules.check(cluster);
        NodeProvisioning.check(cluster);
        ClusterIdentities identities = ClusterIdentities.of(cluster);
        identities.checkKubelet();
        ClusterSubnets subnets = new ClusterSubnets(put.id(), put.resources(), identities.controlPlanePrincipal());
        subnets.checkPools(cluster.pools(), cluster.isOverlay());
        subnets.checkApiServer(cluster);
        ClusterRanges.check(cluster);
        NetworkPolicyRules.check(cluster);
        OutboundRules.check(cluster);
        ApiServerRules.check(cluster, identities.controlPlanePrincipal());
        build(cluster, identities);
        compute(put, running);
        NodeBootstrap.boot(put, new AzureResource(put.id(), ProvisioningState.Creating, put.body()), cluster.pools());
    }

    /** What AKS makes besides the cluster. */
    private static void build(ClusterPut cluster, ClusterIdentities identities) {
        Put put = cluster.put();
        ResourceId nodeGroup = NodeResourceGroup.ensure(put);
        MonitoringAddon.complete(put, nodeGroup);
        if (!identities.hasKubelet()) {
            identities.complete(NodeResourceGroup.kubeletIdentity(nodeGroup, put));
        }
        String kubelet = put.body().text(ClusterIdentities.KUBELET + "/objectId");
        if (cluster.usesCache() && !put.body().has(ClusterPut.REGISTRY)) {
            ResourceId registry = new ManagedRegistry(nodeGroup, put.resources())
                    .ensure(put.body().text("/location"), kubelet);
            put.body().set(ClusterPut.REGISTRY, registry.toString());
        }
        ApiServerNames names = ApiServerNames.of(put.id(), put.body());
        new ApiServerEndpoint(put.id(), nodeGroup, put.resources()).ensure(cluster, names);
        new OutboundResources(nodeGroup).ensure(put.body(), put.resources());
        AgentPools.save(cluster);
    }

    private static void compute(Put put, String runningVersion) {
        ApiServerNames names = ApiServerNames.of(put.id(), put.body());
        put.body()
                .set("/properties/currentKubernetesVersion", runningVersion)
                .set("/properties/fqdn", names.publicName())
                .set("/properties/privateFQDN", names.privateName())
                .set("/properties/azurePortalFQDN", names.portalName())
                .set("/properties/maxAgentPools", ClusterQuotas.MAX_AGENT_POOLS)
                .set("/properties/powerState/code", "Running")
                .set(
                        "/properties/resourceUID",
                        StableGuid.of("resourceUID", put.id()).replace("-", ""));
        if (put.body().isTrue("/properties/oidcIssuerProfile/enabled")) {
            put.body().set("/properties/oidcIssuerProfile/issuerURL", issuer(put));
        }
        if (put.body().has("/properties/aadProfile")) {
            put.body().setIfAbsent("/properties/aadProfile/tenantID", SimulatedTenant.TENANT_ID);
        }
    }

    /** See https://learn.microsoft.com/azure/aks/use-oidc-issuer. */
    private static String issuer(Put put) {
        return "https://%s.oic.prod-aks.azure.com/%s/%s/"
                .formatted(
                        put.body().text("/location"), SimulatedTenant.TENANT_ID, StableGuid.of("oidcIssuer", put.id()));
    }

    /** See https://learn.microsoft.com/azure/aks/node-resource-group-lockdown. */
    @Override
    public boolean denies(AzureResource resource) {
        return resource.body().is("/properties/nodeResourceGroupProfile/restrictionLevel", "ReadOnly");
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        ResourceId nodeGroup = NodeResourceGroup.of(resource.id(), resource.body());
        new ApiServerEndpoint(resource.id(), nodeGroup, resources).remove(resource.body());
        resources.remove(nodeGroup);
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        AgentPools.show(resource, resources);
    }

    @Override
    public Body action(String name, Body parameters, AzureResource resource, Resources resources) {
        return switch (name) {
            case "listClusterUserCredential" -> Kubeconfigs.user(resource, parameters.text("/format"));
            case "listClusterAdminCredential" -> Kubeconfigs.admin(resource);
            default -> throw ArmErrors.unknownAction(resource.id(), name);
        };
    }
}
