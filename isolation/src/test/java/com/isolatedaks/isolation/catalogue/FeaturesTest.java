package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final Pattern HOST = Pattern.compile("(\\*\\.|\\{region}\\.)?([a-z0-9-]+\\.)+[a-z]+");

    @Test
    void namesAreInOrderAndHaveAPage() {
        assertThat(Features.all()).extracting(Feature::name).isSorted().doesNotHaveDuplicates();
        assertThat(Features.all()).allSatisfy(feature -> {
            assertThat(feature.docs()).startsWith("https://learn.microsoft.com/");
            assertThat(feature.description()).endsWith(".");
        });
    }

    @Test
    void whatWorksInIsolationTalksToNothingButPrivateEndpoints() {
        assertThat(Features.all())
                .allSatisfy(feature -> assertThat(feature.outside().isEmpty())
                        .as(feature.name())
                        .isEqualTo(feature.worksWhenIsolated()));
    }

    @Test
    void everyEndpointCanBeWrittenIntoAFirewall() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            assertThat(endpoint.hosts()).containsKey("public");
            assertThat(Set.of("public", "usGovernment", "china"))
                    .containsAll(endpoint.hosts().keySet());
            assertThat(endpoint.hosts().values())
                    .allSatisfy(host -> assertThat(host).matches(HOST));
            assertThat(endpoint.port()).isBetween(1, 65_535);
            assertThat(endpoint.protocol()).isIn("TCP", "UDP");
            assertThat(endpoint.purpose()).isNotBlank();
        });
    }

    @Test
    void hostsDependOnCloudAndRegion() {
        Endpoint login = Features.named("WorkloadIdentity").endpoints().get(0);
        Endpoint configuration = Extensions.endpoints().get(0);

        assertThat(login.hostIn("West Europe")).isEqualTo("login.microsoftonline.com");
        assertThat(login.hostIn("usgovvirginia")).isEqualTo("login.microsoftonline.us");
        assertThat(configuration.hostIn("West Europe")).isEqualTo("westeurope.dp.kubernetesconfiguration.azure.com");
    }

    @Test
    void aHostIsNamedByItselfOrByItsEnd() {
        Endpoint configuration = Extensions.endpoints().get(0);

        assertThat(configuration.isNamedBy("WESTEUROPE.dp.kubernetesconfiguration.azure.com", "westeurope"))
                .isTrue();
        assertThat(configuration.isNamedBy("*.dp.kubernetesconfiguration.azure.com", "westeurope"))
                .isTrue();
        assertThat(configuration.isNamedBy("*.azure.us", "westeurope")).isFalse();
        assertThat(configuration.isNamedBy("northeurope.dp.kubernetesconfiguration.azure.com", "westeurope"))
                .isFalse();
    }

    @Test
    void aFeatureThatIsNotThereIsAMistakeOfOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Features.named("Teleport"))
                .withMessageContaining("features.json has no Teleport");
    }

    @Test
    void extensionsAreFoundByTheirTypeInAnyCase() {
        assertThat(Extensions.all()).extracting(Extension::type).isSorted().doesNotHaveDuplicates();
        assertThat(Extensions.ofType("microsoft.flux"))
                .hasValueSatisfying(flux -> assertThat(flux.support()).isEqualTo(Extension.Support.UNSUPPORTED));
        assertThat(Extensions.ofType("contoso.agent")).isEmpty();
    }

    private static Stream<Endpoint> endpoints() {
        return Stream.concat(
                Features.all().stream().flatMap(feature -> feature.endpoints().stream()),
                Extensions.endpoints().stream());
    }
}
