package com.isolatedaks.cluster;

import com.isolatedaks.apiserver.ApiServerPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways to a private API server, as commands.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/private-cluster-connect">Connect to a private cluster</a>
 */
public final class AccessCommands {
    private AccessCommands() {}

    /** The commands that the cluster allows. */
    public static List<String> of(String resourceGroup, String cluster, ApiServerPlan plan) {
        String target = "--resource-group %s --name %s".formatted(resourceGroup, cluster);
        List<String> commands = new ArrayList<>();
        if (!plan.isRunCommandDisabled()) {
            commands.add("az aks command invoke %s --command \"kubectl get nodes\"".formatted(target));
        }
        commands.add(("az aks get-credentials %s --format exec"
                        + "  # then kubectl: on a machine, a VPN or a Cloud Shell in a network that resolves the API server's name")
                .formatted(target));
        commands.add("az aks bastion %s --bastion <id of a Bastion in or peered with the cluster's network>"
                .formatted(target));
        return List.copyOf(commands);
    }
}
