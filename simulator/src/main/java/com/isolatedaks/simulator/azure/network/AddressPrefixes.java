package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** Reads address prefixes. Azure also has IPv6 ones, which are left out of all rules here. */
final class AddressPrefixes {
    private AddressPrefixes() {}

    /** The IPv4 prefixes of a subnet: {@code addressPrefix} or {@code addressPrefixes}. */
    static List<AddressRange> ofSubnet(ResourceId id, Body subnet) {
        List<String> texts = new ArrayList<>(subnet.texts("/properties/addressPrefixes"));
        if (texts.isEmpty()) {
            subnet.find("/properties/addressPrefix").ifPresent(texts::add);
        }
        return parse(id, texts);
    }

    /** The IPv4 prefixes of a virtual network. */
    static List<AddressRange> ofNetwork(ResourceId id, Body network) {
        return parse(id, network.texts("/properties/addressSpace/addressPrefixes"));
    }

    private static List<AddressRange> parse(ResourceId id, List<String> texts) {
        return texts.stream()
                .filter(text -> !text.contains(":"))
                .map(text -> AddressRange.parse(text).orElseThrow(() -> {
                    String suggestion = AddressRange.nearest(text)
                            .map(AddressRange::toString)
                            .orElse("");
                    return NetworkErrors.invalidAddressPrefix(id, text, suggestion);
                }))
                .toList();
    }
}
