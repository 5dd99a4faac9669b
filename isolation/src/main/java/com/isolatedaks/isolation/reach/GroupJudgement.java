package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.SecurityGroup;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a subnet's security group says of a packet: the first rule by priority that fits decides
 * (https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works).
 */
final class GroupJudgement {
    private final Subnet subnet;
    private final Tags tags;
    /** A group of a thousand rules is asked by a thousand ports: what does not depend on the port is found once. */
    private final Map<Senders, List<Applied>> about = new HashMap<>();

    private record Senders(boolean isInbound, AddressSet from, Protocol protocol) {}

    private record Applied(SecurityRule rule, AddressSet destinations) {}

    GroupJudgement(Subnet subnet, NetworkModel model) {
        this.subnet = subnet;
        this.tags = Tags.of(subnet, model);
    }

    /** What the group says of a packet that leaves the subnet; it looks at the final destination, before any route. */
    Optional<Hop> outbound(AddressSet from, Target to, int port, Protocol protocol) {
        return subnet.securityGroup().map(group -> judge(group, false, from, to, port, protocol));
    }

    /** What the group says of a packet that comes into the subnet. */
    Optional<Hop> inbound(AddressSet from, Target to, int port, Protocol protocol) {
        return subnet.securityGroup().map(group -> judge(group, true, from, to, port, protocol));
    }

    /** The rule that shuts a platform service: only those that name its tag are looked at. */
    Optional<Hop> platform(String tag, AddressSet from, int port, Protocol protocol) {
        return subnet.securityGroup().flatMap(group -> group.covering(false, port, protocol).stream()
                .filter(rule -> rule.destination().tags().contains(tag.toLowerCase(Locale.ROOT)))
                .filter(rule -> sends(rule, from))
                .findFirst()
                .filter(rule -> !rule.isAllow())
                .map(rule -> hop(group, rule)));
    }

    private Hop judge(SecurityGroup group, boolean isInbound, AddressSet from, Target to, int port, Protocol protocol) {
        return group.covering(isInbound, port, protocol).stream()
                .filter(rule -> sends(rule, from) && tags.covers(rule.destination(), to))
                .findFirst()
                .map(rule -> hop(group, rule))
                .orElseThrow(() -> new IllegalStateException("a security group ends with a rule for everything"));
    }

    /** All that the group lets a class of senders reach through it, outside of the subnet or in it. */
    AddressSet lets(boolean isInbound, AddressSet from, int port, Protocol protocol) {
        if (subnet.securityGroup().isEmpty()) {
            return AddressSet.ALL;
        }
        AddressSet open = AddressSet.ALL;
        List<AddressSet> allowed = new ArrayList<>();
        for (Applied applied : about.computeIfAbsent(new Senders(isInbound, from, protocol), this::applied)) {
            if (!applied.rule().isForPort(port)) {
                continue;
            }
            AddressSet covered = open.and(applied.destinations());
            if (applied.rule().isAllow()) {
                allowed.add(covered);
            }
            open = open.minus(covered);
            if (open.isEmpty()) {
                break;
            }
        }
        return AddressSet.union(allowed);
    }

    private List<Applied> applied(Senders senders) {
        return subnet.securityGroup().orElseThrow().rules().stream()
                .filter(rule -> rule.isInbound() == senders.isInbound()
                        && senders.protocol().isCoveredBy(rule.protocol())
                        && sends(rule, senders.from()))
                .map(rule -> new Applied(rule, tags.addresses(rule.destination())))
                .toList();
    }

    private boolean sends(SecurityRule rule, AddressSet from) {
        return sends(rule, from, tags);
    }

    /** A rule that allows only some of the senders does not allow, one that denies some denies. */
    static boolean sends(SecurityRule rule, AddressSet from, Tags tags) {
        Peers source = rule.source();
        return source.isAnybody()
                || (rule.isAllow()
                        ? tags.addresses(source).containsAll(from)
                        : tags.addresses(source).intersects(from));
    }

    private Hop hop(SecurityGroup group, SecurityRule rule) {
        String direction = rule.isInbound() ? "into" : "out of";
        String text = "rule %s (priority %d) %s it %s subnet %s"
                .formatted(
                        rule.name(),
                        rule.priority(),
                        rule.isAllow() ? "lets" : "does not let",
                        direction,
                        subnet.id().name());
        return new Hop(Hop.Kind.SECURITY_GROUP, group.id().name(), rule.name(), rule.isAllow(), text);
    }
}
