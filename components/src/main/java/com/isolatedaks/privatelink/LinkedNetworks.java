package com.isolatedaks.privatelink;

import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.NameInputs;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;

/** Networks that resolve private names, each under the name of its link. */
public final class LinkedNetworks {
    private LinkedNetworks() {}

    /** Reports that there is none, and names that Azure refuses. */
    public static void requireAny(Map<String, LinkedNetworkArgs> networks, Problems problems) {
        if (networks.isEmpty()) {
            problems.add("virtualNetworks", "empty; name at least the network that the clusters' nodes stand in");
        }
        checkNames("virtualNetworks", networks, problems);
    }

    /** Reports names that Azure refuses. */
    public static void checkNames(String path, Map<String, LinkedNetworkArgs> networks, Problems problems) {
        networks.keySet()
                .forEach(name -> NameInputs.requireName(
                        path + "." + name, name, "Microsoft.Network/privateDnsZones/virtualNetworkLinks", problems));
    }

    /** The networks' resource ids by the names of their links. */
    public static Map<String, Output<String>> ids(Map<String, LinkedNetworkArgs> networks) {
        Map<String, Output<String>> ids = new TreeMap<>();
        networks.forEach((name, network) -> ids.put(name, network.virtualNetworkId()));
        return ids;
    }
}
