package com.isolatedaks.program;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.inputs.SubnetPrefixesArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** What the stack's config asks for, as arguments of the components. */
record Topology(StackConfig config, String name, String location, String registryName) {

    /** Config keys by the property paths that the components report problems under; others have the same name. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("virtualNetworkName", "name"),
            Map.entry("clusterName", "name"),
            Map.entry("subnetPrefixes.nodes", "nodeSubnetPrefix"),
            Map.entry("subnetPrefixes.endpoints", "endpointSubnetPrefix"),
            Map.entry("network.virtualNetworkAddressSpace", "addressSpace"),
            Map.entry("network.podCidr", "podCidr"),
            Map.entry("network.serviceCidr", "serviceCidr"),
            Map.entry("network.dnsServiceIp", "dnsServiceIp"),
            Map.entry("systemPool.nodeCount", "systemPoolNodeCount"),
            Map.entry("access.administrators", "administratorGroupIds"));

    /** Reads the whole config and throws if anything in it is wrong, before the first resource exists. */
    static Topology read(StackConfig config) {
        Topology topology = new Topology(
                config,
                config.text("name").orElse("isolated"),
                config.required("location", "westeurope", "westeurope"),
                config.required("registryName", "registry", "<name unique in all of Azure>"));
        Output<String> later = Output.of("");
        Problems problems = config.problems().mapped(path -> KEYS.getOrDefault(path, path));
        IsolatedNetwork.check(topology.name, topology.network(), problems);
        ByoAcrWithPrivateLink.check(topology.registry(later, later), problems);
        ClusterNetworkArgs.Builder network = ClusterNetworkArgs.builder()
                .nodeSubnetId(later)
                .virtualNetworkAddressSpace(topology.network().addressSpace());
        IsolatedAksCluster.check(topology.name, topology.cluster(network, later), problems);
        config.list("administratorGroupIds").stream()
                .filter(id -> !Principals.isObjectId(id))
                .forEach(id -> config.problems()
                        .add(
                                "administratorGroupIds",
                                "not an object id",
                                id,
                                "a GUID",
                                "look it up with az ad group show"));
        topology.tags();
        topology.resourceGroupName();
        config.refuseUnknownKeys();
        InvalidInputsException.throwIfAny("stack config", config.problems());
        return topology;
    }

    String resourceGroupName() {
        return config.text("resourceGroupName").orElse(name);
    }

    /** No tags and empty tags are the same to Azure, but not to the engine, which would see a difference in what it reads. */
    @Nullable Output<Map<String, String>> tags() {
        Map<String, String> tags = config.map("tags");
        return tags.isEmpty() ? null : Output.of(tags);
    }

    IsolatedNetworkArgs network() {
        return IsolatedNetworkArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .virtualNetworkName(name)
                .addressSpace(config.text("addressSpace").orElse("192.168.0.0/16"))
                .subnetPrefixes(SubnetPrefixesArgs.builder()
                        .nodes(config.text("nodeSubnetPrefix").orElse(null))
                        .endpoints(config.text("endpointSubnetPrefix").orElse(null))
                        .build())
                .tags(tags())
                .build();
    }

    ByoAcrWithPrivateLinkArgs registry(Output<String> endpointSubnetId, Output<String> virtualNetworkId) {
        return ByoAcrWithPrivateLinkArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .registryName(registryName)
                .endpointSubnetId(endpointSubnetId)
                .virtualNetworks(Map.of(
                        name,
                        LinkedNetworkArgs.builder()
                                .virtualNetworkId(virtualNetworkId)
                                .build()))
                .enableZoneRedundancy(config.text("registryZoneRedundancy")
                        .map(Boolean::valueOf)
                        .orElse(true))
                .retain(config.text("retainRegistry").map(Boolean::valueOf).orElse(true))
                .tags(tags())
                .build();
    }

    IsolatedAksClusterArgs cluster(ClusterNetworkArgs.Builder network, Output<String> registryId) {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .clusterName(name)
                .kubernetesVersion(config.text("kubernetesVersion").orElse(null))
                .network(network.podCidr(config.text("podCidr").orElse(null))
                        .serviceCidr(config.text("serviceCidr").orElse(null))
                        .dnsServiceIp(config.text("dnsServiceIp").orElse(null))
                        .build())
                .registryId(registryId)
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZoneId(
                                config.text("privateDnsZoneId").map(Output::of).orElse(null))
                        .build())
                .systemPool(SystemPoolArgs.builder()
                        .vmSize(config.text("systemPoolVmSize").orElse(null))
                        .nodeCount(config.text("systemPoolNodeCount")
                                .map(Integer::valueOf)
                                .orElse(null))
                        .build())
                .access(AccessArgs.builder()
                        .administrators(config.list("administratorGroupIds").stream()
                                .collect(Collectors.toMap(
                                        id -> id,
                                        id -> PrincipalArgs.builder()
                                                .objectId(id)
                                                .build(),
                                        (first, same) -> first)))
                        .build())
                .tags(tags())
                .build();
    }
}
