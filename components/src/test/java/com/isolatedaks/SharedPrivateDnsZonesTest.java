package com.isolatedaks;

import static com.isolatedaks.testing.Services.networks;
import static com.isolatedaks.testing.Services.shared;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.Monitorings;
import com.isolatedaks.testing.RecordingMocks;
import com.isolatedaks.testing.Services;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPrivateDnsZonesTest {
    private static final String REGISTRIES = "privatelink.azurecr.io";

    @Test
    void aZoneThatTwoServicesUseIsMadeOnce() {
        RecordingMocks mocks = deployHub("AzureMonitor", "StorageBlob", "ContainerRegistry");

        assertThat(mocks.graph())
                .filteredOn(resource -> resource.contains("privatedns:"))
                .hasSize(6)
                .containsOnlyOnce(
                        "privatedns:PrivateZone zones-zone-privatelink.blob.core.windows.net",
                        "privatedns:PrivateZone zones-zone-" + REGISTRIES);
    }

    @Test
    void aSpokesNetworkIsLinkedInTheHubsGroupAndSubscription() {
        SharedZonesArgs zones = SharedZonesArgs.builder()
                .privateDnsZones(shared(REGISTRIES).privateDnsZones())
                .subscriptionId("hub-subscription")
                .build();

        RecordingMocks mocks = Deployed.run(
                new RecordingMocks(),
                context -> new PrivateDnsZoneLinks(
                        "spoke",
                        PrivateDnsZoneLinksArgs.builder()
                                .sharedZones(zones)
                                .virtualNetworks(networks())
                                .build()));

        assertThat(mocks.graph())
                .containsExactly(
                        "index:PrivateDnsZoneLinks spoke",
                        "privatedns:VirtualNetworkLink spoke-zone-link-" + REGISTRIES + "-nodes",
                        "providers:azure-native spoke-zones-provider");
        assertThat(mocks.named("spoke-zone-link-" + REGISTRIES + "-nodes").inputs())
                .containsEntry("resourceGroupName", "hub");
        assertThat(mocks.named("spoke-zones-provider").inputs()).containsEntry("subscriptionId", "hub-subscription");
    }

    @Test
    void theRegistryWritesItsRecordsIntoTheHubsZone() {
        RecordingMocks mocks = Deployed.run(new RecordingMocks(), context -> {
            var zones = new SharedPrivateDnsZones("zones", hub("ContainerRegistry"));
            new ByoAcrWithPrivateLink(
                    "acr",
                    ByoAcrWithPrivateLinkArgs.builder()
                            .resourceGroupName("group")
                            .location("westeurope")
                            .registryName("myregistry")
                            .retain(false)
                            .endpointSubnetId(Monitorings.ENDPOINTS)
                            .virtualNetworks(Map.of())
                            .sharedZones(zones.forSpokes().build())
                            .build());
        });

        assertThat(mocks.graph())
                .filteredOn(resource -> resource.contains("PrivateZone ") || resource.contains("VirtualNetworkLink"))
                .containsExactly("privatedns:PrivateZone zones-zone-" + REGISTRIES);
    }

    @Test
    void monitoringWritesItsRecordsIntoTheHubsZones() {
        RecordingMocks mocks = Deployed.run(new RecordingMocks(), context -> {
            var zones = new SharedPrivateDnsZones("zones", hub("AzureMonitor", "ManagedPrometheus"));
            var monitoring = new MonitoringPrivateLinks(
                    "mon",
                    Monitorings.made()
                            .virtualNetworks(Map.of())
                            .sharedZones(zones.forSpokes().build())
                            .build());
            context.export("zones", monitoring.privateDnsZoneIds());
        });

        assertThat(mocks.graph())
                .filteredOn(resource -> resource.contains("PrivateZone "))
                .hasSize(6)
                .allMatch(resource -> resource.contains(" zones-"));
        assertThat(mocks.graph()).contains("network:PrivateDnsZoneGroup mon-azuremonitor-zone-group");
    }

    @Test
    void monitoringNamesEachSharedZoneThatIsMissing() {
        Problems problems = new Problems();

        MonitoringPrivateLinks.check(
                "mon",
                Monitorings.made().sharedZones(shared(Services.BLOB_ZONE)).build(),
                problems);

        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("privatelink.monitor.azure.com", "privatelink.westeurope.prometheus.monitor.azure.com")
                .doesNotContain(Services.BLOB_ZONE);
    }

    @Test
    void whatIsWrongIsReportedAtOnce() {
        Problems problems = new Problems();

        SharedPrivateDnsZones.check(
                SharedPrivateDnsZonesArgs.builder()
                        .resourceGroupName("group")
                        .location("mars")
                        .services("KeyVault", "Fax")
                        .build(),
                problems);
        PrivateDnsZoneLinks.check(
                PrivateDnsZoneLinksArgs.builder()
                        .sharedZones(SharedZonesArgs.builder()
                                .privateDnsZones(Map.of(
                                        REGISTRIES,
                                        shared(Services.VAULT_ZONE)
                                                .privateDnsZones()
                                                .get(Services.VAULT_ZONE)))
                                .build())
                        .virtualNetworks(networks())
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactly("location", "services", "sharedZones.privateDnsZones." + REGISTRIES);
    }

    private static RecordingMocks deployHub(String... services) {
        return Deployed.run(
                new RecordingMocks(),
                context ->
                        context.export("ids", new SharedPrivateDnsZones("zones", hub(services)).privateDnsZoneIds()));
    }

    private static SharedPrivateDnsZonesArgs hub(String... services) {
        return SharedPrivateDnsZonesArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .services(List.of(services))
                .build();
    }
}
