package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.network.AddressPlan;
import com.isolatedaks.network.Ranges;
import com.isolatedaks.network.SubnetOverrides;
import java.util.Optional;

/** What must hold of a cluster's inputs before anything is created. */
public final class ClusterRules {
    private ClusterRules() {}

    /** Reports all that is wrong with the arguments, and the cluster's ranges if they are right. */
    public static Optional<ClusterRanges> check(String componentName, IsolatedAksClusterArgs args, Problems problems) {
        ClusterNames names = ClusterNames.of(componentName, args);
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName("clusterName", names.cluster(), "Microsoft.ContainerService/managedClusters", problems);
        args.kubernetesVersion().ifPresent(version -> requireVersion(version, problems));
        PoolRules.check(args, problems);
        UpgradeRules.check(args, problems);
        IdentityRules.check(args, problems.under("identity"));
        checkAccess(args, problems);
        return ClusterRanges.of(args.network(), checkNetwork(args.network(), problems.under("network")), problems);
    }

    /** The address space that nodes stand in, if it is known. */
    private static Optional<AddressRange> checkNetwork(ClusterNetworkArgs network, Problems problems) {
        boolean isGiven = network.nodeSubnetId().isPresent();
        boolean isMade = network.addressSpace().isPresent();
        if (isGiven == isMade) {
            problems.add(
                    isGiven ? "addressSpace" : "nodeSubnetId",
                    isGiven
                            ? "set together with nodeSubnetId; remove one: nodes stand in a network that exists or in a new one"
                            : "missing; set it to the subnet that nodes stand in, or set addressSpace to have a network made");
        }
        if (isMade) {
            if (network.apiServerSubnetId().isPresent()) {
                problems.add(
                        "apiServerSubnetId",
                        "set together with addressSpace; remove it: it belongs to a network that exists");
            }
            return AddressPlan.of(
                            network.addressSpace().orElseThrow(),
                            SubnetOverrides.of(network.subnetPrefixes()),
                            false,
                            problems)
                    .map(AddressPlan::addressSpace);
        }
        if (network.subnetPrefixes().isPresent()) {
            problems.add(
                    "subnetPrefixes",
                    "set without addressSpace; remove it: subnets of a network that exists stay as they are");
        }
        return network.virtualNetworkAddressSpace()
                .flatMap(space -> Ranges.read("virtualNetworkAddressSpace", space, problems));
    }

    private static void requireVersion(String version, Problems problems) {
        if (KubernetesVersion.parse(version).isEmpty()) {
            problems.add(
                    "kubernetesVersion",
                    "not a Kubernetes version",
                    version,
                    "a minor or patch version such as \"1.34\" or \"1.34.2\"",
                    "list versions with az aks get-versions");
        }
    }

    private static void checkAccess(IsolatedAksClusterArgs args, Problems problems) {
        if (args.access().administrators().isEmpty()) {
            problems.add(
                    "access.administrators",
                    "empty; name at least one group, user or service principal: local accounts are off, so nobody could use the cluster");
        }
        args.access()
                .tenantId()
                .filter(id -> !Principals.isObjectId(id))
                .ifPresent(id -> problems.add(
                        "access.tenantId", "not a tenant id", id, "a GUID", "look it up with az account show"));
    }
}
