package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.Body;

/** Which engine enforces network policies in which dataplane (https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium). */
final class NetworkPolicyRules {
    private static final String NETWORK = "/properties/networkProfile";

    private NetworkPolicyRules() {}

    static void check(ClusterPut cluster) {
        Body body = cluster.body();
        String policy = body.text(NETWORK + "/networkPolicy");
        String dataplane = body.text(NETWORK + "/networkDataplane");
        boolean isCiliumPolicy = policy.equalsIgnoreCase("cilium");
        boolean isCiliumDataplane = dataplane.equalsIgnoreCase("cilium");
        if (!policy.equalsIgnoreCase("none") && isCiliumPolicy != isCiliumDataplane) {
            throw ClusterErrors.invalidParameter(
                    "networkProfile.networkPolicy",
                    "The network policy '%s' cannot be used with the network dataplane '%s'."
                            .formatted(policy, dataplane));
        }
    }
}
