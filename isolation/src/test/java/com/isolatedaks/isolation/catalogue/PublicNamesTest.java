package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicNamesTest {

    @ParameterizedTest
    @CsvSource({
        "reg.azurecr.io, reg.privatelink.azurecr.io",
        "reg.westeurope.data.azurecr.io, reg.westeurope.data.privatelink.azurecr.io",
        "kv.vault.azure.net, kv.privatelink.vaultcore.azure.net",
        "amw.westeurope.prometheus.monitor.azure.com, amw.privatelink.westeurope.prometheus.monitor.azure.com",
        "api.monitor.azure.com, api.privatelink.monitor.azure.com"
    })
    void linkedNamesHaveAnAliasInThePrivateZone(String name, String alias) {
        assertThat(PublicNames.of(name).flatMap(row -> row.privateAlias(name))).contains(alias);
        assertThat(PublicNames.clientName(alias)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"reg.privatelink.azurecr.io", "mcr.microsoft.com", "api.hcp.westeurope.azmk8s.io"})
    void otherNamesHaveNone(String name) {
        assertThat(PublicNames.of(name).flatMap(row -> row.privateAlias(name))).isEmpty();
    }

    @Test
    void aNameOutsideOfPrivateZonesIsItsOwn() {
        assertThat(PublicNames.clientName("kv.vault.azure.net")).isEqualTo("kv.vault.azure.net");
        assertThat(PublicNames.ofPrivateZone("privatelink.vaultcore.azure.net").map(PublicName::suffix))
                .contains("vault.azure.net");
    }

    @Test
    void everyPrivateZoneOfAServiceIsAnAliasOfPublicNames() {
        assertThat(PrivateLinkServices.all().stream()
                        .flatMap(service -> service.zones().get("public").stream())
                        .filter(zone -> !zone.endsWith("azmk8s.io")))
                .isSubsetOf(
                        PublicNames.all().stream().map(PublicName::privateZone).toList());
    }

    @Test
    void platformServicesAreFoundByAddressAndPort() {
        assertThat(PlatformAddress.at("168.63.129.16", 53)).contains(PlatformAddress.dns());
        assertThat(PlatformAddress.at("169.254.169.254", 443)).isEmpty();
    }
}
