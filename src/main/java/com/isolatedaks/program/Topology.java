package com.isolatedaks.program;

import static java.util.stream.Collectors.toMap;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.config.StackConfig;
import com.isolatedaks.inputs.*;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** What the stack's config asks for, as arguments of the components. */
record Topology(StackConfig config, String name, String location, String registryName) {

    /** Config keys by the property paths that components report problems under; others have the same name. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("virtualNetworkName", "name"),
            Map.entry("clusterName", "name"),
            Map.entry("monitoringName", "name"),
            Map.entry("subnetPrefixes.nodes", "nodeSubnetPrefix"),
            Map.entry("subnetPrefixes.endpoints", "endpointSubnetPrefix"),
            Map.entry("network.virtualNetworkAddressSpace", "addressSpace"),
            Map.entry("network.podCidr", "podCidr"),
            Map.entry("podCidrs", "podCidr"),
            Map.entry("network.serviceCidr", "serviceCidr"),
            Map.entry("network.dnsServiceIp", "dnsServiceIp"),
            Map.entry("systemPool.nodeCount", "systemPoolNodeCount"),
            Map.entry("access.administrators", "administratorGroupIds"));

    /** Reads the whole config and throws if anything in it is wrong, before the first resource exists. */
    static Topology read(StackConfig config) {
        Topology topology = new Topology(
                config,
                config.required("name", "name"),
                config.required("location", "westeurope"),
                config.required("registryName", "registry"));
        Problems problems = config.problems().mapped(path -> KEYS.getOrDefault(path, path));
        Output<String> later = Output.of("");
        var network = topology.network();
        IsolatedNetwork.check(topology.name, network, problems);
        ByoAcrWithPrivateLink.check(topology.registry(later, later), problems);
        if (topology.hasMonitoring()) {
            MonitoringPrivateLinks.check(topology.name, topology.monitoring(later, later), problems);
        }
        var place = ClusterNetworkArgs.builder().nodeSubnetId(later).virtualNetworkAddressSpace(network.addressSpace());
        IsolatedAksCluster.check(topology.name, topology.cluster(place, later, null), problems);
        config.list("administratorGroupIds").stream()
                .filter(id -> !Principals.isObjectId(id))
                .forEach(id -> config.problems()
                        .add(
                                "administratorGroupIds",
                                "not an object id",
                                id,
                                "a GUID",
                                "look it up with az ad group show"));
        config.refuseUnknownKeys();
        InvalidInputsException.throwIfAny("stack config", config.problems());
        return topology;
    }

    String resourceGroupName() {
        return Optional.ofNullable(config.text("resourceGroupName")).orElse(name);
    }

    /** Azure does not tell no tags from empty ones, but the engine does. */
    @Nullable Output<Map<String, String>> tags() {
        Map<String, String> tags = config.map("tags");
        return tags.isEmpty() ? null : Output.of(tags);
    }

    IsolatedNetworkArgs network() {
        var prefixes = SubnetPrefixesArgs.builder()
                .nodes(config.text("nodeSubnetPrefix"))
                .endpoints(config.text("endpointSubnetPrefix"));
        return IsolatedNetworkArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .virtualNetworkName(name)
                .addressSpace(config.required("addressSpace", "192.168.0.0/16"))
                .subnetPrefixes(prefixes.build())
                .podCidrs(Optional.ofNullable(config.text("podCidr"))
                        .map(List::of)
                        .orElse(null))
                .tags(tags())
                .build();
    }

    ByoAcrWithPrivateLinkArgs registry(Output<String> endpointSubnetId, Output<String> virtualNetworkId) {
        var network = LinkedNetworkArgs.builder().virtualNetworkId(virtualNetworkId);
        return ByoAcrWithPrivateLinkArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .registryName(registryName)
                .endpointSubnetId(endpointSubnetId)
                .virtualNetworks(Map.of(name, network.build()))
                .enableZoneRedundancy(config.flag("registryZoneRedundancy"))
                .retain(config.flag("retainRegistry"))
                .tags(tags())
                .build();
    }

    boolean hasMonitoring() {
        return config.flag("monitoring");
    }

    MonitoringPrivateLinksArgs monitoring(Output<String> endpointSubnetId, Output<String> virtualNetworkId) {
        var network = LinkedNetworkArgs.builder().virtualNetworkId(virtualNetworkId);
        return MonitoringPrivateLinksArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .monitoringName(name)
                .endpointSubnetId(endpointSubnetId)
                .virtualNetworks(Map.of(name, network.build()))
                .tags(tags())
                .build();
    }

    IsolatedAksClusterArgs cluster(
            ClusterNetworkArgs.Builder network, Output<String> registryId, @Nullable ClusterMonitoringArgs monitoring) {
        network.podCidr(config.text("podCidr"))
                .serviceCidr(config.text("serviceCidr"))
                .dnsServiceIp(config.text("dnsServiceIp"));
        var zone = Optional.ofNullable(config.text("privateDnsZoneId")).map(Output::of);
        var pool = SystemPoolArgs.builder()
                .vmSize(config.text("systemPoolVmSize"))
                .nodeCount(config.number("systemPoolNodeCount"));
        var administrators = config.list("administratorGroupIds").stream()
                .distinct()
                .collect(toMap(
                        id -> id, id -> PrincipalArgs.builder().objectId(id).build()));
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName(resourceGroupName())
                .location(location)
                .clusterName(name)
                .kubernetesVersion(config.text("kubernetesVersion"))
                .network(network.build())
                .registryId(registryId)
                .monitoring(monitoring)
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZoneId(zone.orElse(null))
                        .build())
                .systemPool(pool.build())
                .protect(config.flag("protect"))
                .access(AccessArgs.builder().administrators(administrators).build())
                .tags(tags())
                .build();
    }
}
