package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.FirewallTranslation;
import com.isolatedaks.isolation.network.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Azure Firewalls and their rules. Network rules come before application rules; in each kind those of a parent policy come
 * before its child's, whatever their priorities, then rule collection groups count by priority, and in them the collections
 * (https://learn.microsoft.com/azure/firewall/rule-processing). Threat intelligence and intrusion detection only deny, and are
 * left out.
 */
final class FirewallReader {
    private static final String FIREWALL = "Microsoft.Network/azureFirewalls";
    private static final int MOST_PARENTS = 10;

    private final ArmResources resources;
    private final FirewallRuleReader reader;

    FirewallReader(ArmResources resources) {
        this.resources = resources;
        this.reader = new FirewallRuleReader(resources);
    }

    List<Firewall> read() {
        return resources.ofType(FIREWALL).stream()
                .flatMap(firewall -> firewall(firewall).stream())
                .toList();
    }

    private Optional<Firewall> firewall(ArmResource firewall) {
        List<JsonNode> configurations = firewall.elements("/properties/ipConfigurations");
        boolean hasPublicAddress = configurations.stream()
                .anyMatch(configuration ->
                        configuration.at("/properties/publicIPAddress/id").isTextual());
        Optional<Address> address = configurations.stream()
                .flatMap(configuration ->
                        Address.parse(
                                configuration.at("/properties/privateIPAddress").asText(""))
                                .stream())
                .findFirst();
        return address.map(known -> {
            List<FirewallRule> network = new ArrayList<>();
            List<FirewallRule> application = new ArrayList<>();
            List<FirewallTranslation> translations = new ArrayList<>();
            collections(firewall).forEach(collection -> reader.read(collection, network, application, translations));
            policies(firewall)
                    .filter(policy -> resources.find(policy).isEmpty())
                    .map(FirewallRuleReader::unknown)
                    .forEach(network::add);
            return new Firewall(
                    firewall.id(),
                    firewall.id("/properties/ipConfigurations/0/properties/subnet/id"),
                    known,
                    hasPublicAddress,
                    Stream.concat(network.stream(), application.stream()).toList(),
                    translations);
        });
    }

    /** A collection with the name of its group, if it is in one. */
    record Collection(String group, JsonNode body) {}

    private Stream<Collection> collections(ArmResource firewall) {
        Stream<Collection> ofPolicies = policies(firewall)
                .flatMap(policy -> resources.find(policy).stream())
                .flatMap(policy -> resources.children(policy, "ruleCollectionGroups").stream()
                        .sorted(Comparator.comparingInt(
                                group -> priority(group.body().path("properties")))))
                .flatMap(group -> group.elements("/properties/ruleCollections").stream()
                        .sorted(Comparator.comparingInt(FirewallReader::priority))
                        .map(collection -> new Collection(group.id().name() + "/", collection)));
        return Stream.concat(ofPolicies, own(firewall));
    }

    /** The rules of a firewall that has no policy. */
    private static Stream<Collection> own(ArmResource firewall) {
        return Stream.of("natRuleCollections", "networkRuleCollections", "applicationRuleCollections")
                .flatMap(kind -> firewall.elements("/properties/" + kind).stream())
                .map(ClassicRules::asOfPolicy)
                .sorted(Comparator.comparingInt(FirewallReader::priority))
                .map(collection -> new Collection("", collection));
    }

    /** The firewall's policy and those above it, the topmost first. */
    private Stream<ArmId> policies(ArmResource firewall) {
        List<ArmId> policies = new ArrayList<>();
        Optional<ArmId> next = firewall.id("/properties/firewallPolicy/id");
        while (next.isPresent() && policies.size() < MOST_PARENTS) {
            policies.add(0, next.get());
            next = next.flatMap(resources::find).flatMap(policy -> policy.id("/properties/basePolicy/id"));
        }
        return policies.stream();
    }

    static int priority(JsonNode node) {
        return node.path("priority").asInt();
    }
}
