package com.isolatedaks;

import static com.isolatedaks.testing.Services.FILE_ZONE;
import static com.isolatedaks.testing.Services.VAULT_ZONE;
import static com.isolatedaks.testing.Services.links;
import static com.isolatedaks.testing.Services.service;
import static com.isolatedaks.testing.Services.shared;
import static com.isolatedaks.testing.Services.storage;
import static com.isolatedaks.testing.Services.vault;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.isolatedaks.testing.Services;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivateServiceLinksTest {

    @Test
    void servicesOfOneZoneShareIt() {
        RecordingMocks mocks = deploy(links().services(Map.of(
                "a", storage("StorageFile", "accounta"),
                "b", storage("StorageFile", "accountb"),
                "secrets", vault())));

        assertThat(mocks.graph())
                .containsExactly(
                        "index:PrivateServiceLinks services",
                        "network:PrivateDnsZoneGroup services-zone-group-a",
                        "network:PrivateDnsZoneGroup services-zone-group-b",
                        "network:PrivateDnsZoneGroup services-zone-group-secrets",
                        "network:PrivateEndpoint services-endpoint-a",
                        "network:PrivateEndpoint services-endpoint-b",
                        "network:PrivateEndpoint services-endpoint-secrets",
                        "privatedns:PrivateZone services-zone-" + FILE_ZONE,
                        "privatedns:PrivateZone services-zone-" + VAULT_ZONE,
                        "privatedns:VirtualNetworkLink services-zone-link-" + FILE_ZONE + "-nodes",
                        "privatedns:VirtualNetworkLink services-zone-link-" + VAULT_ZONE + "-nodes");
        assertThat(mocks.named("services-endpoint-b").inputs())
                .containsEntry("privateEndpointName", "services-b")
                .extractingByKey("privateLinkServiceConnections")
                .asString()
                .contains("groupIds=[file]", "storageAccounts/accountb");
    }

    @Test
    void sharedZonesGetTheRecordsAndAreNeitherMadeNorLinked() {
        RecordingMocks mocks = deploy(links().sharedZones(shared(VAULT_ZONE)).virtualNetworks(Map.of()));

        assertThat(mocks.graph())
                .containsExactly(
                        "index:PrivateServiceLinks services",
                        "network:PrivateDnsZoneGroup services-zone-group-secrets",
                        "network:PrivateEndpoint services-endpoint-secrets");
        assertThat(mocks.named("services-zone-group-secrets").inputs().toString())
                .contains("/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/" + VAULT_ZONE);
    }

    @Test
    void networksAreLinkedInTheSharedZonesGroup() {
        RecordingMocks mocks = deploy(links().sharedZones(shared(VAULT_ZONE)));

        assertThat(mocks.named("services-zone-link-" + VAULT_ZONE + "-nodes").inputs())
                .containsEntry("resourceGroupName", "hub")
                .containsEntry("privateZoneName", VAULT_ZONE)
                .containsEntry("registrationEnabled", false);
    }

    @Test
    void servicesCanBeUsedWhenTheirNamesResolve() {
        RecordingMocks mocks = new RecordingMocks();
        Deployed.run(mocks, context -> {
            var made = new PrivateServiceLinks("services", links().build());
            context.export("ids", made.resourceIds());
            made.resourceIds().applyValue(ids -> {
                assertThat(ids).containsExactly(Map.entry("secrets", Services.VAULT));
                assertThat(mocks.graph())
                        .contains("privatedns:VirtualNetworkLink services-zone-link-" + VAULT_ZONE + "-nodes");
                return ids;
            });
        });
    }

    @Test
    void allThatIsWrongIsReportedAtOnce() {
        Problems problems = new Problems();

        PrivateServiceLinks.check(
                "services",
                links().location("mars")
                        .virtualNetworks(Map.of())
                        .services(Map.of(
                                "vault", service("KeyVaults", Services.VAULT),
                                "files", service("StorageFile", Services.VAULT),
                                "a_", storage("StorageBlob", "account")))
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "location", "services.vault.service", "services.files.resourceId", "virtualNetworks");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .anyMatch(text -> text.contains("did you mean KeyVault?"));
    }

    @Test
    void aServiceWithoutAZoneInTheRegionsCloudIsRefused() {
        Problems problems = new Problems();

        PrivateServiceLinks.check(
                "services",
                links().location("chinanorth3")
                        .services(Map.of("grafana", service("Grafana", "id")))
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .anyMatch(text ->
                        text.contains("Grafana has no documented private DNS zone in the cloud of chinanorth3"));
    }

    @Test
    void nothingIsMadeWhenARecordIsSomebodyElses() {
        RecordingMocks mocks = new RecordingMocks()
                .answering(
                        "azure-native:privatedns:getPrivateRecordSet",
                        Map.of(
                                "id",
                                "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/"
                                        + VAULT_ZONE + "/A/secrets",
                                "metadata",
                                Map.of("creator", "created by private endpoint other with resource guid 1")));

        var result = Deployed.result(
                mocks,
                context -> new PrivateServiceLinks(
                        "services", links().sharedZones(shared(VAULT_ZONE)).build()));

        assertThat(result.exceptions())
                .filteredOn(InvalidInputsException.class::isInstance)
                .singleElement()
                .asString()
                .contains("secrets." + VAULT_ZONE + " has a record already", "ISO-952");
        assertThat(mocks.resources()).isEmpty();
    }

    private static RecordingMocks deploy(PrivateServiceLinksArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> {
            var made = new PrivateServiceLinks("services", args.build());
            context.export("endpoints", made.privateEndpointIds());
            context.export("zones", made.privateDnsZoneIds());
        });
    }
}
