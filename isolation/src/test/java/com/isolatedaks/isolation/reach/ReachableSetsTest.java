package com.isolatedaks.isolation.reach;

import static org.assertj.core.api.Assertions.fail;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Exhaustive.Fate;
import com.isolatedaks.isolation.reach.ReachableSets.Reached;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallEndpoint;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallFirewall;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallFirewallRule;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallRoute;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallRule;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallSubnet;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The sets, the walk of one packet and an evaluator that tries everything always agree. */
class ReachableSetsTest {
    private static final int[] PORTS = {22, 80, 443, 444, 8080};

    /** Every address of both networks, and some of each other kind: private, public, on both sides of rules' ranges. */
    private static final long[] TARGETS = LongStream.concat(
                    LongStream.range(0, 34).map(offset -> Exhaustive.start("10.0.0.0") + offset),
                    LongStream.of(
                            Exhaustive.start("10.9.0.1"),
                            Exhaustive.start("192.168.1.1"),
                            Exhaustive.start("20.0.0.1"),
                            Exhaustive.start("20.0.0.130"),
                            Exhaustive.start("203.0.113.1")))
            .toArray();

    @Property(tries = 40)
    void setsAgreeWithTheWalkAndWithTryingEverything(@ForAll("networks") SmallNetwork network) {
        NetworkModel model = network.model();
        Exhaustive exhaustive = new Exhaustive(network);
        Reachability walk = new Reachability(model);
        for (int sender = 0; sender < SmallNetwork.SUBNETS.size(); sender++) {
            Source source =
                    Source.of(model.subnet(SmallNetwork.subnetId(sender)).orElseThrow());
            Classes classes = Classes.towardsAll(source, model);
            ReachableSets sets = new ReachableSets(source, model);
            for (AddressSet senders : classes.senders()) {
                for (int port : PORTS) {
                    for (Protocol protocol : Protocol.values()) {
                        Reached reached = sets.all(senders, representative(classes, port), protocol, false);
                        agree(exhaustive, walk, source, sender, senders, reached, port, protocol);
                    }
                }
            }
        }
    }

    private static void agree(
            Exhaustive exhaustive,
            Reachability walk,
            Source source,
            int sender,
            AddressSet senders,
            Reached reached,
            int port,
            Protocol protocol) {
        for (long offset = 0; offset < 8; offset++) {
            Address from = new Address(source.addresses().first().value() + offset);
            if (!senders.contains(from)) {
                continue;
            }
            for (long target : TARGETS) {
                Address to = new Address(target);
                Fate expected = exhaustive.send(sender, from.value(), target, port, protocol.name());
                Fate walked = fate(walk.reach(source.at(AddressSet.of(from)), Target.at(to), port, protocol));
                Fate computed = fate(reached, to);
                // Asserting each of the hundreds of thousands takes longer than finding them out.
                if (walked != expected || computed != expected) {
                    fail("%s -> %s %s %d: expected %s, the walk says %s, the sets say %s"
                            .formatted(from, to, protocol, port, expected, walked, computed));
                }
            }
        }
    }

    /** Any port of a class stands for it: the first one is what the proof asks by. */
    private static int representative(Classes classes, int port) {
        return classes.ports().stream()
                .filter(range -> range.contains(port))
                .mapToInt(PortRange::first)
                .findFirst()
                .orElseThrow();
    }

    private static Fate fate(Verdict verdict) {
        if (verdict instanceof Verdict.Reached) {
            return Fate.ARRIVES;
        }
        return verdict.isBlocked() ? Fate.STOPPED : Fate.UNKNOWN;
    }

    private static Fate fate(Reached reached, Address to) {
        if (reached.arrived().contains(to)) {
            return Fate.ARRIVES;
        }
        return reached.unknown().contains(to) ? Fate.UNKNOWN : Fate.STOPPED;
    }

    @Provide
    Arbitrary<SmallNetwork> networks() {
        Arbitrary<SmallSubnet> subnets = Combinators.combine(
                        rules().list().ofMaxSize(5).optional(0.8),
                        routes().list()
                                .uniqueElements(SmallRoute::range)
                                .ofMaxSize(3)
                                .optional(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                                .as(SmallEndpoint::new)
                                .optional(0.5))
                .as(SmallSubnet::new);
        Arbitrary<SmallFirewall> firewalls = Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, true, false),
                        firewallRules().list().ofMaxSize(4))
                .as(SmallFirewall::new);
        return Combinators.combine(Arbitraries.of(true, false), subnets.list().ofSize(3), firewalls.optional(0.7))
                .as(SmallNetwork::new);
    }

    private static Arbitrary<SmallRule> rules() {
        Arbitrary<String> peers = Arbitraries.of(
                "*",
                "VirtualNetwork",
                "Internet",
                "AzureLoadBalancer",
                "Storage",
                "10.0.0.0/28",
                "10.0.0.0/30",
                "10.0.0.4/31",
                "10.0.0.9/32",
                "10.0.0.16/28",
                "20.0.0.0/25",
                "0.0.0.0/1");
        Arbitrary<List<Integer>> ports = Arbitraries.of(
                List.of(0, 65535), List.of(443, 443), List.of(80, 443), List.of(22, 79), List.of(444, 65535));
        return Combinators.combine(
                        Arbitraries.integers().between(100, 4096),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("*", "Tcp", "Udp"),
                        peers,
                        peers,
                        ports)
                .as((priority, isInbound, isAllow, protocol, from, to, range) ->
                        new SmallRule(priority, isInbound, isAllow, protocol, from, to, range.get(0), range.get(1)));
    }

    private static Arbitrary<SmallFirewallRule> firewallRules() {
        Arbitrary<List<Integer>> ports =
                Arbitraries.of(List.of(0, 65535), List.of(443, 443), List.of(80, 443), List.of(8080, 8080));
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of("Any", "TCP", "UDP"),
                        Arbitraries.of("*", "10.0.0.0/28", "10.0.0.4/30", "10.0.0.16/29"),
                        Arbitraries.of(
                                "*", "20.0.0.0/25", "10.0.0.0/28", "10.0.0.16/28", "203.0.113.1/32", "0.0.0.0/1"),
                        ports)
                .as((isAllow, isInDoubt, protocol, from, to, range) ->
                        new SmallFirewallRule(isAllow, isInDoubt, protocol, from, to, range.get(0), range.get(1)));
    }

    private static Arbitrary<SmallRoute> routes() {
        return Combinators.combine(
                        Arbitraries.of(
                                "0.0.0.0/0",
                                "20.0.0.0/24",
                                "20.0.0.128/25",
                                "10.0.0.0/28",
                                "10.0.0.16/29",
                                "10.0.0.8/30"),
                        Arbitraries.of("None", "Internet", "VirtualAppliance", "VnetLocal", "VirtualNetworkGateway"))
                .as(SmallRoute::new);
    }
}
