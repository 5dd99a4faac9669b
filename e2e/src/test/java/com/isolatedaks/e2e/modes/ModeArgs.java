package com.isolatedaks.e2e.modes;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Set;

/** The arguments of a cluster in a mode, with all that the mode needs and all acknowledgements. */
final class ModeArgs {
    private static final Set<OutboundType> ISOLATED = Set.of(OutboundType.None, OutboundType.Block);

    private ModeArgs() {}

    /**
     * A cluster in a mode.
     *
     * @param registryId the registry, unless it is AKS's
     */
    static IsolatedAksClusterArgs.Builder of(Mode mode, ZoneKind zone, Output<String> registryId) {
        IsolatedAksClusterArgs.Builder args = IsolatedAksClusterArgs.builder()
                .resourceGroupName(mode.name())
                .location(Landscape.REGION)
                .protect(false)
                .network(network(mode).build())
                .apiServer(apiServer(mode, zone).build())
                .outbound(outbound(mode).build())
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder()
                                        .objectId("11111111-2222-3333-4444-555555555555")
                                        .build()))
                        .build());
        if (mode.registry().isOwn()) {
            args.registryId(registryId);
        }
        if (mode.registry() == RegistryKind.ABAC) {
            args.registryMode(RegistryMode.Abac);
        }
        return args;
    }

    private static ClusterNetworkArgs.Builder network(Mode mode) {
        ClusterNetworkArgs.Builder network = ClusterNetworkArgs.builder();
        boolean isIntegrated = mode.access() == ApiServerAccess.VnetIntegration;
        return switch (mode.network()) {
            case MANAGED -> network;
            case MADE -> network.addressSpace("10.100.0.0/16");
            case BROUGHT -> {
                if (isIntegrated) {
                    network.apiServerSubnetId(Landscape.apiServerSubnetId(mode));
                }
                yield network.nodeSubnetId(Landscape.nodeSubnetId(mode));
            }
        };
    }

    private static ApiServerArgs.Builder apiServer(Mode mode, ZoneKind zone) {
        ApiServerArgs.Builder apiServer = ApiServerArgs.builder().access(mode.access());
        return switch (zone) {
            case SYSTEM -> apiServer.privateDnsZone(PrivateDnsZone.System);
            case NONE -> apiServer.privateDnsZone(PrivateDnsZone.None);
            case BROUGHT -> apiServer.privateDnsZoneId(Landscape.apiServerZoneId(mode.access()));
        };
    }

    private static OutboundArgs.Builder outbound(Mode mode) {
        OutboundArgs.Builder outbound = OutboundArgs.builder()
                .type(mode.outbound())
                .acknowledgePreview(mode.outbound() == OutboundType.Block)
                .acknowledgeNotIsolated(!ISOLATED.contains(mode.outbound()));
        boolean makesRoutes = mode.network() == NetworkKind.MADE && mode.outbound() == OutboundType.UserDefinedRouting;
        return makesRoutes ? outbound.firewallPrivateIp(Landscape.FIREWALL) : outbound;
    }
}
