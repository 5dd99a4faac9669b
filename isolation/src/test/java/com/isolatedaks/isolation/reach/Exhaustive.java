package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.reach.SmallNetwork.SmallEndpoint;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallFirewall;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallFirewallRule;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallRoute;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallRule;
import com.isolatedaks.isolation.reach.SmallNetwork.SmallSubnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges one packet at a time by nothing but numbers: written from Microsoft's pages on security rules and routes, and sharing
 * no code with what it is held against.
 */
final class Exhaustive {
    /** What becomes of a packet. */
    enum Fate {
        ARRIVES,
        STOPPED,
        UNKNOWN
    }

    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10");
    private static final String PLATFORM = "168.63.129.16/32";

    private final SmallNetwork network;

    Exhaustive(SmallNetwork network) {
        this.network = network;
    }

    Fate send(int sender, long from, long to, int port, String protocol) {
        if (!passes(sender, false, from, to, port, protocol)) {
            return Fate.STOPPED;
        }
        String hop = hop(sender, to);
        return switch (hop) {
            case "None" -> Fate.STOPPED;
            case "Internet" -> network.subnets().get(sender).hasDefaultOutbound() ? Fate.ARRIVES : Fate.STOPPED;
            case "VirtualAppliance" -> filter(sender, from, to, port, protocol);
            case "VirtualNetworkGateway" -> Fate.UNKNOWN;
            default -> deliver(SmallNetwork.HOMES.get(sender), from, to, port, protocol);
        };
    }

    /** See https://learn.microsoft.com/azure/firewall/rule-processing; the firewall is in the first network. */
    private Fate filter(int sender, long from, long to, int port, String protocol) {
        boolean isElsewhere = SmallNetwork.HOMES.get(sender) != 0;
        if (network.firewall().isEmpty() || isElsewhere && !network.isPeered()) {
            return Fate.UNKNOWN;
        }
        SmallFirewall firewall = network.firewall().get();
        boolean isLet = false;
        boolean isPerhapsLet = false;
        boolean isPerhapsDenied = false;
        for (SmallFirewallRule rule : firewall.rules()) {
            boolean isAboutPort = rule.firstPort() <= port && port <= rule.lastPort();
            boolean isAboutProtocol =
                    rule.protocol().equals("Any") || rule.protocol().equals(protocol);
            if (!isAboutPort || !isAboutProtocol) {
                continue;
            }
            if (rule.isInDoubt()) {
                isPerhapsLet |= rule.isAllow();
                isPerhapsDenied |= !rule.isAllow();
            } else if ((rule.from().equals("*") || isIn(from, rule.from()))
                    && (rule.to().equals("*") || isIn(to, rule.to()))) {
                isLet = rule.isAllow();
                break;
            }
        }
        if (isLet ? isPerhapsDenied : isPerhapsLet) {
            return Fate.UNKNOWN;
        }
        if (!isLet) {
            return Fate.STOPPED;
        }
        if (isElsewhere && !firewall.isAnswered()) {
            return Fate.UNKNOWN;
        }
        boolean isInside =
                isIn(to, SmallNetwork.NETWORKS.get(0)) || network.isPeered() && isIn(to, SmallNetwork.NETWORKS.get(1));
        if (isInside) {
            return deliver(0, from, to, port, protocol);
        }
        return firewall.hasPublicAddress() ? Fate.ARRIVES : Fate.STOPPED;
    }

    private Fate deliver(int home, long from, long to, int port, String protocol) {
        for (int i = 0; i < SmallNetwork.SUBNETS.size(); i++) {
            boolean isNear = SmallNetwork.HOMES.get(i) == home || network.isPeered();
            if (isNear && isIn(to, SmallNetwork.SUBNETS.get(i))) {
                SmallSubnet subnet = network.subnets().get(i);
                Optional<SmallEndpoint> endpoint = subnet.endpoint();
                boolean isEndpoint = endpoint.isPresent() && to == start(SmallNetwork.SUBNETS.get(i)) + 4;
                boolean isJudged = !isEndpoint || endpoint.get().isJudged();
                if (isJudged && !passes(i, true, from, to, port, protocol)) {
                    return Fate.STOPPED;
                }
                boolean isFirewall = network.firewall().isPresent() && to == start(SmallNetwork.APPLIANCE + "/32");
                boolean isThere = isEndpoint ? endpoint.get().isConnected() : subnet.hasNodes() || isFirewall;
                return isThere ? Fate.ARRIVES : Fate.STOPPED;
            }
        }
        return Fate.STOPPED;
    }

    /** See https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview. */
    private String hop(int sender, long to) {
        record Candidate(String range, String hop, boolean isOwn) {}
        List<Candidate> all = new ArrayList<>();
        for (SmallRoute route : network.subnets().get(sender).routes().orElse(List.of())) {
            all.add(new Candidate(route.range(), route.nextHop(), true));
        }
        int home = SmallNetwork.HOMES.get(sender);
        for (int i = 0; i < SmallNetwork.NETWORKS.size(); i++) {
            if (i == home || network.isPeered()) {
                all.add(new Candidate(SmallNetwork.NETWORKS.get(i), "local", false));
            }
        }
        for (int i = 0; i < SmallNetwork.SUBNETS.size(); i++) {
            boolean isNear = SmallNetwork.HOMES.get(i) == home || network.isPeered();
            if (isNear
                    && network.subnets().get(i).endpoint().isPresent()
                    && to == start(SmallNetwork.SUBNETS.get(i)) + 4) {
                // Azure gives each endpoint a route of its own, which no shorter one overrides.
                return "endpoint";
            }
        }
        PRIVATE.forEach(range -> all.add(new Candidate(range, "None", false)));
        all.add(new Candidate("0.0.0.0/0", "Internet", false));
        return all.stream()
                .filter(candidate -> isIn(to, candidate.range()))
                .max(Comparator.comparingInt((Candidate candidate) -> length(candidate.range()))
                        .thenComparing(Candidate::isOwn))
                .orElseThrow()
                .hop();
    }

    /** See https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview. */
    private boolean passes(int subnet, boolean isInbound, long from, long to, int port, String protocol) {
        Optional<List<SmallRule>> rules = network.subnets().get(subnet).rules();
        if (rules.isEmpty()) {
            return true;
        }
        return rules.get().stream()
                .filter(rule -> rule.isInbound() == isInbound)
                .sorted(Comparator.comparingInt(SmallRule::priority))
                .filter(rule -> rule.protocol().equals("*") || rule.protocol().equalsIgnoreCase(protocol))
                .filter(rule -> rule.firstPort() <= port && port <= rule.lastPort())
                .filter(rule -> means(subnet, rule.from(), from) && means(subnet, rule.to(), to))
                .findFirst()
                .map(SmallRule::isAllow)
                .orElseGet(() -> means(subnet, "VirtualNetwork", from) && means(subnet, "VirtualNetwork", to)
                        || !isInbound && means(subnet, "Internet", to));
    }

    private boolean means(int subnet, String word, long address) {
        return switch (word) {
            case "*" -> true;
            case "AzureLoadBalancer" -> isIn(address, PLATFORM);
            // The addresses of a service change each week: a packet to an address is never known to be for it.
            case "Storage" -> false;
            case "VirtualNetwork" ->
                isNear(subnet, address)
                        || isIn(address, PLATFORM)
                        || network.subnets().get(subnet).routes().orElse(List.of()).stream()
                                .anyMatch(route -> isIn(address, route.range()));
            case "Internet" -> !isNear(subnet, address) && PRIVATE.stream().noneMatch(range -> isIn(address, range));
            default -> isIn(address, word);
        };
    }

    private boolean isNear(int subnet, long address) {
        int home = SmallNetwork.HOMES.get(subnet);
        return isIn(address, SmallNetwork.NETWORKS.get(home))
                || network.isPeered() && isIn(address, SmallNetwork.NETWORKS.get(1 - home));
    }

    private static boolean isIn(long address, String range) {
        int shift = 32 - length(range);
        return address >> shift == start(range) >> shift;
    }

    private static int length(String range) {
        return Integer.parseInt(range.substring(range.indexOf('/') + 1));
    }

    static long start(String range) {
        long value = 0;
        for (String part : range.replaceAll("/.*", "").split("\\.")) {
            value = value * 256 + Long.parseLong(part);
        }
        return value;
    }
}
