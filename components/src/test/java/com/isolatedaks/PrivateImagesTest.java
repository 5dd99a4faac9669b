package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.Image;
import com.isolatedaks.registry.MirrorPlan;
import com.isolatedaks.testing.Registries;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrivateImagesTest {
    private static final PrivateImages IMAGES = PrivateImages.of(Map.of(
            "mcr.microsoft.com/*", "my.azurecr.io/aks-managed-repository/*",
            "docker.io/library/*", "my.azurecr.io/docker/*",
            "docker.io/library/redis", "my.azurecr.io/pinned/redis",
            "ghcr.io/org/app", "my.azurecr.io/app"));

    @ParameterizedTest
    @CsvSource({
        "nginx, my.azurecr.io/docker/nginx",
        "docker.io/library/nginx:1.29, my.azurecr.io/docker/nginx:1.29",
        "redis:8, my.azurecr.io/pinned/redis:8",
        "ghcr.io/org/app:v1, my.azurecr.io/app:v1",
        "mcr.microsoft.com/oss/kubernetes/pause:3.10, my.azurecr.io/aks-managed-repository/oss/kubernetes/pause:3.10",
        "my.azurecr.io/team/app:1, my.azurecr.io/team/app:1"
    })
    void anImageIsFoundInTheRegistry(String image, String expected) {
        assertThat(IMAGES.reference(image)).isEqualTo(expected);
    }

    @Test
    void anImageThatNoMirrorCoversIsAProblem() {
        assertThatThrownBy(() -> IMAGES.reference("ghcr.io/org/app/more:1"))
                .isInstanceOf(InvalidInputsException.class)
                .hasMessage(
                        "images: invalid inputs\n  image: not in the registry, got \"ghcr.io/org/app/more:1\"; expected an image of the registry or of a mirror; add a mirror of ghcr.io/org/app/more to the registry, or push the image into it (ISO-419: https://learn.microsoft.com/azure/aks/concepts-network-isolated)");
        assertThat(IMAGES.find("ghcr.io/org/app/more")).isEmpty();
        assertThat(IMAGES.find("not an image")).isEmpty();
    }

    @Test
    void imagesOfOtherRegistriesThatNodesReachStay() {
        assertThat(IMAGES.leaving("other.azurecr.io").reference("other.azurecr.io/team/app:2"))
                .isEqualTo("other.azurecr.io/team/app:2");
    }

    @ParameterizedTest
    @CsvSource({
        "docker.io/library/*, true",
        "docker.io/library/nginx/*, true",
        "docker.io/library/nginx, true",
        "docker.io/*, false",
        "ghcr.io/org/app, true",
        "ghcr.io/org/*, false",
        "mcr.microsoft.com/*, true",
        "my.azurecr.io/*, true",
        "nvcr.io/nvidia/*, false"
    })
    void itIsKnownWhatNodesCanPull(String repository, boolean isCovered) {
        assertThat(IMAGES.covers(repository)).isEqualTo(isCovered);
    }

    /** AKS decides where its features pull from: a mirror could not help one whose images were elsewhere. */
    @ParameterizedTest
    @MethodSource("imagesOfFeatures")
    void whatNodesBootByHasTheImagesOfAllFeatures(Image image) {
        PrivateImages withoutMirrors =
                PrivateImages.of(MirrorPlan.places(Registries.registry().build()));

        assertThat(withoutMirrors.covers(image.reference())).isTrue();
    }

    private static Stream<Image> imagesOfFeatures() {
        return Stream.concat(Features.all().stream(), Extensions.all().stream())
                .flatMap(feature -> feature.images().stream())
                .distinct();
    }

    @ParameterizedTest
    @CsvSource({"quay.io/*, my.azurecr.io/quay", "quay.io/org/app, my.azurecr.io/quay/*", "quay.io/*, quay"})
    void whatIsNoOutputOfARegistryIsRefused(String upstream, String place) {
        assertThatThrownBy(() -> PrivateImages.of(Map.of(upstream, place)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(upstream);
    }
}
