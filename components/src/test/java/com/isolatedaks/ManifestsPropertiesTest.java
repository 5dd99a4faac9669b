package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestsPropertiesTest {
    private static final PrivateImages IMAGES = PrivateImages.of(
            Map.of("docker.io/library/*", "my.azurecr.io/docker/*", "quay.io/*", "my.azurecr.io/quay/*"));

    @Property(tries = 300)
    void rewritingTwiceIsRewritingOnceAndChangesNothingButImages(@ForAll("manifests") String manifest) {
        String once = IMAGES.manifests(manifest);

        assertThat(IMAGES.manifests(once)).isEqualTo(once);
        assertThat(once.replaceAll("my\\.azurecr\\.io/(docker|quay)/", "")).isEqualTo(plain(manifest));
    }

    private static String plain(String manifest) {
        return manifest.replaceAll("(docker\\.io/)?library/", "").replace("quay.io/", "");
    }

    @Provide
    Arbitrary<String> manifests() {
        Arbitrary<String> names =
                Arbitraries.of("nginx", "docker.io/library/redis", "quay.io/org/app", "library/busybox");
        Arbitrary<String> versions = Arbitraries.of(
                "", ":1.2", "@sha256:00112233445566778899aabbccddeeff", ":1@sha256:00112233445566778899aabbccddeeff");
        Arbitrary<String> quotes = Arbitraries.of("%s", "'%s'", "\"%s\"", "&a%%d %s", "!!str '%s'");
        Arbitrary<String> containers = Combinators.combine(names, versions, quotes)
                .as((name, version, quote) -> quote.formatted(name + version).replace("%d", ""));
        Arbitrary<String> comments = Arbitraries.of("", "  # image: nginx", "   ", "  # 𝒳𝒴");
        Arbitrary<List<String>> lines = Combinators.combine(containers, comments)
                .as((image, comment) -> "  - image: " + image + comment)
                .list()
                .ofMaxSize(5);
        return lines.map(all -> "kind: Pod # ü\nspec:\n  containers:"
                + (all.isEmpty() ? " []\n" : "\n" + String.join("\n", all) + "\n"));
    }
}
