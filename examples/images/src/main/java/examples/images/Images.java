package examples.images;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Config;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.authorization.AuthorizationFunctions;
import com.pulumi.azurenative.authorization.outputs.GetClientConfigResult;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.enums.NetworkRuleAction;
import com.pulumi.azurenative.keyvault.enums.NetworkRuleBypassOptions;
import com.pulumi.azurenative.keyvault.enums.SkuFamily;
import com.pulumi.azurenative.keyvault.enums.SkuName;
import com.pulumi.azurenative.keyvault.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.keyvault.inputs.SkuArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.TreeMap;

/** A cluster whose registry mirrors Docker Hub and others, and a workload that is rewritten to pull from it. */
public final class Images {
    private static final String GROUP = "mirrored";
    private static final String REGION = "westeurope";

    /** As its authors wrote it. */
    private static final String MANIFEST =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: nginx:1.29 # of Docker Hub
            """;

    private Images() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            Config config = context.config();
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName(GROUP)
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "network",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName(GROUP)
                            .location(REGION)
                            .addressSpace("10.40.0.0/16")
                            .build(),
                    inGroup);
            var registry = new ByoAcrWithPrivateLink(
                    "registry",
                    ByoAcrWithPrivateLinkArgs.builder()
                            .resourceGroupName(GROUP)
                            .location(REGION)
                            .registryName(config.require("registryName"))
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of(
                                    "nodes",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(network.virtualNetworkId())
                                            .build()))
                            .mirrors(mirrors(config, vault(config.require("vaultName"), group)))
                            .build(),
                    inGroup);
            var cluster = new IsolatedAksCluster(
                    "cluster",
                    IsolatedAksClusterArgs.builder()
                            .resourceGroupName(GROUP)
                            .location(REGION)
                            .clusterName(GROUP)
                            .network(network.forCluster().build())
                            .registryId(registry.registryId())
                            .protect(false)
                            .access(AccessArgs.builder()
                                    .administrators(Map.of(
                                            "platform",
                                            PrincipalArgs.builder()
                                                    .objectId(config.require("administratorGroupId"))
                                                    .build()))
                                    .build())
                            .build(),
                    inGroup);
            // An image that no mirror covers fails the preview already; it is pulled when the mirrors are there.
            String manifest = registry.images().manifests(MANIFEST);
            context.export("clusterId", cluster.clusterId());
            context.export("mirrors", registry.mirrors());
            context.export("manifest", registry.mirrors().applyValue(ready -> manifest));
        });
    }

    private static Map<String, MirrorArgs> mirrors(Config config, Vault vault) {
        Map<String, MirrorArgs> mirrors = new TreeMap<>();
        config.getObject("publicUpstreams", TypeShape.<Map<String, String>>builder(Map.class)
                        .addParameter(String.class)
                        .addParameter(String.class)
                        .build())
                .orElse(Map.of())
                .forEach((name, upstream) ->
                        mirrors.put(name, MirrorArgs.builder().upstream(upstream).build()));
        mirrors.put(
                "docker",
                MirrorArgs.builder()
                        .upstream("docker.io/library/*")
                        .target("docker")
                        .credentials(MirrorCredentialsArgs.builder()
                                .userNameSecretId(secret(vault, "docker-user"))
                                .passwordSecretId(secret(vault, "docker-token"))
                                .keyVaultId(vault.id())
                                .build())
                        .build());
        return mirrors;
    }

    private static Output<String> secret(Vault vault, String name) {
        return vault.properties()
                .applyValue(properties -> properties.vaultUri() + "secrets/" + name);
    }

    /** Nobody reaches it from the internet but trusted services: the registry reads its credentials from there. */
    private static Vault vault(String name, ResourceGroup group) {
        return new Vault(
                "vault",
                VaultArgs.builder()
                        .resourceGroupName(GROUP)
                        .vaultName(name)
                        .location(REGION)
                        .properties(VaultPropertiesArgs.builder()
                                .tenantId(AuthorizationFunctions.getClientConfig().applyValue(GetClientConfigResult::tenantId))
                                .sku(SkuArgs.builder()
                                        .family(SkuFamily.A)
                                        .name(SkuName.Standard)
                                        .build())
                                .enableRbacAuthorization(true)
                                .publicNetworkAccess("Disabled")
                                .networkAcls(NetworkRuleSetArgs.builder()
                                        .bypass(NetworkRuleBypassOptions.AzureServices)
                                        .defaultAction(NetworkRuleAction.Deny)
                                        .build())
                                .build())
                        .build(),
                CustomResourceOptions.builder().dependsOn(group).build());
    }
}
