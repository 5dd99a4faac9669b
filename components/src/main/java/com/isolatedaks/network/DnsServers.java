package com.isolatedaks.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.azurenative.network.inputs.DhcpOptionsArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * DNS servers of a virtual network that are not Azure's own.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances">
 *     Name resolution in virtual networks</a>
 */
public final class DnsServers {
    /** Azure's own DNS, which answers from the zones that the network is linked to. */
    private static final String AZURE = "168.63.129.16";

    private DnsServers() {}

    /** Whether machines ask a server that is not Azure's. */
    public static boolean areCustom(List<String> servers) {
        return servers.stream().anyMatch(server -> !server.equals(AZURE));
    }

    /**
     * Reports servers that cannot be asked.
     *
     * @param cluster ranges that exist only inside of the cluster, by their names
     */
    public static void check(String path, List<String> servers, Map<String, AddressRange> cluster, Problems problems) {
        for (String server : servers) {
            if (AddressRange.parse(server + "/32").isEmpty()) {
                problems.add(
                        Rules.DNS_SERVERS,
                        path,
                        "not an IPv4 address",
                        server,
                        "an address such as 10.0.1.4",
                        "correct it");
            } else {
                cluster.forEach((name, range) -> requireOutside(path, server, name, range, problems));
            }
        }
    }

    /** What a network's request says of them; null leaves it to Azure. */
    public static @Nullable Output<DhcpOptionsArgs> request(Optional<List<String>> servers) {
        return servers.filter(given -> !given.isEmpty())
                .map(given ->
                        Output.of(DhcpOptionsArgs.builder().dnsServers(given).build()))
                .orElse(null);
    }

    private static void requireOutside(String path, String server, String name, AddressRange range, Problems problems) {
        if (range.containsAddress(server)) {
            problems.add(
                    Rules.DNS_SERVERS,
                    path,
                    "the address lies in " + name + " (" + range + ")",
                    server,
                    "an address outside of it",
                    "take the server's address in its network");
        }
    }
}
