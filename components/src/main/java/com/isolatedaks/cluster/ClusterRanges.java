package com.isolatedaks.cluster;

import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
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
        Optional<AddressRange> pods = Ranges.read(PODS, network.podCidr().orElseThrow(), found);
        Optional<AddressRange> services =
                Ranges.read(SERVICES, network.serviceCidr().orElseThrow(), found);
        pods.ifPresent(range -> {
            Ranges.requireSize(Rules.POD_RANGE_SIZE, PODS, range, LARGEST_PODS, SMALLEST_PODS, found);
            Ranges.requireFree(Rules.CLUSTER_RESERVED, PODS, range, ReservedRanges.cluster(), found);
            services.ifPresent(other ->
                    Ranges.requireDisjoint(Rules.DISJOINT_RANGES, PODS, range, "the service range", other, found));
            virtualNetwork.ifPresent(other ->
                    Ranges.requireDisjoint(Rules.DISJOINT_RANGES, PODS, range, "the virtual network", other, found));
        });
        services.ifPresent(range -> {
            Ranges.requireSize(Rules.SERVICE_RANGE_SIZE, SERVICES, range, LARGEST_SERVICES, SMALLEST_SERVICES, found);
            Ranges.requireFree(Rules.CLUSTER_RESERVED, SERVICES, range, ReservedRanges.cluster(), found);
            virtualNetwork.ifPresent(other -> Ranges.requireDisjoint(
                    Rules.DISJOINT_RANGES, SERVICES, range, "the virtual network", other, found));
            network.dnsServiceIp().ifPresent(address -> requireDnsServiceIp(address, range, found));
        });
        problems.addAll(found);
        return found.isEmpty()
                ? Optional.of(new ClusterRanges(
                        pods.orElseThrow(),
                        services.orElseThrow(),
                        network.dnsServiceIp()
                                .orElseGet(() -> services.orElseThrow().address(DNS_OFFSET))))
                : Optional.empty();
    }

    /** How many nodes get a part of the pods' range. */
    long nodeCapacity() {
        return 1L << (SMALLEST_PODS - pods.prefixLength());
    }

    private static void requireDnsServiceIp(String address, AddressRange services, Problems problems) {
        boolean isInside = services.containsAddress(address);
        boolean isTaken = address.equals(services.address(0)) || address.equals(services.address(1));
        if (!isInside || isTaken || address.equals(services.address(services.size() - 1))) {
            problems.add(
                    Rules.DNS_SERVICE_ADDRESS,
                    DNS,
                    isInside ? "the address is taken by Kubernetes" : "not an address of the service range",
                    address,
                    "an address of " + services + " but its first two and its last",
                    "choose such as " + services.address(DNS_OFFSET) + " or remove it");
        }
    }
}
