package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.PublicAddresses;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Who in the internet a subnet's security group lets in, to machines that have a public address. */
public final class FromInternet {
    private final List<SecurityRule> rules;
    private final Tags tags;
    private final AddressSet internet;
    private final boolean hasGroup;

    public FromInternet(Subnet subnet, NetworkModel model) {
        this.hasGroup = subnet.securityGroup().isPresent();
        this.rules = subnet.securityGroup().stream()
                .flatMap(group -> group.aboutInternet(true).stream())
                .toList();
        this.tags = Tags.of(subnet, model);
        this.internet = PublicAddresses.beside(model.neighbourhood(model.networkOf(subnet)));
    }

    /** Whether the subnet has a security group at all. */
    public boolean hasGroup() {
        return hasGroup;
    }

    /** All ports, apart into classes that no rule tells apart. */
    public List<PortRange> ports() {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        rules.forEach(rule -> rule.ports().forEach(range -> Classes.cut(range, starts)));
        return Classes.between(starts);
    }

    /** Those of the internet who get through to any of some addresses. */
    public AddressSet senders(AddressSet to, int port, Protocol protocol) {
        AddressSet open = internet;
        List<AddressSet> in = new ArrayList<>(hasGroup ? List.of() : List.of(internet));
        for (SecurityRule rule : rules) {
            AddressSet named = rule.destination().isAnybody() ? to : tags.addresses(rule.destination());
            // What is let in to one address comes in; what is kept from one of them may reach another.
            boolean counts = rule.isAllow() ? named.intersects(to) : named.containsAll(to);
            if (!rule.covers(port, protocol) || !counts) {
                continue;
            }
            AddressSet from = open.and(rule.source().isAnybody() ? internet : tags.addresses(rule.source()));
            if (rule.isAllow()) {
                in.add(from);
            }
            open = open.minus(from);
        }
        return AddressSet.union(in);
    }
}
