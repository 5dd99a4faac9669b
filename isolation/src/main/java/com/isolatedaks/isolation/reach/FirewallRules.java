package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;

/**
 * What the rules of an Azure Firewall decide: the first that fits, and what fits none is denied
 * (https://learn.microsoft.com/azure/firewall/rule-processing). A rule in doubt may fit or not, so the decision is certain only if
 * both come to the same.
 */
final class FirewallRules {
    private final Firewall firewall;
    private final Tags tags;

    FirewallRules(Firewall firewall, Subnet place, NetworkModel model) {
        this.firewall = firewall;
        this.tags = Tags.of(place, model);
    }

    /**
     * The decision on one packet.
     *
     * @param hop the step, with the rule that decides, or that is in doubt
     * @param isCertain whether no rule in doubt can decide otherwise
     */
    record Judged(Hop hop, boolean isCertain) {}

    Judged judge(AddressSet from, Target to, int port, Protocol protocol) {
        String name = firewall.id().name();
        Optional<FirewallRule> allows = Optional.empty();
        Optional<FirewallRule> denies = Optional.empty();
        Hop decided = Hop.stopped(Hop.Kind.FIREWALL, name, "", "no rule allows " + to);
        for (FirewallRule rule : firewall.rules()) {
            boolean isDoubtful = rule.doubt().isPresent();
            if (!rule.covers(port, protocol) || !(isDoubtful || fits(rule, from, to))) {
                continue;
            }
            if (!isDoubtful) {
                decided = hop(name, rule);
                break;
            }
            if (rule.isAllow()) {
                allows = allows.or(() -> Optional.of(rule));
            } else {
                denies = denies.or(() -> Optional.of(rule));
            }
        }
        Optional<FirewallRule> otherwise = decided.isPassed() ? denies : allows;
        return otherwise
                .map(rule -> new Judged(
                        Hop.passed(
                                Hop.Kind.FIREWALL,
                                name,
                                rule.name(),
                                "whether rule %s %s it is not known: %s"
                                        .formatted(
                                                rule.name(),
                                                rule.isAllow() ? "allows" : "denies",
                                                rule.doubt().orElseThrow())),
                        false))
                .orElse(new Judged(decided, true));
    }

    /**
     * The decisions on all addresses.
     *
     * @param certain those that are let through
     * @param doubtful those that a rule in doubt lets through or not
     */
    record Let(AddressSet certain, AddressSet doubtful) {}

    Let lets(AddressSet from, int port, Protocol protocol) {
        AddressSet open = AddressSet.ALL;
        AddressSet allowed = AddressSet.EMPTY;
        AddressSet perhapsAllowed = AddressSet.EMPTY;
        AddressSet perhapsDenied = AddressSet.EMPTY;
        for (FirewallRule rule : firewall.rules()) {
            if (!rule.covers(port, protocol)) {
                continue;
            }
            if (rule.doubt().isPresent()) {
                perhapsAllowed = rule.isAllow() ? perhapsAllowed.or(open) : perhapsAllowed;
                perhapsDenied = rule.isAllow() ? perhapsDenied : perhapsDenied.or(open);
            } else if (sends(rule, from)) {
                AddressSet covered = open.and(receivers(rule));
                allowed = rule.isAllow() ? allowed.or(covered) : allowed;
                open = open.minus(covered);
            }
        }
        AddressSet certain = allowed.minus(perhapsDenied);
        AddressSet doubtful = allowed.and(perhapsDenied).or(perhapsAllowed.minus(allowed));
        return new Let(certain, doubtful);
    }

    private AddressSet receivers(FirewallRule rule) {
        AddressSet byAddress = rule.destinations().isAnybody() ? AddressSet.ALL : tags.addresses(rule.destinations());
        AddressSet byName = rule.hosts().contains("*")
                ? AddressSet.ALL
                : AddressSet.union(rule.hosts().stream()
                        .flatMap(host -> Address.parse(host).stream())
                        .map(AddressSet::of)
                        .toList());
        return byAddress.or(byName);
    }

    private boolean sends(FirewallRule rule, AddressSet from) {
        return rule.sources().isAnybody() || tags.addresses(rule.sources()).containsAll(from);
    }

    private boolean fits(FirewallRule rule, AddressSet from, Target to) {
        boolean isOfNobody = !rule.destinations().isAnybody()
                && rule.destinations().addresses().isEmpty()
                && rule.destinations().tags().isEmpty();
        return sends(rule, from) && (rule.namesHost(to.host()) || !isOfNobody && tags.covers(rule.destinations(), to));
    }

    private static Hop hop(String firewall, FirewallRule rule) {
        return new Hop(
                Hop.Kind.FIREWALL,
                firewall,
                rule.name(),
                rule.isAllow(),
                "rule %s %s it through".formatted(rule.name(), rule.isAllow() ? "lets" : "does not let"));
    }
}
