package com.isolatedaks.isolation.page;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which networks have a box of their own. Of many only some: those that leak first, then those with the most peerings, which
 * are the hubs.
 *
 * @param each the ones that have
 * @param rest the ones that have not
 * @param leaking how many of the rest leak
 */
record DrawnNetworks(List<VirtualNetwork> each, List<VirtualNetwork> rest, long leaking) {
    private static final int MOST = 6;

    static DrawnNetworks of(NetworkModel model, Set<ArmId> leaking) {
        List<VirtualNetwork> all = model.networks();
        if (all.size() <= MOST) {
            return new DrawnNetworks(all, List.of(), 0);
        }
        List<VirtualNetwork> ranked = all.stream()
                .sorted(Comparator.comparing((VirtualNetwork network) -> !leaks(network, leaking))
                        .thenComparing(network -> -network.peerings().size()))
                .toList();
        List<VirtualNetwork> rest = ranked.subList(MOST, ranked.size());
        return new DrawnNetworks(
                ranked.subList(0, MOST),
                rest,
                rest.stream().filter(network -> leaks(network, leaking)).count());
    }

    private static boolean leaks(VirtualNetwork network, Set<ArmId> leaking) {
        return leaking.contains(network.id())
                || network.subnets().stream().map(Subnet::id).anyMatch(leaking::contains);
    }
}
