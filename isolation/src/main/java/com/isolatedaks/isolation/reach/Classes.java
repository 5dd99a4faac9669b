package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Senders and ports that no rule on their way tells apart: one of a class stands for all of it, so that a question about
 * every sender and every port is answered exactly with few of them.
 *
 * @param senders the machines' addresses, apart into classes
 * @param ports all ports, apart into classes
 */
public record Classes(List<AddressSet> senders, List<PortRange> ports) {
    public Classes {
        senders = List.copyOf(senders);
        ports = List.copyOf(ports);
    }

    /**
     * The classes for what leaves a subnet for the internet: the rules of firewalls count, and the senders of its security
     * group's; by which ports the group lets out is asked of {@link Outlets}.
     */
    public static Classes towardsInternet(Source from, NetworkModel model) {
        List<AddressSet> senders = new ArrayList<>(List.of(from.addresses()));
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        Tags tags = Tags.of(from.subnet(), model);
        from.subnet().securityGroup().stream()
                .flatMap(group -> group.aboutInternet(false).stream())
                .forEach(rule -> split(rule.source(), tags, senders));
        splitByFirewalls(from, model, senders, starts);
        return new Classes(senders, between(starts));
    }

    /** The classes for what is sent anywhere: the rules of each subnet that can be reached count, too. */
    public static Classes towardsAll(Source from, NetworkModel model) {
        List<Subnet> subnets = model.neighbours(model.networkOf(from.subnet())).stream()
                .map(VirtualNetwork::subnets)
                .flatMap(List::stream)
                .toList();
        List<AddressSet> senders = new ArrayList<>(List.of(from.addresses()));
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        PlatformAddress.all().forEach(row -> cut(new PortRange(row.port(), row.port()), starts));
        for (Subnet judge : subnets) {
            boolean isOwn = judge.id().equals(from.subnet().id());
            Tags tags = Tags.of(judge, model);
            judge.securityGroup().stream()
                    .flatMap(group -> group.rules().stream())
                    .filter(rule -> isOwn || rule.isInbound())
                    .forEach(rule -> split(rule, tags, senders, starts));
        }
        splitByFirewalls(from, model, senders, starts);
        return new Classes(senders, between(starts));
    }

    private static void splitByFirewalls(
            Source from, NetworkModel model, List<AddressSet> senders, TreeSet<Integer> starts) {
        if (from.subnet().routeTable().isPresent()) {
            model.firewalls().stream()
                    .flatMap(firewall -> firewall.rules().stream())
                    .forEach(rule -> split(rule, Tags.of(from.subnet(), model), senders, starts));
        }
    }

    private static void split(SecurityRule rule, Tags tags, List<AddressSet> senders, TreeSet<Integer> starts) {
        rule.ports().forEach(range -> cut(range, starts));
        split(rule.source(), tags, senders);
    }

    private static void split(FirewallRule rule, Tags tags, List<AddressSet> senders, TreeSet<Integer> starts) {
        rule.ports().forEach(range -> cut(range, starts));
        split(rule.sources(), tags, senders);
    }

    /** The parts of some ranges that lie in the classes of ports, each in one class. */
    public List<PortRange> parts(List<PortRange> ranges) {
        return ranges.stream()
                .flatMap(range -> ports.stream().flatMap(each -> each.and(range).stream()))
                .toList();
    }

    /** The ranges that begin at these ports and end before the next. */
    static List<PortRange> between(TreeSet<Integer> starts) {
        List<PortRange> ports = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            ports.add(new PortRange(start, next == null ? PortRange.ALL.last() : next - 1));
        }
        return ports;
    }

    static void cut(PortRange range, TreeSet<Integer> starts) {
        starts.add(range.first());
        if (range.last() < PortRange.ALL.last()) {
            starts.add(range.last() + 1);
        }
    }

    private static void split(Peers source, Tags tags, List<AddressSet> senders) {
        if (source.isAnybody()) {
            return;
        }
        AddressSet named = tags.addresses(source);
        List<AddressSet> parts = senders.stream()
                .flatMap(set -> Stream.of(set.and(named), set.minus(named)))
                .filter(set -> !set.isEmpty())
                .toList();
        senders.clear();
        senders.addAll(parts);
    }
}
