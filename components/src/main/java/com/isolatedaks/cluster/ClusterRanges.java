package com.isolatedaks.cluster;

import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.network.Ranges;
import java.util.Optional;

/**
 * The addresses that exist only inside the cluster.
 *
 * @param pods range of the pods (overlay)
 * @param services range of Kubernetes services
 * @param dnsServiceIp address of the cluster's DNS service
 * @see <a href="https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning">IP address planning</a>
 */
public record ClusterRanges(AddressRange pods, AddressRange services, String dnsServiceIp) {

    private static final String PODS = "network.podCidr";
    private static final String SERVICES = "network.serviceCidr";
    private static final String DNS = "network.dnsServiceIp";
    /** Kubernetes' convention, and the offset in Azure's own default of 10.0.0.10. */
    private static final int DNS_OFFSET = 10;
    /** AKS wants the service range to be smaller than a /12. */
    private static final int LARGEST_SERVICES = 13;
    /** The smallest range that still has a tenth address. */
    private static final int SMALLEST_SERVICES = 28;
    /** Each node gets a /24 of the pods' range. */
    private static final int SMALLEST_PODS = 24;

    private static final int LARGEST_PODS = 8;

    /**
     * Computes the ranges, or reports why there are none.
     *
     * @param virtualNetwork the address space that the nodes stand in, if it is known
     */
    public static Optional<ClusterRanges> of(
            ClusterNetworkArgs network, Optional<AddressRange> virtualNetwork, Problems problems) {
        Problems found = new Problems();
        Optional<AddressRange> pods = Ranges.read(PODS, network.podCidr().orElse("10.244.0.0/16"), found);
        Optional<AddressRange> services =
                Ranges.read(SERVICES, network.serviceCidr().orElse("10.0.0.0/16"), found);
        pods.ifPresent(range -> {
            Ranges.requireSize(PODS, range, LARGEST_PODS, SMALLEST_PODS, found);
            Ranges.requireFree(PODS, range, ReservedRanges.cluster(), found);
            services.ifPresent(other -> Ranges.requireDisjoint(PODS, range, "the service range", other, found));
            virtualNetwork.ifPresent(other -> Ranges.requireDisjoint(PODS, range, "the virtual network", other, found));
        });
        services.ifPresent(range -> {
            Ranges.requireSize(SERVICES, range, LARGEST_SERVICES, SMALLEST_SERVICES, found);
            Ranges.requireFree(SERVICES, range, ReservedRanges.cluster(), found);
            virtualNetwork.ifPresent(
                    other -> Ranges.requireDisjoint(SERVICES, range, "the virtual network", other, found));
            network.dnsServiceIp().ifPresent(address -> requireDnsServiceIp(address, range, found));
        });
        found.all().forEach(problem -> problems.add(problem.path(), problem.message()));
        return found.isEmpty()
                ? Optional.of(new ClusterRanges(
                        pods.orElseThrow(),
                        services.orElseThrow(),
                        network.dnsServiceIp()
                                .orElseGet(() -> services.orElseThrow().address(DNS_OFFSET))))
                : Optional.empty();
    }

    private static void requireDnsServiceIp(String address, AddressRange services, Problems problems) {
        boolean isInside = services.containsAddress(address);
        boolean isTaken = address.equals(services.address(0)) || address.equals(services.address(1));
        if (!isInside || isTaken || address.equals(services.address(services.size() - 1))) {
            problems.add(
                    DNS,
                    isInside ? "the address is taken by Kubernetes" : "not an address of the service range",
                    address,
                    "an address of " + services + " but its first two and its last",
                    "choose such as " + services.address(DNS_OFFSET) + " or remove it");
        }
    }
}
