package com.isolatedaks.simulator.azure.insights;

import static com.isolatedaks.simulator.arm.PrivateMonitoring.ACCOUNT;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.CONFIG;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.ENDPOINT;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.INGEST;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.PROMETHEUS;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.SCOPE;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.WORKSPACE;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.linkedTo;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.prometheusRule;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.scoped;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.zone;
import static com.isolatedaks.simulator.arm.TestAzure.SUBSCRIPTION;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.PrivateMonitoring;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateLinkScopeTest {
    private static final String MONITOR_ZONE = "privatelink.monitor.azure.com";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareCollection() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
        PrivateMonitoring.collection(azure);
        PrivateMonitoring.scope(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void oneResourceIsPutIntoAScopeAtATime() {
        azure.put(id("Microsoft.Insights/dataCollectionEndpoints/other"), "{'location': 'westeurope'}");
        azure.request("PUT", scoped("logs"), linkedTo(WORKSPACE));

        assertThat(azure.refusal(scoped("other"), linkedTo(id("Microsoft.Insights/dataCollectionEndpoints/other"))))
                .isEqualTo("Conflict");
    }

    @Test
    void onlyWhatExistsAndFitsIsPutIntoAScopeAndOnlyOnce() {
        assertThat(azure.refusal(scoped("none"), linkedTo(WORKSPACE + "-none"))).isEqualTo("BadRequest");
        assertThat(azure.refusal(scoped("account"), linkedTo(ACCOUNT))).isEqualTo("BadRequest");
        assertThat(azure.refusal(scoped("again"), linkedTo(WORKSPACE))).isEqualTo("Conflict");
    }

    @Test
    void whatIsInAScopeStaysUntilItIsTakenOut() {
        assertThat(azure.deleteRefusal(WORKSPACE)).isEqualTo("Conflict");
        assertThat(azure.deleteRefusal(CONFIG)).isEqualTo("Conflict");

        azure.delete(scoped("config"));
        azure.delete(CONFIG);

        assertThat(azure.exists(CONFIG)).isFalse();
    }

    @Test
    void recordsFollowWhatIsInTheScope() {
        PrivateMonitoring.links(azure);
        String ingestHost = Body.of(azure.get(INGEST).body())
                .text(DataCollectionEndpointBehaviour.METRICS)
                .replaceAll("https://|\\.monitor\\.azure\\.com", "");
        assertThat(azure.listed(zone(MONITOR_ZONE) + "/A")).contains("api", "global.handler.control", ingestHost);

        azure.delete(scoped("ingest"));

        assertThat(azure.listed(zone(MONITOR_ZONE) + "/A")).contains("api").doesNotContain(ingestHost);
        assertThat(azure.listed(zone("privatelink.blob.core.windows.net") + "/A"))
                .containsExactly("scadvisorcontentpl");
    }

    @Test
    void anEndpointHasOneAddressForEachKindOfName() {
        PrivateMonitoring.links(azure);

        assertThat(Body.of(azure.get(ENDPOINT).body()).objects("/properties/customDnsConfigs").stream()
                        .map(config -> config.text("/ipAddresses/0"))
                        .distinct())
                .hasSize(14);
        assertThat(Body.of(azure.get(SCOPE).body()).objects("/properties/privateEndpointConnections"))
                .hasSize(1);
    }

    @Test
    void aRuleIsInTheRegionOfItsEndpointAndItsWorkspace() {
        assertThat(azure.refusal(id("Microsoft.Insights/dataCollectionRules/far"), prometheusRule("northeurope")))
                .isEqualTo("InvalidPayload");
        assertThat(Body.of(azure.get(PROMETHEUS).body()).text("/properties/immutableId"))
                .startsWith("dcr-");
    }

    @Test
    void anAzureMonitorWorkspaceHasAManagedGroupWithAnEndpointThatGoesWithIt() {
        String group = SUBSCRIPTION + "/resourceGroups/MA_metrics_westeurope_managed";
        assertThat(azure.exists(group)).isTrue();
        assertThat(Body.of(azure.get(ACCOUNT).body())
                        .text("/properties/defaultIngestionSettings/dataCollectionEndpointResourceId"))
                .isEqualTo(group + "/providers/Microsoft.Insights/dataCollectionEndpoints/metrics");

        azure.delete(ACCOUNT);

        assertThat(azure.exists(group)).isFalse();
    }

    @Test
    void aWorkspaceThatIsMadeAgainIsTheOneThatWasDeleted() {
        String before = Body.of(azure.get(WORKSPACE).body()).text("/properties/customerId");
        azure.delete(scoped("logs"));
        azure.delete(WORKSPACE);

        assertThat(azure.put(WORKSPACE, "{'location': 'westeurope', 'properties': {}}")
                        .text("/properties/customerId"))
                .isEqualTo(before);
    }
}
