package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.SecurityGroup;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.proof.ResidualPath.Present;
import com.isolatedaks.isolation.reach.ReachableSets;
import com.isolatedaks.isolation.reach.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of the paths that remain by nature a stack has, and where. */
final class ResidualPaths {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";
    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";
    private static final String STORAGE_HOST =
            Destinations.STORAGE_BLOB.publicName(Placeholders.of(Placeholder.STORAGE_ACCOUNT, "any"));
    private static final int HTTPS = 443;
    /** Tags that stand for networks and for nobody in particular, not for a service. */
    private static final Set<String> NOT_OF_SERVICES = Set.of("virtualnetwork", "internet", "azureloadbalancer");

    private final NetworkModel model;
    private final List<ArmResource> resources;
    private final List<Place> places;

    ResidualPaths(NetworkModel model, List<ArmResource> resources, List<Place> places) {
        this.model = model;
        this.resources = resources;
        this.places = places.stream().filter(Place::isOfCluster).toList();
    }

    List<Present> present() {
        return ResidualPath.all().stream()
                .map(path -> new Present(path, where(path.id())))
                .filter(present -> !present.where().isEmpty())
                .toList();
    }

    private List<String> where(String id) {
        return switch (id) {
            case "PATH-01" -> names(sets -> sets.isPlatformLet(PlatformAddress.dns(), Protocol.UDP));
            case "PATH-02" -> taggedRules();
            case "PATH-03" ->
                model.subnets()
                        .filter(subnet -> !subnet.openServices().isEmpty())
                        .map(subnet -> "subnet " + subnet.id().nestedName())
                        .toList();
            case "PATH-04" -> sameRegionStorage();
            case "PATH-05" -> resources("Microsoft.Insights/privateLinkScopes", ResidualPaths::isOpenScope);
            case "PATH-06" -> bypassed();
            case "PATH-07" ->
                resources(
                        CLUSTER,
                        cluster -> isPrivate(cluster)
                                && !cluster.body()
                                        .at("/properties/apiServerAccessProfile/disableRunCommand")
                                        .asBoolean());
            case "PATH-08" ->
                resources(REGISTRY, registry -> !isWord(registry, "policies/exportPolicy/status", "disabled"));
            case "PATH-09" -> resources(CLUSTER, cluster -> true);
            case "PATH-10" -> resources(REGISTRY + "/cacheRules", rule -> true);
            case "PATH-11" -> new Deliberate(model, resources).wide(places);
            case "PATH-12" -> infrastructure();
            case "PATH-13" ->
                model.firewalls().stream()
                        .filter(Firewall::hasPublicAddress)
                        .map(firewall -> "firewall " + firewall.id().name())
                        .toList();
            case "PATH-14" -> resources(CLUSTER, cluster -> true);
            default -> throw new IllegalStateException("residual-paths.json has an unknown " + id);
        };
    }

    /** A deny of everything that is the last application rule comes before Azure's own rules. */
    private List<String> infrastructure() {
        return model.firewalls().stream()
                .filter(firewall -> firewall.rules().stream()
                        .noneMatch(rule -> !rule.isAllow() && rule.hosts().contains("*")))
                .map(firewall -> firewall.id().name())
                .toList();
    }

    private List<String> names(Predicate<ReachableSets> has) {
        return places.stream()
                .filter(place -> has.test(new ReachableSets(place.source(), model)))
                .map(Place::name)
                .toList();
    }

    private List<String> taggedRules() {
        List<String> rules = new ArrayList<>();
        Map<ArmId, SecurityGroup> groups = new LinkedHashMap<>();
        places.forEach(
                place -> place.source().subnet().securityGroup().ifPresent(group -> groups.put(group.id(), group)));
        groups.values().forEach(group -> group.aboutInternet(false).stream()
                .filter(rule -> rule.isAllow() && namesService(rule))
                .map(rule -> "rule %s of %s".formatted(rule.name(), group.id().name()))
                .forEach(rules::add));
        return rules;
    }

    private static boolean namesService(SecurityRule rule) {
        return rule.destination().tags().stream().anyMatch(tag -> !NOT_OF_SERVICES.contains(tag));
    }

    private List<String> sameRegionStorage() {
        Target storage = Target.inPublic(STORAGE_HOST, Optional.empty());
        return places.stream()
                .filter(place -> !place.source().subnet().hasDefaultOutbound())
                .filter(place -> new ReachableSets(place.source(), model).isLet(storage, HTTPS, Protocol.TCP))
                .map(Place::name)
                .toList();
    }

    private static boolean isOpenScope(ArmResource scope) {
        return !isWord(scope, "accessModeSettings/ingestionAccessMode", "PrivateOnly")
                || !isWord(scope, "accessModeSettings/queryAccessMode", "PrivateOnly");
    }

    private List<String> bypassed() {
        return Stream.of(
                        // What does not say lets trusted services pass.
                        resources(REGISTRY, registry -> !isWord(registry, "networkRuleBypassOptions", "None")),
                        resources("Microsoft.KeyVault/vaults", vault -> !isWord(vault, "networkAcls/bypass", "None")),
                        resources(
                                "Microsoft.Storage/storageAccounts",
                                account -> !isWord(account, "networkAcls/bypass", "None")))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> resources(String type, Predicate<ArmResource> has) {
        return resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(type) && has.test(resource))
                .map(resource -> resource.id().nestedName())
                .toList();
    }

    private static boolean isPrivate(ArmResource cluster) {
        return cluster.body()
                .at("/properties/apiServerAccessProfile/enablePrivateCluster")
                .asBoolean();
    }

    private static boolean isWord(ArmResource resource, String path, String word) {
        JsonNode value = resource.body().at("/properties/" + path);
        return value.asText("").equalsIgnoreCase(word);
    }
}
