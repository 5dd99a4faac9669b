package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.EntraApplications;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Kubeconfigs as Azure writes them (https://learn.microsoft.com/azure/aks/kubelogin-authentication). */
final class Kubeconfigs {
    /** The Entra application of all AKS API servers, and that of kubelogin (https://azure.github.io/kubelogin). */
    private static final String SERVER_APPLICATION = EntraApplications.facts().apiServer();

    private static final String CLIENT_APPLICATION = EntraApplications.facts().kubelogin();

    private static final String CONFIG =
            """
            apiVersion: v1
            kind: Config
            clusters:
            - name: %1$s
              cluster:
                server: https://%2$s:443
                certificate-authority-data: %3$s
            contexts:
            - name: %1$s
              context:
                cluster: %1$s
                user: %4$s
            current-context: %1$s
            preferences: {}
            users:
            - name: %4$s
              user:
            %5$s""";

    private static final String EXEC =
            """
                exec:
                  apiVersion: client.authentication.k8s.io/v1beta1
                  command: kubelogin
                  args:
                  - get-token
                  - --environment
                  - AzurePublicCloud
                  - --server-id
                  - %s
                  - --client-id
                  - %s
                  - --tenant-id
                  - %s
                  - --login
                  - devicecode
                  env: null
                  installHint: kubelogin is not installed, see https://azure.github.io/kubelogin
                  provideClusterInfo: false
            """;

    private static final String AUTH_PROVIDER =
            """
                auth-provider:
                  name: azure
                  config:
                    apiserver-id: %s
                    client-id: %s
                    config-mode: '1'
                    environment: AzurePublicCloud
                    tenant-id: %s
            """;

    private static final String CERTIFICATE =
            """
                client-certificate-data: %s
                client-key-data: %s
                token: %s
            """;

    private Kubeconfigs() {}

    /** The answer of listClusterUserCredential. */
    static Body user(AzureResource cluster, String format) {
        String name = cluster.id().name();
        String group = cluster.id().resourceGroup().orElseThrow().name();
        return answer("clusterUser", config(cluster, "clusterUser_" + group + "_" + name, format));
    }

    /** The answer of listClusterAdminCredential; a cluster without local accounts has no such credential. */
    static Body admin(AzureResource cluster) {
        if (cluster.body().isTrue("/properties/disableLocalAccounts")) {
            throw ClusterErrors.staticCredentialsDisabled();
        }
        String group = cluster.id().resourceGroup().orElseThrow().name();
        String user = "clusterAdmin_" + group + "_" + cluster.id().name();
        return answer("clusterAdmin", fill(cluster, user, certificate(cluster, user)));
    }

    private static String config(AzureResource cluster, String user, String format) {
        boolean hasEntra = cluster.body().has("/properties/aadProfile");
        if (!hasEntra && cluster.body().isTrue("/properties/disableLocalAccounts")) {
            throw ClusterErrors.staticCredentialsDisabled();
        }
        if (!hasEntra) {
            return fill(cluster, user, certificate(cluster, user));
        }
        String template = format.equalsIgnoreCase("exec") ? EXEC : AUTH_PROVIDER;
        return fill(
                cluster, user, template.formatted(SERVER_APPLICATION, CLIENT_APPLICATION, SimulatedTenant.TENANT_ID));
    }

    private static String certificate(AzureResource cluster, String user) {
        String subject = cluster.id() + user;
        return CERTIFICATE.formatted(
                base64("simulated certificate " + StableGuid.of("certificate", subject)),
                base64("simulated key " + StableGuid.of("key", subject)),
                StableGuid.of("token", subject).replace("-", ""));
    }

    private static String fill(AzureResource cluster, String user, String credential) {
        ApiServerNames names = ApiServerNames.of(cluster.id(), cluster.body());
        String server = names.privateName().isEmpty() ? names.publicName() : names.privateName();
        String authority = base64("simulated certificate authority " + StableGuid.of("authority", cluster.id()));
        return CONFIG.formatted(cluster.id().name(), server, authority, user, credential);
    }

    private static Body answer(String name, String kubeconfig) {
        return Body.empty()
                .set("/kubeconfigs", List.of(Body.empty().set("/name", name).set("/value", base64(kubeconfig))));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
