package com.isolatedaks.registry;

import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.images.ImageReference;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.isolation.catalogue.ImageRegistry;
import com.isolatedaks.isolation.catalogue.ImageRegistry.Credentials;
import com.isolatedaks.isolation.catalogue.ImageRegistry.Hosts;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must hold of mirrors.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-registry/artifact-cache-overview">Artifact cache</a>
 */
public final class MirrorRules {
    private static final int MOST_RULES = 1000;

    private MirrorRules() {}

    /** Reports all that is wrong with them. */
    public static void check(ByoAcrWithPrivateLinkArgs args, Problems problems) {
        List<MirrorPlan> mirrors = MirrorPlan.all(args);
        // The bootstrap rule is one of them.
        if (mirrors.size() >= MOST_RULES) {
            problems.add(
                    Rules.MIRROR_COUNT,
                    "mirrors",
                    "too many",
                    mirrors.size(),
                    "at most %d".formatted(MOST_RULES - 1),
                    "take wildcards, such as <registry>/<namespace>/*");
        }
        for (MirrorPlan mirror : mirrors) {
            NameInputs.requireName(
                    "mirrors." + mirror.key(),
                    mirror.name(),
                    "Microsoft.ContainerRegistry/registries/cacheRules",
                    problems);
            Problems here = problems.under("mirrors." + mirror.key());
            checkUpstream(mirror, here);
            checkTarget(mirror, here);
            mirror.credentials()
                    .ifPresent(credentials ->
                            MirrorSecrets.check(credentials, args.location(), here.under("credentials")));
        }
        MirrorOverlaps.check(mirrors, problems);
    }

    private static void checkUpstream(MirrorPlan mirror, Problems problems) {
        Optional<ImageRegistry> registry = ImageRegistries.ofHost(mirror.host());
        if (registry.isEmpty()) {
            problems.add(
                    Rules.MIRROR_UPSTREAM,
                    "upstream",
                    "not of a registry that Azure caches",
                    mirror.source().toString(),
                    "a repository of " + String.join(", ", hosts()),
                    Nearest.to(mirror.host(), hosts())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("push the images into the registry instead"));
            return;
        }
        checkPath(mirror, registry.get(), problems);
        checkCredentials(mirror, registry.get(), problems);
    }

    private static void checkPath(MirrorPlan mirror, ImageRegistry registry, Problems problems) {
        boolean isLowerCase = mirror.host().equals(mirror.host().toLowerCase(Locale.ROOT));
        boolean isRepository =
                mirror.path().isEmpty() ? mirror.source().isWildcard() : ImageReference.isPath(mirror.path());
        if (!isLowerCase || !isRepository) {
            problems.add(
                    Rules.MIRROR_UPSTREAM,
                    "upstream",
                    "neither a repository nor all below a path",
                    mirror.source().toString(),
                    "<registry>/<repository> without a tag, or <registry>/<path>/*, in lower case",
                    "write %1$s/* for all of the registry"
                            .formatted(mirror.host().toLowerCase(Locale.ROOT)));
            return;
        }
        registry.officialNamespace()
                .filter(namespace ->
                        !mirror.source().isWildcard() && mirror.path().indexOf('/') < 0)
                // Azure takes the rule and then finds nothing: https://github.com/Azure/azure-cli/issues/29153
                .ifPresent(namespace -> problems.add(
                        Rules.MIRROR_UPSTREAM,
                        "upstream",
                        "without its namespace",
                        mirror.source().toString(),
                        "%s/<namespace>/<repository>".formatted(mirror.host()),
                        "write %s/%s/%s".formatted(mirror.host(), namespace, mirror.path())));
    }

    private static void checkCredentials(MirrorPlan mirror, ImageRegistry registry, Problems problems) {
        if (registry.credentials() == Credentials.REQUIRED
                && mirror.credentials().isEmpty()) {
            problems.add(
                    Rules.MIRROR_CREDENTIALS,
                    "credentials",
                    "missing; %s is read with credentials only: set userNameSecretId and passwordSecretId%s"
                            .formatted(
                                    registry.title(),
                                    isAzure(registry)
                                            ? ", those of a repository-scoped token or of a service principal: the version of the registry API that the SDK speaks has no rules that sign in by managed identity"
                                            : ""));
        }
        if (registry.credentials() == Credentials.NONE && mirror.credentials().isPresent()) {
            problems.add(
                    Rules.MIRROR_CREDENTIALS,
                    "credentials",
                    "set although Azure reads %s without any; remove them".formatted(registry.title()));
        }
    }

    /** Other Azure container registries are the only ones that could know a managed identity. */
    private static boolean isAzure(ImageRegistry registry) {
        return registry.isServedAt(Destinations.REGISTRY.publicName(Placeholders.of(Placeholder.REGISTRY, "registry")));
    }

    private static void checkTarget(MirrorPlan mirror, Problems problems) {
        if (!ImageReference.isPath(mirror.target().path())
                // Said of the upstream already.
                && !mirror.target().path().equals(mirror.source().path())) {
            problems.add(
                    Rules.MIRROR_TARGET,
                    "target",
                    "not the name of a repository",
                    mirror.target().path(),
                    "lower-case letters and digits, with '.', '_', '-' and '/' between them, and no wildcard",
                    mirror.target().path().contains("*")
                            ? "remove the wildcard; it is added where the upstream has one"
                            : "choose another name");
        }
    }

    private static List<String> hosts() {
        return ImageRegistries.all().stream()
                .map(registry -> registry.hosts() == Hosts.BELOW ? "<name>." + registry.name() : registry.name())
                .toList();
    }
}
