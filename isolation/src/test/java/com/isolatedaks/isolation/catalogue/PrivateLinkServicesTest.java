package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateLinkServicesTest {

    @Test
    void everyServiceHasANameOfItsOwnAndIsFoundByIt() {
        assertThat(PrivateLinkServices.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z]\\w+"));
        assertThat(PrivateLinkServices.all())
                .allSatisfy(service ->
                        assertThat(PrivateLinkServices.named(service.name())).contains(service));
        assertThat(PrivateLinkServices.named("keyvault")).isEmpty();
    }

    @Test
    void everyServiceHasATypeAndGroupIdOfItsOwn() {
        assertThat(PrivateLinkServices.all())
                .extracting(service -> service.type() + " " + service.groupId())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "KeyVault, westeurope, privatelink.vaultcore.azure.net",
        "KeyVault, usgovvirginia, privatelink.vaultcore.usgovcloudapi.net",
        "KeyVault, China North 3, privatelink.vaultcore.azure.cn",
        "StorageFile, usgovarizona, privatelink.file.core.usgovcloudapi.net",
        "StorageBlob, chinaeast2, privatelink.blob.core.chinacloudapi.cn",
        "AksManagement, West Europe, privatelink.westeurope.azmk8s.io"
    })
    void theZoneIsTheOneOfTheRegionsCloud(String name, String region, String zone) {
        assertThat(PrivateLinkServices.named(name).orElseThrow().zonesIn(region))
                .containsExactly(zone);
    }

    @Test
    void aCloudWithoutDocumentedZonesHasNone() {
        assertThat(PrivateLinkServices.azureMonitor().zonesIn("chinanorth3")).isEmpty();
    }

    @Test
    void cloudsAreThoseOfRegionsAndEveryServiceIsInThePublicOne() {
        assertThat(PrivateLinkServices.all()).allSatisfy(service -> {
            assertThat(service.zones()).containsKey("public");
            assertThat(Set.of("public", "usGovernment", "china"))
                    .containsAll(service.zones().keySet());
        });
    }

    @Test
    void zonesOfAllCloudsAreZoneNames() {
        NameRule zoneName = NameRules.of("Microsoft.Network/privateDnsZones");
        Stream<String> zones = PrivateLinkServices.all().stream()
                .flatMap(service -> service.zones().values().stream())
                .flatMap(List::stream);

        assertThat(zones.map(zone -> zone.replace("{region}", "westeurope"))).allMatch(zoneName::accepts);
    }
}
