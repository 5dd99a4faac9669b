package com.isolatedaks;

import static com.isolatedaks.testing.Registries.VAULT;
import static com.isolatedaks.testing.Registries.credentials;
import static com.isolatedaks.testing.Registries.mirror;
import static com.isolatedaks.testing.Registries.registry;

import com.isolatedaks.images.ImageMap;
import com.isolatedaks.images.Manifests;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A case for every rule of mirrors and of images. */
final class MirrorRuleCases {
    private MirrorRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                RuleCase.ofRegistry(
                        Rules.NO_OTHER_CACHE_RULE,
                        "mirrors.images.upstream",
                        of(mirror("mcr.microsoft.com/dotnet/*")),
                        of(mirror("mcr.microsoft.com/dotnet/runtime"))),
                RuleCase.ofRegistry(
                        Rules.MIRROR_UPSTREAM,
                        "mirrors.images.upstream",
                        of(mirror("registry.example.com/org/app")),
                        of(mirror("registry.k8s.io/ingress-nginx/*"))),
                RuleCase.ofRegistry(
                        Rules.MIRROR_CREDENTIALS,
                        "mirrors.images.credentials",
                        of(mirror("other.azurecr.io/team/*")),
                        of(mirror("other.azurecr.io/team/*", credentials()))),
                RuleCase.ofRegistry(
                        Rules.MIRROR_SECRETS,
                        "mirrors.images.credentials.keyVaultId",
                        of(mirror("ghcr.io/org/*", credentials().keyVaultId(VAULT + "-2"))),
                        of(mirror("ghcr.io/org/*", credentials().keyVaultId(VAULT)))),
                RuleCase.ofRegistry(
                        Rules.MIRROR_TARGET,
                        "mirrors.images.target",
                        of(mirror("quay.io/org/*", "Mirrors/quay")),
                        of(mirror("quay.io/org/*", "mirrors/quay"))),
                RuleCase.ofRegistry(
                        Rules.MIRROR_OVERLAP,
                        "mirrors.second.target",
                        two(mirror("quay.io/*", "images"), mirror("ghcr.io/*", "images/github")),
                        two(mirror("quay.io/*", "images"), mirror("ghcr.io/*", "images-github"))),
                RuleCase.ofRegistry(Rules.MIRROR_COUNT, "mirrors", many(1000), many(999)),
                new RuleCase(
                        Rules.PRIVATE_IMAGES,
                        "Pod/web: spec.containers[0].image",
                        reported("quay.io/else/app"),
                        reported("quay.io/org/app")));
    }

    private static ByoAcrWithPrivateLinkArgs.Builder of(MirrorArgs mirror) {
        return registry().mirrors(Map.of("images", mirror));
    }

    private static ByoAcrWithPrivateLinkArgs.Builder two(MirrorArgs first, MirrorArgs second) {
        return registry().mirrors(Map.of("first", first, "second", second));
    }

    private static ByoAcrWithPrivateLinkArgs.Builder many(int count) {
        return registry()
                .mirrors(IntStream.range(0, count)
                        .boxed()
                        .collect(Collectors.toMap(i -> "images" + i, i -> mirror("quay.io/org/app" + i))));
    }

    /** What is said of a manifest with one pod and one image. */
    private static Consumer<Problems> reported(String image) {
        String pod = "{kind: Pod, metadata: {name: web}, spec: {containers: [{image: %s}]}}".formatted(image);
        ImageMap images = ImageMap.of(Map.of("quay.io/org/*", "myregistry.azurecr.io/quay.io/org/*"));
        return problems -> Manifests.rewrite(pod, images, problems);
    }
}
