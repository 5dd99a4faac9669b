package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/** The name rules of resource types ({@code names.json}). */
public final class NameRules {
    private static final List<NameRule> ALL =
            CatalogueFile.rows(CatalogueFile.read("names.json").get("names"), NameRule.class);

    private NameRules() {}

    /** All rules of the catalogue. */
    public static List<NameRule> all() {
        return ALL;
    }

    /** The rule of an ARM type, if the catalogue has one; case does not matter. */
    public static Optional<NameRule> find(String armType) {
        return ALL.stream()
                .filter(rule -> rule.type().equalsIgnoreCase(armType))
                .findFirst();
    }

    /** The rule of an ARM type that the catalogue is known to have. */
    public static NameRule of(String armType) {
        return find(armType).orElseThrow(() -> new IllegalStateException("names.json has no rule for " + armType));
    }
}
