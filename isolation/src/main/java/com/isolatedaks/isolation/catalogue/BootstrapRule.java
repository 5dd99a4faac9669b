package com.isolatedaks.isolation.catalogue;

/**
 * The cache rule that nodes of a network isolated cluster pull through ({@code bootstrap-rule.json}). AKS has fixed it: nodes
 * ask the registry for the target by name.
 *
 * @param name the rule's name
 * @param earlierName the name that earlier documents give it
 * @param source where it caches from
 * @param target where nodes find it in the registry
 */
public record BootstrapRule(String name, String earlierName, String source, String target) {
    private static final BootstrapRule FACTS =
            CatalogueFile.row(CatalogueFile.read("bootstrap-rule.json").get("rule"), BootstrapRule.class);

    /** What is known of it. */
    public static BootstrapRule facts() {
        return FACTS;
    }
}
