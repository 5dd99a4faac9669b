package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.BootstrapRule;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.proof.Place;
import com.isolatedaks.isolation.reach.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes of one pool and what they boot from.
 *
 * @param model the networks
 * @param resources all resources of the stack
 * @param cluster their cluster
 * @param place where they stand
 */
record Patient(NetworkModel model, List<ArmResource> resources, ArmResource cluster, Place place) {
    private static final String REGISTRY = "/properties/bootstrapProfile/containerRegistryId";

    Source nodes() {
        return place.source();
    }

    Subnet subnet() {
        return place.source().subnet();
    }

    VirtualNetwork network() {
        return model.networkOf(subnet());
    }

    /** The registry that they boot from, if the cluster names one. */
    Optional<ArmId> registry() {
        return Optional.of(text(REGISTRY)).filter(id -> id.startsWith("/")).map(ArmId::new);
    }

    /** The same, if the stack has it. */
    Optional<ArmResource> ownRegistry() {
        return registry().flatMap(id -> resources.stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst());
    }

    List<String> registryHosts() {
        return registry().stream()
                .flatMap(id -> model.publicEndpointsOf(id).stream())
                .map(PublicEndpoint::name)
                .toList();
    }

    /** The private endpoints to the registry in the nodes' network and its peers. */
    List<PrivateEndpoint> registryEndpoints() {
        return registry().stream()
                .flatMap(id -> model.neighbours(network()).stream()
                        .flatMap(near -> model.endpointsIn(near).stream())
                        .filter(endpoint -> endpoint.target().equals(id)))
                .toList();
    }

    boolean bootsFromRegistry() {
        return text("/properties/bootstrapProfile/artifactSource").equalsIgnoreCase("Cache");
    }

    String text(String pointer) {
        return cluster.body().at(pointer).asText("");
    }

    boolean isTrue(String pointer) {
        return cluster.body().at(pointer).asBoolean();
    }

    String kubelet() {
        return text("/properties/identityProfile/kubeletidentity/objectId");
    }

    /** The role that lets pull in the registry's mode. */
    String pullRole() {
        return isByRepository() ? BuiltInRoles.ACR_REPOSITORY_READER.name() : BuiltInRoles.ACR_PULL.name();
    }

    /** Whether the registry honours roles for repositories only. */
    boolean isByRepository() {
        return ownRegistry()
                .map(registry ->
                        registry.body().at("/properties/roleAssignmentMode").asText(""))
                .filter(mode -> mode.equalsIgnoreCase("AbacRepositoryPermissions"))
                .isPresent();
    }

    /** The zone that a private endpoint's records are in. */
    static String zone(String host) {
        return PublicNames.of(host)
                .flatMap(service -> service.privateAlias(host))
                .map(alias -> alias.substring(alias.indexOf(PrivateLinkService.ZONE_PREFIX)))
                .orElse("");
    }

    /** What stands for what in commands. */
    Map<String, String> names() {
        String registry = registry().map(ArmId::name).orElse("<registry>");
        String apiName = text("/properties/privateFQDN");
        String zone = text("/properties/apiServerAccessProfile/privateDNSZone");
        BootstrapRule rule = BootstrapRule.facts();
        return Map.ofEntries(
                Map.entry("registry", registry),
                Map.entry("registryId", registry().map(ArmId::text).orElse("<registry>")),
                Map.entry(
                        "zone",
                        registryHosts().stream().findFirst().map(Patient::zone).orElse("<zone>")),
                Map.entry("rule", rule.name()),
                Map.entry("ruleSource", "'" + rule.source() + "'"),
                Map.entry("ruleTarget", "'" + rule.target() + "'"),
                Map.entry("network", network().id().name()),
                Map.entry("networkId", network().id().text()),
                Map.entry("networkGroup", group(network().id())),
                Map.entry("subnet", subnet().id().name()),
                Map.entry("subnetId", subnet().id().text()),
                Map.entry("cluster", cluster.id().name()),
                Map.entry("clusterGroup", group(cluster.id())),
                Map.entry("kubelet", kubelet().isEmpty() ? "<kubelet identity>" : kubelet()),
                Map.entry("controlPlane", "<principal of the cluster's identity>"),
                Map.entry("pullRole", pullRole()),
                Map.entry("apiName", apiName.isEmpty() ? "<name of the API server>" : apiName),
                Map.entry("apiZone", apiName.isEmpty() ? "<zone>" : apiName.substring(apiName.indexOf('.') + 1)),
                Map.entry("apiZoneId", zone.startsWith("/") ? zone : "<zone>"),
                Map.entry(
                        "apiSubnetId",
                        orElse(text("/properties/apiServerAccessProfile/subnetId"), "<subnet of the API server>")));
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String group(ArmId id) {
        String[] segments = id.text().split("/");
        return segments.length > 4 ? segments[4] : "<group>";
    }
}
