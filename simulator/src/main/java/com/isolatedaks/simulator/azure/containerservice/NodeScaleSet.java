package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;

/**
 * The scale set in the node resource group that an agent pool's nodes are instances of
 * (https://learn.microsoft.com/azure/aks/create-node-pools). Its name and tags are those that nodes show of themselves
 * (https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/azure/azure_template.go); the digits
 * are made up.
 */
final class NodeScaleSet {
    private static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";
    private static final long FEWEST = 10_000_000;
    private static final long DIGITS = 90_000_000;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 8;

    private final ResourceId cluster;
    private final Body clusterBody;
    private final ResourceId pool;

    /** The scale set of a pool of a cluster, whose body names its node resource group. */
    NodeScaleSet(ResourceId cluster, Body clusterBody, ResourceId pool) {
        this.cluster = cluster;
        this.clusterBody = clusterBody;
        this.pool = pool;
    }

    /** Makes the scale set what its pool is. */
    void save(Body properties, Resources resources) {
        if (!properties.is("/type", "VirtualMachineScaleSets")) {
            return;
        }
        String name = name(properties);
        Body body = Body.empty()
                .set("/location", clusterBody.text("/location"))
                .set("/sku/name", properties.text("/vmSize"))
                .set("/sku/tier", "Standard")
                .set("/sku/capacity", properties.number("/count", 1))
                .set("/tags/aks-managed-poolName", pool.name())
                .set("/tags/aks-managed-orchestrator", "Kubernetes:" + properties.text("/currentOrchestratorVersion"))
                .set("/tags/aks-managed-resourceNameSuffix", digits("suffix", cluster))
                .set("/properties/orchestrationMode", "Uniform")
                .set("/properties/uniqueId", StableGuid.of("scaleSet", pool))
                .set("/properties/virtualMachineProfile/osProfile/computerNamePrefix", name)
                .set("/properties/virtualMachineProfile/priority", priority(properties))
                .set(
                        "/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations",
                        List.of(networkInterface(name, properties)));
        clusterBody.find(ClusterIdentities.KUBELET + "/resourceId").ifPresent(identity -> identify(body, identity));
        if (!properties.texts("/availabilityZones").isEmpty()) {
            body.set("/zones", properties.texts("/availabilityZones"));
        }
        resources.save(new AzureResource(id(name), ProvisioningState.Succeeded, body));
    }

    private static void identify(Body body, String identity) {
        body.set("/identity/type", "UserAssigned");
        body.json().withObject("/identity").putObject("userAssignedIdentities").putObject(identity);
    }

    private static String priority(Body properties) {
        return properties.find("/scaleSetPriority").orElse("Regular");
    }

    private Body networkInterface(String name, Body properties) {
        Body address = Body.empty().set("/name", "ipconfig1").set("/properties/primary", true);
        properties.find("/vnetSubnetID").ifPresent(subnet -> address.set("/properties/subnet/id", subnet));
        if (clusterBody.is(ClusterPut.OUTBOUND, "loadBalancer")) {
            ResourceId balancer = new OutboundResources(NodeResourceGroup.of(cluster, clusterBody)).balancer();
            address.set(
                    "/properties/loadBalancerBackendAddressPools",
                    OutboundResources.backendPools(balancer).stream()
                            .map(pool -> Body.empty().set("/id", pool.toString()))
                            .toList());
        }
        return Body.empty()
                .set("/name", name)
                .set("/properties/primary", true)
                .set("/properties/ipConfigurations", List.of(address));
    }

    /** Removes the scale set of a pool that is gone. */
    void remove(Body properties, Resources resources) {
        resources.remove(id(name(properties)));
    }

    private ResourceId id(String name) {
        return NodeResourceGroup.of(cluster, clusterBody).provided(TYPE, name);
    }

    /** Names of Windows machines have 15 characters at most (https://learn.microsoft.com/azure/aks/windows-faq). */
    private String name(Body properties) {
        return properties.is("/osType", "Windows")
                ? "aks" + pool.name()
                : "aks-%s-%s-vmss".formatted(pool.name(), digits("scaleSet", pool));
    }

    /** Eight digits that depend only on what they belong to. */
    static String digits(String purpose, ResourceId subject) {
        long hash = Long.parseLong(StableGuid.of(purpose, subject).substring(0, HEX_DIGITS), HEX);
        return Long.toString(FEWEST + hash % DIGITS);
    }
}
