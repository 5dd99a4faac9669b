package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.StateResource;
import org.junit.jupiter.api.Test;

/** What the user of a deployed stack gets. */
@EngineTest
class DeployedClusterTest {

    @Test
    void outputsTellWhatWasMadeAndHowToReachIt(DeployedStack stack) {
        JsonNode outputs = Json.parse(stack.workspace()
                .simulate("stack", "output", "--json")
                .succeeded()
                .stdout());

        assertThat(outputs.get("clusterName").asText()).isEqualTo("isolated");
        assertThat(outputs.get("resourceGroupName").asText()).isEqualTo("isolated");
        assertThat(outputs.get("clusterId").asText())
                .endsWith("/resourceGroups/isolated/providers/Microsoft.ContainerService/managedClusters/isolated");
        assertThat(outputs.get("virtualNetworkId").asText()).endsWith("/virtualNetworks/isolated");
        assertThat(outputs.get("registryId").asText()).endsWith("/registries/isolatedaksdev");
        assertThat(outputs.get("registryLoginServer").asText()).isEqualTo("isolatedaksdev.azurecr.io");
        assertThat(outputs.get("privateFqdn").asText()).endsWith(".privatelink.westeurope.azmk8s.io");
        assertThat(outputs.get("oidcIssuerUrl").asText()).startsWith("https://westeurope.oic.prod-aks.azure.com/");
        assertThat(outputs.get("outboundType").asText()).isEqualTo("none");
        assertThat(outputs.get("artifactSource").asText()).isEqualTo("Cache");
        assertThat(outputs.get("accessCommands")).hasSize(3);
    }

    @Test
    void kubeconfigIsShownOnlyOnDemand(DeployedStack stack) {
        // when
        String masked =
                stack.workspace().simulate("stack", "output").succeeded().output();
        String kubeconfig = stack.workspace()
                .simulate("stack", "output", "kubeconfig", "--show-secrets")
                .succeeded()
                .stdout();

        // then
        assertThat(masked).containsPattern("kubeconfig +\\[secret]").doesNotContain("kubelogin");
        assertThat(kubeconfig)
                .startsWith("apiVersion: v1\nkind: Config\n")
                .containsPattern("server: https://[^\\s]+\\.privatelink\\.westeurope\\.azmk8s\\.io:443")
                .contains("exec:", "command: kubelogin", "- get-token")
                .doesNotContain("auth-provider", "client-key-data", "token:", "password");
    }

    @Test
    void kubeconfigIsEncryptedWhereverTheStateHasIt(DeployedStack stack) {
        assertThat(StateResource.isSecret(
                        stack.state().named("isolated-aks-dev").outputs().get("kubeconfig")))
                .isTrue();
        assertThat(StateResource.isSecret(
                        stack.state().named("cluster").outputs().get("kubeconfig")))
                .isTrue();
        assertThat(stack.state().deployment().toString()).doesNotContain("kubelogin");
    }

    @Test
    void deployingAgainWouldChangeNothing(DeployedStack stack) {
        stack.workspace()
                .simulate("preview", "--expect-no-changes", "--non-interactive")
                .succeeded();
    }

    @Test
    void azureIsAsTheStateSaysIt(DeployedStack stack) {
        stack.workspace()
                .simulate("refresh", "--yes", "--expect-no-changes", "--non-interactive")
                .succeeded();
    }
}
