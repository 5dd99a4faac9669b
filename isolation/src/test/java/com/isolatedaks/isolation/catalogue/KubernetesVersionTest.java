package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {

    private static KubernetesVersion version(String text) {
        return KubernetesVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.34", "1.34.0", "1.34.11"})
    void aVersionIsMinorOrPatchAndReadsAsItWasWritten(String text) {
        assertThat(version(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "34", "v1.34", "2.1", "1.34.x", "1.34.1.1", "latest"})
    void anythingElseIsNone(String text) {
        assertThat(KubernetesVersion.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.35, 1.34, true",
        "1.34, 1.34, false",
        "1.34.2, 1.34.1, true",
        "1.34.1, 1.34.2, false",
        "1.34.2, 1.34, false",
        "1.34, 1.34.2, false"
    })
    void ofOneMinorVersionOnlyKnownPatchesAreNewer(String one, String other, boolean isNewer) {
        assertThat(version(one).isNewerThan(version(other))).isEqualTo(isNewer);
    }

    @Test
    void nodesMayBeThreeMinorVersionsOlder() {
        assertThat(version("1.33").isTooOldFor(version("1.36.1"))).isFalse();
        assertThat(version("1.32.9").isTooOldFor(version("1.36"))).isTrue();
    }
}
