package com.isolatedaks.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of https://github.com/distribution/reference/blob/main/normalize_test.go, and those of Kubernetes. */
class ImageReferenceTest {
    private static final String DIGEST = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx, ''",
        "nginx:1.29, docker.io/library/nginx, :1.29",
        "library/nginx, docker.io/library/nginx, ''",
        "docker.io/nginx, docker.io/library/nginx, ''",
        "index.docker.io/nginx:latest, docker.io/library/nginx, :latest",
        "index.docker.io/org/app, docker.io/org/app, ''",
        "bitnami/redis:8.2, docker.io/bitnami/redis, :8.2",
        "docker.io/a/b/c, docker.io/a/b/c, ''",
        "ghcr.io/org/app:v1.2.3-rc.1, ghcr.io/org/app, :v1.2.3-rc.1",
        "localhost/app, localhost/app, ''",
        "localhost:5000/app:1, localhost:5000/app, :1",
        "registry.example:5000/app, registry.example:5000/app, ''",
        "10.0.0.1:443/team/app:2, 10.0.0.1:443/team/app, :2",
        "Registry/app, Registry/app, ''",
        "app__one/with--two.three_four, docker.io/app__one/with--two.three_four, ''"
    })
    void whatAReferenceLeavesOutIsAdded(String text, String repository, String version) {
        assertThat(ImageReference.parse(text)).get().satisfies(reference -> {
            assertThat(reference.repository()).isEqualTo(repository);
            assertThat(reference.version()).isEqualTo(version);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:1.29", "quay.io/org/app", "localhost:5000/app:1"})
    void aDigestIsKeptBesideATag(String name) {
        assertThat(ImageReference.parse(name + DIGEST)).get().satisfies(reference -> assertThat(reference.version())
                .isEqualTo((name.matches(".*:[\\d.]+") ? name.substring(name.lastIndexOf(':')) : "") + DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":1",
                "Nginx",
                "nginx:",
                "nginx:.1",
                "nginx@sha256:0123",
                "nginx:1:2",
                "quay.io/",
                "quay.io//app",
                "quay.io/-app",
                "quay.io/app/",
                "https://quay.io/app",
                "quay.io/org/app :1",
                "$(IMAGE)",
                "{{ .Values.image }}"
            })
    void whatIsNoReferenceIsNoneOfOurs(String text) {
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nginx", "quay.io/org/app:1.2", "localhost:5000/a/b@sha256:00112233445566778899aabbccddeeff"})
    void aCompleteReferenceIsItself(String text) {
        String complete = ImageReference.parse(text).orElseThrow().toString();

        assertThat(ImageReference.parse(complete)).map(ImageReference::toString).contains(complete);
    }

    @ParameterizedTest
    @CsvSource({"244, true", "245, false"})
    void aNameHasAtMost255Characters(int length, boolean isOne) {
        // docker.io/a/ is twelve characters, quay.io/ eight; the rest is one component.
        assertThat(ImageReference.parse("quay.io/aa/" + "a".repeat(length)).isPresent())
                .isEqualTo(isOne);
    }
}
