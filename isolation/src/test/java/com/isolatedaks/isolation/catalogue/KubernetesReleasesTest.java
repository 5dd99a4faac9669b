package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KubernetesReleasesTest {

    @Test
    void releasesFollowOneAnotherAndLoseTheirSupportInThatOrder() {
        assertThat(KubernetesReleases.all())
                .extracting(KubernetesRelease::minor)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(KubernetesReleases.oldestIsolated());
        assertThat(KubernetesReleases.all())
                .extracting(release -> LocalDate.parse(release.supportEnds()))
                .isSorted();
    }

    @Test
    void everyPatchIsOneOfItsRelease() {
        assertThat(KubernetesReleases.all()).allSatisfy(release -> assertThat(release.patches())
                .allSatisfy(patch -> assertThat(KubernetesVersion.parse(patch))
                        .hasValueSatisfying(version ->
                                assertThat(KubernetesReleases.of(version)).contains(release))));
    }

    @Test
    void supportLastsToTheEndOfItsLastDay() {
        KubernetesRelease release = KubernetesReleases.of(
                        KubernetesVersion.parse("1.34.2").orElseThrow())
                .orElseThrow();

        assertThat(release.isRetiredOn(LocalDate.parse("2026-11-30"))).isFalse();
        assertThat(release.isRetiredOn(LocalDate.parse("2026-12-01"))).isTrue();
        assertThat(release).hasToString("1.34");
    }

    @Test
    void theDefaultIsOffered() {
        assertThat(KubernetesVersion.parse(KubernetesReleases.defaultVersion()).flatMap(KubernetesReleases::of))
                .hasValueSatisfying(release -> assertThat(release.patches()).isNotEmpty());
    }

    @Test
    void aReleaseThatIsNewerThanTheCatalogueIsUnknown() {
        assertThat(KubernetesReleases.of(KubernetesVersion.parse("1.99").orElseThrow()))
                .isEmpty();
    }
}
