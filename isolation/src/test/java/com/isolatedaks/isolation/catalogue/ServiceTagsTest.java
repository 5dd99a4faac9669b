package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTagsTest {
    @ParameterizedTest
    @CsvSource({
        "AzureCloud, true",
        "azurecloud, true",
        "AzureCloud.westeurope, true",
        "Storage.WestEurope, true",
        "AzureFrontDoor.FirstParty, true",
        "AzureFrontDoor, false",
        "AzureCloud.atlantis, false",
        "AzureResourceManager.westeurope, false",
        "Kloud, false",
    })
    void tagsAreKnownAndThoseThatCanBeNarrowedToARegion(String tag, boolean isKnown) {
        assertThat(ServiceTags.isKnown(tag)).isEqualTo(isKnown);
    }

    @Test
    void allTagsThatTheCatalogueNamesAreKnown() {
        List<String> named = PublicNames.all().stream()
                .flatMap(row -> row.serviceTags().stream())
                .toList();

        assertThat(named).allMatch(ServiceTags::isKnown);
    }

    @ParameterizedTest
    @CsvSource({"AzureKubernetesService, true, true", "WindowsUpdate, true, false", "Kubernetes, false, false"})
    void fqdnTagsAreKnownAndSomeAreSpelledOut(String tag, boolean isKnown, boolean isSpelledOut) {
        assertThat(FqdnTags.isKnown(tag)).isEqualTo(isKnown);
        assertThat(FqdnTags.isSpelledOut(tag)).isEqualTo(isSpelledOut);
    }
}
