package com.isolatedaks.testing;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.cluster.ClusterRules;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Map;

/** Arguments of a cluster with nothing wrong, and what the rules say once a test has changed them. */
public final class ClusterInputs {
    public static final String REGISTRY =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerRegistry/registries/myregistry";
    public static final String NETWORK =
            "/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/net";

    private ClusterInputs() {}

    /** A cluster in a network and with a registry that exist. */
    public static IsolatedAksClusterArgs.Builder valid() {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .network(ClusterNetworkArgs.builder()
                        .nodeSubnetId(NETWORK + "/subnets/nodes")
                        .build())
                .registryId(REGISTRY)
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder()
                                        .objectId("11111111-2222-3333-4444-555555555555")
                                        .build()))
                        .build());
    }

    /** The lines that a user would see, without the rules at their ends, which have a test of their own. */
    public static List<String> problems(IsolatedAksClusterArgs.Builder args) {
        Problems problems = new Problems();
        ClusterRules.check("cluster", args.build(), problems);
        return problems.all().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    /** The property paths that they begin with. */
    public static List<String> paths(IsolatedAksClusterArgs.Builder args) {
        return problems(args).stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
