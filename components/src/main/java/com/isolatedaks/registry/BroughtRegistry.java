package com.isolatedaks.registry;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.engine.Question;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.azurenative.containerregistry.ContainerregistryFunctions;
import com.pulumi.azurenative.containerregistry.inputs.GetCacheRulePlainArgs;
import com.pulumi.azurenative.containerregistry.inputs.GetRegistryPlainArgs;
import com.pulumi.azurenative.containerregistry.outputs.GetCacheRuleResult;
import com.pulumi.azurenative.containerregistry.outputs.GetRegistryResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A registry that exists already, looked up before anything is made: what is wrong with it shows minutes later otherwise,
 * when nodes fail to boot with exit code 211 or 212. One that the same program makes is not known yet and not looked up.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Create a network isolated cluster</a>
 */
public final class BroughtRegistry {
    private static final String PATH = "registryId";
    private static final String TYPE = "Microsoft.ContainerRegistry/registries";

    /** The how-to's name of the rule, and the one of the troubleshooting page; nodes ask for repositories, not for rules. */
    private static final List<String> RULE_NAMES = List.of(BootstrapCacheRule.NAME, BootstrapCacheRule.EARLIER_NAME);

    private final ArmId id;
    private final Azure azure;
    private final Question<GetRegistryResult> registry;
    private final CompletableFuture<Lookup<GetCacheRuleResult>> usualRule;

    private BroughtRegistry(ArmId id, Azure azure) {
        this.id = id;
        this.azure = azure;
        this.registry = new Question<>(
                id,
                Lookup.of(ContainerregistryFunctions.getRegistryPlain(
                        GetRegistryPlainArgs.builder()
                                .resourceGroupName(id.resourceGroup())
                                .registryName(id.name())
                                .build(),
                        azure.options())),
                GetRegistryResult::id,
                azure);
        this.usualRule = cacheRule(RULE_NAMES.get(0));
    }

    /**
     * Begins to look up the registry of the inputs, if its id is known.
     *
     * @return waits for the answer and reports all that is wrong with it
     */
    public static Consumer<Problems> ask(IsolatedAksClusterArgs args, Azure azure) {
        return args.registryId()
                .flatMap(Known::value)
                .map(text -> ArmId.of(TYPE, text)
                        .<Consumer<Problems>>map(id -> new BroughtRegistry(id, azure)::check)
                        .orElse(problems -> problems.add(
                                PATH,
                                "not the id of a registry",
                                text,
                                "/subscriptions/…/providers/" + TYPE + "/<name>",
                                "look it up with az acr show")))
                .orElse(problems -> {});
    }

    private void check(Problems problems) {
        registry.answered(
                found -> {
                    checkRegistry(found, problems);
                    checkCacheRule(problems);
                },
                () -> problems.add(
                        Rules.REGISTRY_EXISTS,
                        PATH,
                        "there is no such registry",
                        id.toString(),
                        "a registry that exists",
                        "make it first, or take the registryId of a ByoAcrWithPrivateLink"),
                reason -> problems.add(
                        Rules.LOOKED_UP,
                        PATH,
                        "the registry is not checked; see yourself that it is Premium, without public access, and has the cache"
                                + " rule " + BootstrapCacheRule.NAME + ": " + reason));
    }

    private void checkRegistry(GetRegistryResult registry, Problems problems) {
        String sku = registry.sku().name();
        if (!sku.equals("Premium")) {
            problems.add(
                    Rules.REGISTRY_PREMIUM,
                    PATH,
                    "the registry " + id.name() + " is not Premium",
                    sku,
                    "\"Premium\"",
                    "change its SKU with az acr update --sku Premium");
        }
        String access = registry.publicNetworkAccess().orElse("Enabled");
        if (!access.equals("Disabled")) {
            problems.add(
                    Rules.REGISTRY_PRIVATE,
                    PATH,
                    "the registry " + id.name() + " has public access",
                    access,
                    "\"Disabled\"",
                    "turn it off with az acr update --public-network-enabled false");
        }
        registry.policies()
                .flatMap(policies -> policies.azureADAuthenticationAsArmPolicy())
                .flatMap(policy -> policy.status())
                .filter(status -> !status.equals("enabled"))
                .ifPresent(status -> problems.add(
                        Rules.REGISTRY_ARM_TOKENS,
                        PATH,
                        "the registry " + id.name() + " refuses tokens that are made for ARM",
                        status,
                        "\"enabled\"",
                        "turn it on with az acr config authentication-as-arm update --status enabled, and look for a policy"
                                + " that turns it off"));
    }

    private void checkCacheRule(Problems problems) {
        for (String name : RULE_NAMES) {
            Lookup<GetCacheRuleResult> rule = (name.equals(RULE_NAMES.get(0)) ? usualRule : cacheRule(name)).join();
            if (rule.found().isPresent() || rule.failure().isPresent()) {
                rule.found().ifPresent(found -> checkRepositories(name, found, problems));
                return;
            }
        }
        problems.add(
                Rules.BOOTSTRAP_CACHE_RULE,
                PATH,
                "the registry %s has no cache rule %s; make it with az acr cache create --source-repo \"%s\" --target-repo \"%s\""
                        .formatted(
                                id.name(),
                                BootstrapCacheRule.NAME,
                                BootstrapCacheRule.SOURCE,
                                BootstrapCacheRule.TARGET));
    }

    private void checkRepositories(String name, GetCacheRuleResult rule, Problems problems) {
        String source = rule.sourceRepository().orElse("");
        String target = rule.targetRepository().orElse("");
        if (!source.equals(BootstrapCacheRule.SOURCE) || !target.equals(BootstrapCacheRule.TARGET)) {
            problems.add(
                    Rules.BOOTSTRAP_CACHE_RULE,
                    PATH,
                    "the cache rule " + name + " of the registry " + id.name() + " caches something else",
                    source + " as " + target,
                    BootstrapCacheRule.SOURCE + " as " + BootstrapCacheRule.TARGET,
                    "delete it and make it anew: Azure does not change repositories of a rule");
        }
    }

    private CompletableFuture<Lookup<GetCacheRuleResult>> cacheRule(String name) {
        return Lookup.of(ContainerregistryFunctions.getCacheRulePlain(
                GetCacheRulePlainArgs.builder()
                        .resourceGroupName(id.resourceGroup())
                        .registryName(id.name())
                        .cacheRuleName(name)
                        .build(),
                azure.options()));
    }
}
