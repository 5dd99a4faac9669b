package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.network.AddressRange;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @Test
    void everyRoleHasItsOwnGuidAndName() {
        assertThat(BuiltInRoles.all()).extracting(BuiltInRole::id).doesNotHaveDuplicates();
        assertThat(BuiltInRoles.all()).extracting(BuiltInRole::name).doesNotHaveDuplicates();
        assertThat(BuiltInRoles.all())
                .allSatisfy(role -> assertThat(UUID.fromString(role.id())).hasToString(role.id()));
    }

    @Test
    void aRoleIsFoundByTheGuidOfItsDefinition() {
        assertThat(BuiltInRoles.byId("7F951DDA-4ED3-4680-A7CA-43FE172D538D")).contains(BuiltInRoles.ACR_PULL);
        assertThat(BuiltInRoles.ACR_PULL.definitionId("s"))
                .isEqualTo(
                        "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d");
    }

    @Test
    void everyNamePatternCompilesAndEveryTypeHasOneRule() {
        assertThat(NameRules.all()).allSatisfy(rule -> {
            assertThat(Pattern.compile(rule.pattern())).isNotNull();
            assertThat(rule.minLength()).isBetween(1, rule.maxLength());
        });
        assertThat(NameRules.all()).extracting(NameRule::type).doesNotHaveDuplicates();
    }

    @Test
    void theRegistryHasOneZoneAndAnAddressForItsDataEndpoint() {
        PrivateLinkService registry = PrivateLinkServices.containerRegistry();

        assertThat(registry.publicZones("westeurope")).containsExactly("privatelink.azurecr.io");
        assertThat(registry.membersIn("westeurope")).containsExactly("registry", "registry_data_westeurope");
    }

    @Test
    void everyPrivateLinkZoneIsAZoneName() {
        NameRule zoneName = NameRules.of("Microsoft.Network/privateDnsZones");

        assertThat(PrivateLinkServices.all()).allSatisfy(service -> assertThat(service.publicZones("westeurope"))
                .isNotEmpty()
                .allMatch(zoneName::accepts));
    }

    @Test
    void everyReservedRangeIsARange() {
        assertThat(Stream.of(ReservedRanges.virtualNetwork(), ReservedRanges.cluster(), ReservedRanges.privateUse())
                        .flatMap(List::stream))
                .isNotEmpty()
                .allMatch(reserved -> AddressRange.parse(reserved.range()).isPresent());
    }

    @Test
    void theApiServersZoneDependsOnItsAccessAndRegion() {
        assertThat(PrivateLinkServices.apiServer().publicZones("westeurope"))
                .containsExactly("privatelink.westeurope.azmk8s.io");
        assertThat(VnetIntegration.facts().zoneIn("West Europe")).isEqualTo("private.westeurope.azmk8s.io");
        assertThat(VnetIntegration.facts().isAvailableIn("westeurope")).isTrue();
        assertThat(VnetIntegration.facts().isAvailableIn("Qatar Central")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"westeurope", "West Europe", "WESTEUROPE", "usgovvirginia", "chinanorth3"})
    void regionsOfAllCloudsAreKnownInAnySpelling(String region) {
        assertThat(Regions.contains(region)).isTrue();
    }

    @Test
    void aPlaceThatIsNoRegionIsNotKnown() {
        assertThat(Regions.contains("westeuropa")).isFalse();
    }
}
