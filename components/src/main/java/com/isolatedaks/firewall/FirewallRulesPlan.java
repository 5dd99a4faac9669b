package com.isolatedaks.firewall;

import com.isolatedaks.egress.EgressDestination;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.enums.EgressProtocol;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule collection groups of a firewall's policy. A group's and a collection's name and priority are its identity, and depend
 * on nothing: a feature that is added adds rules to a collection, and moves none. No order matters among those that allow. The
 * firewall denies the rest by itself, but for names of Azure's that it has rules of its own for; they come last, and a denial
 * before them stops these, too (https://learn.microsoft.com/azure/firewall/infrastructure-fqdns). It looks at network rules before application rules
 * (https://learn.microsoft.com/azure/firewall/rule-processing).
 *
 * @param groups the groups that have rules
 */
public record FirewallRulesPlan(List<Group> groups) {
    private static final int FEATURES_PRIORITY = 200;
    private static final int ALLOWED_PRIORITY = 300;
    private static final int DENIED_PRIORITY = 65_000;
    private static final int NETWORK_PRIORITY = 100;
    private static final int APPLICATION_PRIORITY = 200;
    private static final String EVERYBODY = "*";

    public FirewallRulesPlan {
        groups = List.copyOf(groups);
    }

    /** Whose rules a group has. */
    public enum Owner {
        /** Those of the catalogue. */
        FEATURES,
        /** The user's own. */
        ALLOWED,
        /** The last one, which is always there. */
        DENIED
    }

    /**
     * A rule collection group.
     *
     * @param owner whose rules they are
     * @param name its name in the policy
     * @param priority where it stands among groups
     * @param collections its collections that have rules
     */
    public record Group(Owner owner, String name, int priority, List<RuleCollection> collections) {
        public Group {
            collections = List.copyOf(collections);
        }
    }

    /**
     * Rules of one kind and action.
     *
     * @param name its name in the group
     * @param priority where it stands in the group
     * @param isApplication whether the rules are by name in HTTP and TLS, or by address and port
     * @param isAllow whether they let through what they name
     * @param rules the rules, in the order of their names
     */
    public record RuleCollection(String name, int priority, boolean isApplication, boolean isAllow, List<Rule> rules) {
        public RuleCollection {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param destination what it is about
     * @param sources who sends: ranges of nodes, or everybody
     */
    public record Rule(EgressDestination destination, List<String> sources) {
        public Rule {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The rules for what may leave.
     *
     * @param sources ranges of the nodes; pods of the overlay leave with their node's address
     */
    public static FirewallRulesPlan of(EgressPlan egress, List<String> sources) {
        return new FirewallRulesPlan(Stream.of(
                        group(Owner.FEATURES, "features", FEATURES_PRIORITY, egress.ofFeatures(), sources),
                        group(Owner.ALLOWED, "allowed", ALLOWED_PRIORITY, egress.allowed(), sources),
                        denied())
                .filter(group -> !group.collections().isEmpty())
                .toList());
    }

    /** All rules that let something out. */
    public List<Rule> rules() {
        return groups.stream()
                .flatMap(group -> group.collections().stream())
                .filter(RuleCollection::isAllow)
                .flatMap(collection -> collection.rules().stream())
                .toList();
    }

    private static Group denied() {
        return new Group(
                Owner.DENIED,
                "denied",
                DENIED_PRIORITY,
                List.of(new RuleCollection(
                        "denied-application",
                        APPLICATION_PRIORITY,
                        true,
                        false,
                        Stream.of(
                                        denied("everything-http", EgressProtocol.Http, 80),
                                        denied("everything-https", EgressProtocol.Https, 443))
                                .map(destination -> new Rule(destination, List.of(EVERYBODY)))
                                .toList())));
    }

    private static EgressDestination denied(String name, EgressProtocol protocol, int port) {
        return new EgressDestination(
                name,
                "Nothing passes that no rule names, Azure's own infrastructure neither.",
                EgressDestination.Kind.HOST,
                EVERYBODY,
                protocol,
                port);
    }

    private static Group group(
            Owner owner, String name, int priority, List<EgressDestination> destinations, List<String> sources) {
        return new Group(
                owner,
                name,
                priority,
                Stream.of(
                                collection(name + "-network", NETWORK_PRIORITY, false, destinations, sources),
                                collection(name + "-application", APPLICATION_PRIORITY, true, destinations, sources))
                        .filter(collection -> !collection.rules().isEmpty())
                        .toList());
    }

    private static RuleCollection collection(
            String name,
            int priority,
            boolean isApplication,
            List<EgressDestination> destinations,
            List<String> sources) {
        return new RuleCollection(
                name,
                priority,
                isApplication,
                true,
                destinations.stream()
                        .filter(destination -> destination.isApplication() == isApplication)
                        .map(destination -> new Rule(destination, sources))
                        .sorted((one, other) -> one.destination()
                                .name()
                                .compareTo(other.destination().name()))
                        .toList());
    }
}
