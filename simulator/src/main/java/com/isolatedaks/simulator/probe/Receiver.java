package com.isolatedaks.simulator.probe;

import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the packet of a probe is for.
 *
 * @param host a name or an address
 * @param port the port
 */
record Receiver(String host, int port) {
    private static final int HTTPS = 443;

    /** Where resources say by which name, or at which address, they are reached. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "Microsoft.ContainerRegistry/registries", List.of("/properties/loginServer"),
            "Microsoft.ContainerService/managedClusters", List.of("/properties/privateFQDN", "/properties/fqdn"),
            "Microsoft.Network/privateEndpoints", List.of("/properties/customDnsConfigs/0/ipAddresses/0"));

    /** Reads {@code TO[:PORT]}: a host name, an address, or a resource by id or name. */
    static Receiver find(String text, Resources resources) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        int port = colon < 0 ? HTTPS : port(text.substring(colon + 1));
        boolean isResource = host.startsWith("/") || (!host.contains(".") && !host.equals("localhost"));
        return new Receiver(isResource ? nameOf(host, resources) : host, port);
    }

    private static int port(String text) {
        return PortRange.parse(text)
                .filter(range ->
                        range.first() == range.last() && range.first() > 0 && PortRange.ALL.contains(range.last()))
                .map(PortRange::first)
                .orElseThrow(() -> new ProbeException(
                        "TO: not a port, got \"%s\"; expected a number from 1 to 65535".formatted(text)));
    }

    private static String nameOf(String text, Resources resources) {
        List<String> known = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : NAMES.entrySet()) {
            for (AzureResource resource : resources.ofType(entry.getKey())) {
                boolean isIt = resource.id().name().equalsIgnoreCase(text)
                        || ResourceId.parse(text).filter(resource.id()::equals).isPresent();
                Optional<String> name = entry.getValue().stream()
                        .flatMap(pointer -> resource.body().find(pointer).stream())
                        .findFirst();
                if (isIt && name.isPresent()) {
                    return name.get();
                }
                known.add(resource.id().name());
            }
        }
        throw new ProbeException(
                "TO: no resource is reached by that name, got \"%s\"; expected a host name, an address, or one of %s"
                        .formatted(text, known.isEmpty() ? "no resource yet" : String.join(", ", known)));
    }

    /** The address, if that is what the packet is for. */
    Optional<Address> address() {
        return Address.parse(host);
    }
}
