package com.isolatedaks.network;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
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
    private DnsServers() {}

    /** Whether machines ask a server that is not Azure's own, which answers from the zones that the network is linked to. */
    public static boolean areCustom(List<String> servers) {
        return servers.stream()
                .anyMatch(server -> !server.equals(PlatformAddress.dns().address()));
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
                new MachineAddress(Rules.DNS_SERVERS, path, server, "take the server's address in its network")
                        .requireOutside(cluster, problems);
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
}
