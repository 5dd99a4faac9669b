package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.PublicAddresses;
import com.isolatedaks.isolation.model.SecurityGroup;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What security groups let out of subnets into the internet, by port. It is found once for all subnets that a group judges
 * alike: one group of a thousand rules can be that of a thousand subnets.
 */
public final class Outlets {
    private final NetworkModel model;
    private final Map<Question, List<Outlet>> known = new HashMap<>();

    public Outlets(NetworkModel model) {
        this.model = model;
    }

    /**
     * Ports by which the same addresses are let out.
     *
     * @param ports the ports
     * @param addresses addresses of the internet
     */
    public record Outlet(List<PortRange> ports, AddressSet addresses) {
        public Outlet {
            ports = List.copyOf(ports);
        }
    }

    /** The rules that apply to some senders, each with what it is about in the internet of their network. */
    private record Question(SecurityGroup group, AddressSet outside, List<Applied> rules) {}

    private record Applied(int index, AddressSet addresses) {}

    /** What the subnet's group lets a class of senders send to, if it lets anything; without a group it is everything. */
    public List<Outlet> of(Subnet subnet, AddressSet senders, Protocol protocol) {
        AddressSet outside = PublicAddresses.beside(model.neighbourhood(model.networkOf(subnet)));
        if (subnet.securityGroup().isEmpty()) {
            return List.of(new Outlet(List.of(PortRange.ALL), outside));
        }
        SecurityGroup group = subnet.securityGroup().get();
        Tags tags = Tags.of(subnet, model);
        List<SecurityRule> rules = group.aboutInternet(false);
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            SecurityRule rule = rules.get(i);
            if (protocol.isCoveredBy(rule.protocol()) && GroupJudgement.sends(rule, senders, tags)) {
                AddressSet named = tags.addresses(rule.destination());
                // What a rule says of the network itself differs from network to network, and does not matter here.
                AddressSet there = rule.destination().tags().isEmpty() ? named : named.and(outside);
                if (!there.isEmpty()) {
                    applied.add(new Applied(i, there));
                }
            }
        }
        return known.computeIfAbsent(new Question(group, outside, applied), Outlets::found);
    }

    private static List<Outlet> found(Question question) {
        List<SecurityRule> rules = question.group().aboutInternet(false);
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        question.rules()
                .forEach(applied -> rules.get(applied.index()).ports().forEach(range -> Classes.cut(range, starts)));
        Map<AddressSet, List<PortRange>> ports = new LinkedHashMap<>();
        for (PortRange range : Classes.between(starts)) {
            AddressSet let = let(question, rules, range.first());
            if (!let.isEmpty()) {
                ports.computeIfAbsent(let, addresses -> new ArrayList<>()).add(range);
            }
        }
        return ports.entrySet().stream()
                .map(entry -> new Outlet(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static AddressSet let(Question question, List<SecurityRule> rules, int port) {
        AddressSet open = question.outside();
        List<AddressSet> allowed = new ArrayList<>();
        for (Applied applied : question.rules()) {
            SecurityRule rule = rules.get(applied.index());
            if (!rule.isForPort(port)) {
                continue;
            }
            if (rule.isAllow()) {
                allowed.add(open.and(applied.addresses()));
            }
            open = open.minus(applied.addresses());
            if (open.isEmpty()) {
                break;
            }
        }
        return AddressSet.union(allowed);
    }
}
