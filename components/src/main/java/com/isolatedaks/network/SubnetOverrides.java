package com.isolatedaks.network;

import com.isolatedaks.inputs.SubnetPrefixesArgs;
import java.util.Optional;

/** Subnet ranges that a user chose instead of those of the plan, in CIDR notation. */
public record SubnetOverrides(
        Optional<String> nodes, Optional<String> endpoints, Optional<String> apiServer, Optional<String> firewall) {

    public static final SubnetOverrides NONE =
            new SubnetOverrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static SubnetOverrides of(Optional<SubnetPrefixesArgs> args) {
        return args.map(prefixes -> new SubnetOverrides(
                        prefixes.nodes(), prefixes.endpoints(), prefixes.apiServer(), prefixes.firewall()))
                .orElse(NONE);
    }
}
