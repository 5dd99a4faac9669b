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
 * move: nodes get the first half, private endpoints the third quarter, the API server the seventh eighth, a firewall
 * the first /26 of the last eighth, and what is left of that stays free for what comes later. A subnet's addresses never depend on whether another one is made.
 */
public record AddressPlan(
        AddressRange addressSpace,
        SubnetPlan nodes,
        SubnetPlan endpoints,
        Optional<SubnetPlan> apiServer,
        Optional<SubnetPlan> firewall) {

    /** Azure's largest private range is a /8. */
    private static final int LARGEST_SPACE = 8;
    /** The API server's eighth of a /25 is a /28, the smallest subnet it accepts. */
    private static final int SMALLEST_SPACE = 25;
    /** Holds the endpoint of a registry with its replicas and a few more; also AKS's least for the API server. */
    private static final int SMALLEST_SUBNET = 28;

    private static final String NODES = "nodes";
    private static final String ENDPOINTS = "endpoints";
    private static final String API_SERVER = "api-server";

    /** Azure takes no other name and nothing smaller (https://learn.microsoft.com/azure/firewall/firewall-faq). */
    private static final String FIREWALL = "AzureFirewallSubnet";

    private static final int SMALLEST_FIREWALL = 26;
    /** Azure keeps the four before it. */
    private static final int FIRST_FREE_ADDRESS = 4;

    /** Computes the plan without a firewall's subnet. */
    public static Optional<AddressPlan> of(
            String addressSpace, SubnetOverrides overrides, boolean enableApiServerSubnet, Problems problems) {
        return of(addressSpace, overrides, enableApiServerSubnet, false, problems);
    }

    /** Computes the plan, or reports why there is none. Paths are those of IsolatedNetwork's inputs. */
    public static Optional<AddressPlan> of(
            String addressSpace,
            SubnetOverrides overrides,
            boolean enableApiServerSubnet,
            boolean enableFirewallSubnet,
            Problems problems) {
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
        if (overrides.firewall().isPresent() && !enableFirewallSubnet) {
            found.add(
                    "subnetPrefixes.firewall",
                    "set although no firewall's subnet is made; set enableFirewallSubnet to true or remove it");
        }
        if (enableFirewallSubnet && overrides.firewall().isEmpty()) {
            space.ifPresent(range -> requireFirewall(range, found));
        }
        Map<String, AddressRange> chosen = new LinkedHashMap<>();
        read(NODES, "subnetPrefixes.nodes", overrides.nodes(), space, chosen, found);
        read(ENDPOINTS, "subnetPrefixes.endpoints", overrides.endpoints(), space, chosen, found);
        read(API_SERVER, "subnetPrefixes.apiServer", overrides.apiServer(), space, chosen, found);
        read(FIREWALL, "subnetPrefixes.firewall", overrides.firewall(), space, chosen, found);

        Optional<AddressPlan> plan = space.filter(range -> found.isEmpty()).map(range -> {
            int prefix = range.prefixLength();
            return new AddressPlan(
                    range,
                    subnet(NODES, chosen, range.subrange(prefix + 1, 0)),
                    subnet(ENDPOINTS, chosen, range.subrange(prefix + 2, 2)),
                    enableApiServerSubnet
                            ? Optional.of(subnet(API_SERVER, chosen, range.subrange(prefix + 3, 6)))
                            : Optional.empty(),
                    enableFirewallSubnet ? Optional.of(firewall(chosen, range)) : Optional.empty());
        });
        plan.ifPresent(complete -> complete.requireDisjointSubnets(found));
        problems.addAll(found);
        return found.isEmpty() ? plan : Optional.empty();
    }

    /** All subnets in the order in which they are made. */
    public List<SubnetPlan> subnets() {
        List<SubnetPlan> subnets = new ArrayList<>(List.of(nodes, endpoints));
        apiServer.ifPresent(subnets::add);
        firewall.ifPresent(subnets::add);
        return List.copyOf(subnets);
    }

    /**
     * The private address that Azure gives to a firewall in its subnet: the first one that is free, and nothing else can stand
     * there before it (the same that Azure's own landing zones plan with,
     * https://github.com/Azure/terraform-azurerm-avm-ptn-alz-connectivity-hub-and-spoke-vnet).
     */
    public Optional<String> firewallAddress() {
        return firewall.map(subnet -> subnet.range().address(FIRST_FREE_ADDRESS));
    }

    private static SubnetPlan firewall(Map<String, AddressRange> chosen, AddressRange space) {
        return new SubnetPlan(
                FIREWALL,
                chosen.containsKey(FIREWALL)
                        ? chosen.get(FIREWALL)
                        : space.subrange(space.prefixLength() + 3, 7).subrange(SMALLEST_FIREWALL, 0));
    }

    private static void requireFirewall(AddressRange space, Problems problems) {
        if (space.prefixLength() + 3 > SMALLEST_FIREWALL) {
            problems.add(
                    Rules.SUBNET_SIZE,
                    "addressSpace",
                    "its last eighth is too small for a firewall's subnet",
                    space.toString(),
                    "a /" + (SMALLEST_FIREWALL - 3) + " or larger",
                    "enlarge it or set subnetPrefixes");
        }
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
            int longest = name.equals(FIREWALL) ? SMALLEST_FIREWALL : SMALLEST_SUBNET;
            Ranges.requireSize(Rules.SUBNET_SIZE, path, range, LARGEST_SPACE, longest, problems);
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
        return "subnetPrefixes."
                + switch (subnet.name()) {
                    case API_SERVER -> "apiServer";
                    case FIREWALL -> "firewall";
                    default -> subnet.name();
                };
    }
}
