package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.SecurityRule;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a rule of a security group. Who is in an application security group changes with each machine: a rule that allows is
 * taken to be about the whole network, and one that denies about nobody
 * (https://learn.microsoft.com/azure/virtual-network/application-security-groups).
 */
final class SecurityRuleReader {
    private SecurityRuleReader() {}

    private static final Peers ANY_MACHINE = Peers.tagged("VirtualNetwork");
    private static final Peers NO_MACHINE = new Peers(false, AddressSet.EMPTY, Set.of());

    static SecurityRule read(ArmResource rule) {
        return new SecurityRule(
                rule.id().name(),
                rule.body().at("/properties/priority").asInt(),
                rule.is("/properties/direction", "Inbound"),
                rule.is("/properties/access", "Allow"),
                rule.text("/properties/protocol"),
                ports(rule.texts("/properties/destinationPortRanges", "/properties/destinationPortRange")),
                peers(rule, "source"),
                peers(rule, "destination"));
    }

    private static Peers peers(ArmResource rule, String side) {
        if (!rule.elements("/properties/%sApplicationSecurityGroups".formatted(side))
                .isEmpty()) {
            return rule.is("/properties/access", "Allow") ? ANY_MACHINE : NO_MACHINE;
        }
        String prefix = "/properties/%sAddressPrefix".formatted(side);
        return PeersReader.read(rule.texts(prefix + "es", prefix));
    }

    static List<PortRange> ports(List<String> texts) {
        return texts.stream().flatMap(text -> PortRange.parse(text).stream()).toList();
    }
}
