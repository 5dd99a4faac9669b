package com.isolatedaks.network;

import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which subnet gets which addresses of a virtual network. The layout is frozen, because a subnet that is in use cannot
 * move: nodes get the first half, private endpoints the third quarter, the API server the seventh eighth, and the last
 * eighth stays free for what comes later. A subnet's addresses never depend on whether another one is made.
 */
public record AddressPlan(
        AddressRange addressSpace, SubnetPlan nodes, SubnetPlan endpoints, Optional<SubnetPlan> apiServer) {

    /** Azure's largest private range is a /8. */
    private static final int LARGEST_SPACE = 8;
    /** The API server's eighth of a /25 is a /28, the smallest subnet it accepts. */
    private static final int SMALLEST_SPACE = 25;
    /** Holds the endpoint of a registry with its replicas and a few more; also AKS's least for the API server. */
    private static final int SMALLEST_SUBNET = 28;

    private static final String NODES = "nodes";
    private static final String ENDPOINTS = "endpoints";
    private static final String API_SERVER = "api-server";

    /** Computes the plan, or reports why there is none. Paths are those of IsolatedNetwork's inputs. */
    public static Optional<AddressPlan> of(
            String addressSpace, SubnetOverrides overrides, boolean enableApiServerSubnet, Problems problems) {
        Problems found = new Problems();
        Optional<AddressRange> space = Ranges.read("addressSpace", addressSpace, found);
        space.ifPresent(range -> {
            Ranges.requireSize(Rules.SUBNET_SIZE, "addressSpace", range, LARGEST_SPACE, SMALLEST_SPACE, found);
            Ranges.requireFree(Rules.NETWORK_RESERVED, "addressSpace", range, ReservedRanges.virtualNetwork(), found);
        });
        if (overrides.apiServer().isPresent() && !enableApiServerSubnet) {
            found.add(
                    "subnetPrefixes.apiServer",
                    "set although no API server subnet is made; set enableApiServerSubnet to true or remove it");
        }
        Map<String, AddressRange> chosen = new LinkedHashMap<>();
        read(NODES, "subnetPrefixes.nodes", overrides.nodes(), space, chosen, found);
        read(ENDPOINTS, "subnetPrefixes.endpoints", overrides.endpoints(), space, chosen, found);
        read(API_SERVER, "subnetPrefixes.apiServer", overrides.apiServer(), space, chosen, found);

        Optional<AddressPlan> plan = space.filter(range -> found.isEmpty()).map(range -> {
            int prefix = range.prefixLength();
            return new AddressPlan(
                    range,
                    subnet(NODES, chosen, range.subrange(prefix + 1, 0)),
                    subnet(ENDPOINTS, chosen, range.subrange(prefix + 2, 2)),
                    enableApiServerSubnet
                            ? Optional.of(subnet(API_SERVER, chosen, range.subrange(prefix + 3, 6)))
                            : Optional.empty());
        });
        plan.ifPresent(complete -> complete.requireDisjointSubnets(found));
        problems.addAll(found);
        return found.isEmpty() ? plan : Optional.empty();
    }

    /** All subnets in the order in which they are made. */
    public List<SubnetPlan> subnets() {
        List<SubnetPlan> subnets = new ArrayList<>(List.of(nodes, endpoints));
        apiServer.ifPresent(subnets::add);
        return List.copyOf(subnets);
    }

    private static SubnetPlan subnet(String name, Map<String, AddressRange> chosen, AddressRange planned) {
        return new SubnetPlan(name, chosen.getOrDefault(name, planned));
    }

    private static void read(
            String name,
            String path,
            Optional<String> text,
            Optional<AddressRange> space,
            Map<String, AddressRange> chosen,
            Problems problems) {
        text.flatMap(value -> Ranges.read(path, value, problems)).ifPresent(range -> {
            chosen.put(name, range);
            Ranges.requireSize(Rules.SUBNET_SIZE, path, range, LARGEST_SPACE, SMALLEST_SUBNET, problems);
            space.filter(whole -> !whole.contains(range))
                    .ifPresent(whole -> problems.add(
                            Rules.SUBNET_PLACE,
                            path,
                            "the subnet lies outside of the virtual network",
                            range.toString(),
                            "a range inside addressSpace (" + whole + ")",
                            "move the subnet or enlarge addressSpace"));
        });
    }

    private void requireDisjointSubnets(Problems problems) {
        List<SubnetPlan> subnets = subnets();
        for (int later = 1; later < subnets.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Ranges.requireDisjoint(
                        Rules.SUBNET_PLACE,
                        pathOf(subnets.get(later)),
                        subnets.get(later).range(),
                        "the subnet " + subnets.get(earlier).name(),
                        subnets.get(earlier).range(),
                        problems);
            }
        }
    }

    private static String pathOf(SubnetPlan subnet) {
        return "subnetPrefixes." + (subnet.name().equals(API_SERVER) ? "apiServer" : subnet.name());
    }
}
