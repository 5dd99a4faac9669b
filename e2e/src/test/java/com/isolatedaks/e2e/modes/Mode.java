package com.isolatedaks.e2e.modes;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cell of the matrix of https://learn.microsoft.com/azure/aks/concepts-network-isolated.
 *
 * @param network whose network it is
 * @param registry whose registry it is
 * @param access the way to the API server
 * @param outbound the way out
 */
record Mode(NetworkKind network, RegistryKind registry, ApiServerAccess access, OutboundType outbound) {

    /** The whole product. */
    static Stream<Mode> all() {
        return Stream.of(NetworkKind.values()).flatMap(network -> Stream.of(RegistryKind.values())
                .flatMap(registry -> Stream.of(ApiServerAccess.values())
                        .flatMap(access -> Stream.of(OutboundType.values())
                                .map(outbound -> new Mode(network, registry, access, outbound)))));
    }

    /** Those of a network that the rules accept. */
    static List<Mode> accepted(NetworkKind network) {
        return all().filter(mode -> mode.network == network && mode.isAccepted())
                .toList();
    }

    boolean isAccepted() {
        return problems(zone()).isEmpty();
    }

    /** The mode of a name. */
    static Mode named(String name) {
        return all().filter(mode -> mode.name().equals(name)).findFirst().orElseThrow();
    }

    /** A cluster in this mode, with a registry that exists if it is not AKS's. */
    IsolatedAksClusterArgs.Builder args() {
        return ModeArgs.of(this, zone(), Output.of(Landscape.registryId(registry)));
    }

    /** What the rules say of it. */
    Problems problems(ZoneKind zone) {
        Problems problems = new Problems();
        IsolatedAksClusterArgs args = ModeArgs.of(this, zone, Output.of(Landscape.registryId(registry)))
                .build();
        IsolatedAksCluster.check(name(), args, problems);
        return problems;
    }

    /**
     * The zone that it is deployed with. Zones decide nothing about the rest, so that each goes with some modes in place of
     * all; that of the how-to is AKS's.
     */
    ZoneKind zone() {
        int shift = 2 * access.ordinal() + outbound.ordinal();
        return ZoneKind.values()[shift % ZoneKind.values().length];
    }

    /** Its name, also of its cluster and resource group. */
    String name() {
        return String.join("-", network.toString(), registry.toString(), accessWord(), outboundWord());
    }

    /** The way out, short enough for a name. */
    String outboundWord() {
        return switch (outbound) {
            case None -> "none";
            case Block -> "block";
            case UserDefinedRouting -> "routing";
            case LoadBalancer -> "balancer";
            case ManagedNatGateway -> "nat";
            case UserAssignedNatGateway -> "own-nat";
        };
    }

    /** The way to the API server, short enough for a name. */
    String accessWord() {
        return access == ApiServerAccess.PrivateLink ? "link" : "integrated";
    }

    @Override
    public String toString() {
        return name();
    }
}
