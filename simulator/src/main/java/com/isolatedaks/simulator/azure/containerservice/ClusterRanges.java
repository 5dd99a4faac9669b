package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.ReservedRange;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.Optional;

/**
 * The address ranges of a cluster's services and pods
 * (https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning).
 */
final class ClusterRanges {
    private static final String PROFILE = "/properties/networkProfile";
    private static final String SUBNETS = "Microsoft.Network/virtualNetworks/subnets";
    /** The service range must be smaller than this. */
    private static final int SHORTEST_SERVICE_PREFIX = 12;

    private ClusterRanges() {}

    static void check(ClusterPut cluster) {
        AddressRange services = range(cluster, "serviceCidr").orElseThrow();
        Optional<AddressRange> pods = range(cluster, "podCidr");
        if (services.prefixLength() <= SHORTEST_SERVICE_PREFIX) {
            throw ClusterErrors.invalidParameter(
                    "networkProfile.serviceCidr",
                    "The service CIDR %s must be smaller than a /%d.".formatted(services, SHORTEST_SERVICE_PREFIX));
        }
        checkReserved("networkProfile.serviceCidr", services);
        pods.ifPresent(range -> checkReserved("networkProfile.podCidr", range));
        checkDnsService(cluster, services);
        pods.filter(services::overlaps).ifPresent(range -> {
            throw ClusterErrors.refuse(
                    "PodCidrOverlapServiceCidr",
                    "networkProfile.podCidr",
                    "The pod CIDR %s overlaps with the service CIDR %s.".formatted(range, services));
        });
        cluster.nodeSubnets().stream()
                .map(ResourceId::parent)
                .distinct()
                .flatMap(network -> cluster.resources().children(network, SUBNETS).stream())
                .forEach(subnet -> checkSubnet(subnet, services, pods));
    }

    private static Optional<AddressRange> range(ClusterPut cluster, String property) {
        return cluster.body().find(PROFILE + "/" + property).map(text -> AddressRange.parse(text)
                .orElseThrow(() -> ClusterErrors.invalidParameter(
                        "networkProfile." + property,
                        "The value '%s' of networkProfile.%s is no IPv4 CIDR without host bits."
                                .formatted(text, property))));
    }

    private static void checkReserved(String target, AddressRange range) {
        for (ReservedRange reserved : ReservedRanges.cluster()) {
            if (range.overlaps(AddressRange.of(reserved.range()))) {
                throw ClusterErrors.refuse(
                        "NetworkProfileCIDROverlapVNET",
                        target,
                        "NetworkProfile CIDR %s overlaps with reserved VNET CIDR %s."
                                .formatted(range, reserved.range()));
            }
        }
    }

    private static void checkDnsService(ClusterPut cluster, AddressRange services) {
        String target = "networkProfile.dnsServiceIP";
        String address = cluster.body().text(PROFILE + "/dnsServiceIP");
        if (!services.containsAddress(address)) {
            throw ClusterErrors.refuse(
                    "DnsServiceIpOutOfServiceCidr",
                    target,
                    "The DNS service IP %s is out of the range defined by service CIDR %s."
                            .formatted(address, services));
        }
        // The first address is that of kubernetes.default.svc.cluster.local.
        if (address.equals(services.address(0)) || address.equals(services.address(1))) {
            throw ClusterErrors.refuse(
                    "DnsServiceIpConflicting",
                    target,
                    "The DNS service IP %s must not be the first one of service CIDR %s.".formatted(address, services));
        }
        if (address.equals(services.address(services.size() - 1))) {
            throw ClusterErrors.refuse(
                    "DnsBroadcastAddressConflicting",
                    target,
                    "The DNS service IP %s is the broadcast address of service CIDR %s.".formatted(address, services));
        }
    }

    private static void checkSubnet(AzureResource subnet, AddressRange services, Optional<AddressRange> pods) {
        AddressRange range = AddressRange.of(ClusterSubnets.range(subnet));
        if (range.overlaps(services)) {
            throw ClusterErrors.refuse(
                    "ServiceCidrOverlapExistingSubnetsCidr",
                    "networkProfile.serviceCidr",
                    "The specified service CIDR %s is conflicted with an existing subnet CIDR %s."
                            .formatted(services, range));
        }
        if (pods.filter(range::overlaps).isPresent()) {
            throw ClusterErrors.refuse(
                    "PodCidrOverlapExistingSubnetsCidr",
                    "networkProfile.podCidr",
                    "The specified pod CIDR %s is conflicted with an existing subnet CIDR %s."
                            .formatted(pods.get(), range));
        }
    }
}
