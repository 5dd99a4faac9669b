package com.isolatedaks.cluster;

import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.ContainerserviceFunctions;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.inputs.ListManagedClusterUserCredentialsArgs;
import com.pulumi.azurenative.containerservice.outputs.ListManagedClusterUserCredentialsResult;
import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The kubeconfig for users. The one for administrators would need local accounts, which are off. */
public final class Kubeconfig {
    private Kubeconfig() {}

    /** Asks for it once the cluster is there; unknown in a preview before that. */
    public static Output<String> of(
            Children children, Output<String> resourceGroupName, String clusterName, ManagedCluster cluster) {
        return ContainerserviceFunctions.listManagedClusterUserCredentials(
                        ListManagedClusterUserCredentialsArgs.builder()
                                .resourceGroupName(resourceGroupName)
                                .resourceName(cluster.id().applyValue(id -> clusterName))
                                .format("exec")
                                .build(),
                        children.invokeOptions())
                .applyValue(Kubeconfig::decode)
                .asSecret();
    }

    private static String decode(ListManagedClusterUserCredentialsResult credentials) {
        String encoded = credentials.kubeconfigs().get(0).value();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
