package com.isolatedaks.simulator.delivery;

import static com.isolatedaks.simulator.arm.PrivateMonitoring.CONFIG;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.CONFIGURATION;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.LOGS;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.METRICS;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.PROMETHEUS;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.link;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.scoped;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.PrivateMonitoring;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.AzureResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterDeliveryTest {
    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareMonitoredCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
        PrivateMonitoring.collection(azure);
        PrivateMonitoring.scope(azure);
        PrivateMonitoring.links(azure);
        PrivateMonitoring.cluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void everythingArrivesThroughTheScope() {
        assertThat(lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "privatelink.monitor.azure.com, CONFIGURATION METRICS",
        "privatelink.oms.opinsights.azure.com, LOGS",
        "privatelink.ods.opinsights.azure.com, LOGS",
        "privatelink.agentsvc.azure-automation.net, LOGS",
        "privatelink.blob.core.windows.net, LOGS"
    })
    void withoutOneOfTheFiveZonesExactlyItsSignalsAreLost(String zone, String signals) {
        azure.delete(link(zone));

        assertThat(lostBy("no zone " + zone + " is linked to network vnet")).isEqualTo(signals);
    }

    @ParameterizedTest
    @CsvSource({"config, CONFIGURATION", "ingest, METRICS", "logs, LOGS"})
    void whatIsTakenOutOfTheScopeReceivesNothing(String name, String signals) {
        azure.delete(scoped(name));

        assertThat(lostBy("is in no private link scope")).isEqualTo(signals);
    }

    @Test
    void withoutTheConfigurationEndpointAgentsKnowNothingToSend() {
        azure.delete(CONFIGURATION);

        assertThat(lostBy("association configurationAccessEndpoint")).isEqualTo("CONFIGURATION");
        assertThat(lostBy("the agents have no configuration")).isEqualTo("METRICS LOGS");
    }

    @Test
    void withoutAnAssociationOnlyItsSignalIsLost() {
        azure.delete(METRICS);
        assertThat(lost().keySet()).containsExactly(Signal.METRICS);

        azure.delete(LOGS);
        assertThat(lost().keySet()).containsExactly(Signal.METRICS, Signal.LOGS);
    }

    @Test
    void withoutTheScopesEndpointNamesLeadNowhere() {
        azure.delete(PrivateMonitoring.ENDPOINT);

        assertThat(lost().keySet()).containsExactly(Signal.values());
        assertThat(lostBy("no private endpoint has this name")).isEqualTo("CONFIGURATION METRICS LOGS");
    }

    @Test
    void anAssociationHasTheRightNameAndTheClustersRegion() {
        String far = id("Microsoft.Insights/dataCollectionEndpoints/far");
        azure.put(far, "{'location': 'northeurope', 'properties': {}}");

        assertThat(azure.refusal(CONFIGURATION, "{'properties': {'dataCollectionEndpointId': '%s'}}".formatted(far)))
                .isEqualTo("InvalidPayload");
        assertThat(azure.refusal(METRICS, "{'properties': {'dataCollectionEndpointId': '%s'}}".formatted(CONFIG)))
                .isEqualTo("InvalidPayload");
        assertThat(azure.refusal(CONFIGURATION, "{'properties': {'dataCollectionRuleId': '%s'}}".formatted(PROMETHEUS)))
                .isEqualTo("InvalidPayload");
    }

    private Map<Signal, List<String>> lost() {
        return azure.look(resources -> {
            AzureResource cluster = ClusterDelivery.clusters(resources).get(0);
            Map<Signal, List<String>> lost = new TreeMap<>();
            ClusterDelivery.of(cluster, resources).stream()
                    .filter(delivery -> !delivery.arrives())
                    .forEach(delivery -> lost.put(delivery.signal(), delivery.obstacles()));
            return lost;
        });
    }

    /** The signals that an obstacle is in the way of. */
    private String lostBy(String obstacle) {
        return String.join(
                " ",
                lost().entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(line -> line.contains(obstacle)))
                        .map(entry -> entry.getKey().name())
                        .toList());
    }
}
