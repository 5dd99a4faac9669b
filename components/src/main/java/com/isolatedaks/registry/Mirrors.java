package com.isolatedaks.registry;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerregistry.CacheRule;
import com.pulumi.azurenative.containerregistry.CacheRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cache rules of mirrors. A rule comes after its credentials, and after the roles that let the registry read them: who
 * pulls as soon as a rule is there gets images.
 *
 * @param rules the rules
 * @param principalIds who reads credentials, by the names of the mirrors
 */
public record Mirrors(List<CacheRule> rules, Map<String, Output<String>> principalIds) {
    public Mirrors {
        rules = List.copyOf(rules);
    }

    /**
     * Makes the rules of all mirrors in a registry. They do not outlive the stack as the registry does: what a program no
     * longer mirrors is no longer fetched, and nobody reads its credentials any more.
     */
    public static Mirrors make(Children children, PremiumRegistry registry, String region, List<MirrorPlan> mirrors) {
        List<CacheRule> rules = new ArrayList<>();
        Map<String, Output<String>> principalIds = new TreeMap<>();
        for (MirrorPlan mirror : mirrors) {
            Optional<MirrorCredentials> credentials = mirror.credentials()
                    .map(given -> MirrorCredentials.make(
                            children,
                            registry,
                            region,
                            mirror,
                            given,
                            options(children, List.of(registry.registry()), "loginServer")));
            List<Resource> earlier = new ArrayList<>(List.of(registry.registry(), registry.cacheRule()));
            credentials.ifPresent(made -> {
                principalIds.put(mirror.key(), made.principalId());
                earlier.addAll(made.done());
            });
            rules.add(new CacheRule(
                    children.name(ChildName.MIRROR, mirror.key()),
                    CacheRuleArgs.builder()
                            .resourceGroupName(registry.names().resourceGroup())
                            .registryName(registry.names().registry())
                            .cacheRuleName(mirror.name())
                            .sourceRepository(mirror.source().toString())
                            .targetRepository(mirror.target().toString())
                            .credentialSetResourceId(
                                    credentials.map(made -> made.set().id()).orElse(null))
                            .build(),
                    options(children, earlier, "sourceRepository", "targetRepository")));
        }
        return new Mirrors(rules, principalIds);
    }

    /** Azure never changes these properties, and what is made anew has the name of what goes. */
    private static CustomResourceOptions options(Children children, List<Resource> earlier, String... fixed) {
        return CustomResourceOptions.builder()
                .parent(children.parent())
                .dependsOn(earlier)
                .replaceOnChanges(fixed)
                .deleteBeforeReplace(true)
                .build();
    }
}
