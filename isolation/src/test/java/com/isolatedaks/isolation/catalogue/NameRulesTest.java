package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";

    @ParameterizedTest
    @CsvSource({
        "Microsoft.ContainerRegistry/registries, abcde, true",
        "Microsoft.ContainerRegistry/registries, abcd, false",
        "Microsoft.ContainerRegistry/registries, my-registry, false",
        "Microsoft.ContainerService/managedClusters, a, true",
        "Microsoft.ContainerService/managedClusters, -bad-, false",
        "Microsoft.ContainerService/managedClusters, good_name-1, true",
        "Microsoft.ContainerService/managedClusters/agentPools, system1, true",
        "Microsoft.ContainerService/managedClusters/agentPools, 1system, false",
        "Microsoft.ContainerService/managedClusters/agentPools, abcdefghijklm, false",
        "Microsoft.Network/virtualNetworks, a_, true",
        "Microsoft.Network/virtualNetworks, a, false",
        "Microsoft.Network/virtualNetworks, a., false",
        "Microsoft.Resources/resourceGroups, group., false",
        "Microsoft.Resources/resourceGroups, (group), true",
        "Microsoft.Network/privateDnsZones, privatelink.azurecr.io, true",
        "Microsoft.Network/privateDnsZones, single, false"
    })
    void namesAreJudgedAsAzureDoes(String type, String name, boolean isAccepted) {
        assertThat(NameRules.of(type).accepts(name)).isEqualTo(isAccepted);
    }

    @Test
    void theLongestNameIsAcceptedAndOneMoreCharacterIsNot() {
        for (NameRule rule : NameRules.all()) {
            boolean isLettersOnly = rule.accepts("a".repeat(rule.maxLength()));
            if (isLettersOnly) {
                assertThat(rule.accepts("a".repeat(rule.maxLength() + 1)))
                        .as(rule.type())
                        .isFalse();
                assertThat(rule.accepts("a".repeat(rule.minLength())))
                        .as(rule.type())
                        .isTrue();
            }
        }
    }

    @Test
    void typesAreFoundInAnyCase() {
        assertThat(NameRules.find(REGISTRY.toLowerCase(Locale.ROOT))).contains(NameRules.of(REGISTRY));
        assertThat(NameRules.find("Microsoft.Nothing/things")).isEmpty();
    }

    @Test
    void theExpectationSaysLengthAndCharacters() {
        assertThat(NameRules.of(REGISTRY).expectation())
                .isEqualTo("5 to 50 characters: letters and digits only, no '-', unique in all of Azure");
    }
}
