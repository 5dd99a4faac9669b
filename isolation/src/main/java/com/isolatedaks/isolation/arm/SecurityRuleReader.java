package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.SecurityRule;
import java.util.List;

/** Reads a rule of a security group. */
final class SecurityRuleReader {
    private SecurityRuleReader() {}

    static SecurityRule read(ArmResource rule) {
        return new SecurityRule(
                rule.id().name(),
                rule.body().at("/properties/priority").asInt(),
                rule.is("/properties/direction", "Inbound"),
                rule.is("/properties/access", "Allow"),
                rule.text("/properties/protocol"),
                ports(rule.texts("/properties/destinationPortRanges", "/properties/destinationPortRange")),
                PeersReader.read(rule.texts("/properties/sourceAddressPrefixes", "/properties/sourceAddressPrefix")),
                PeersReader.read(
                        rule.texts("/properties/destinationAddressPrefixes", "/properties/destinationAddressPrefix")));
    }

    static List<PortRange> ports(List<String> texts) {
        return texts.stream().flatMap(text -> PortRange.parse(text).stream()).toList();
    }
}
