package com.isolatedaks.naming;

import com.isolatedaks.isolation.catalogue.NameRule;
import com.isolatedaks.isolation.catalogue.NameRules;
import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;

/** Checks names and regions in inputs against the catalogue. */
public final class NameInputs {
    private NameInputs() {}

    /** Reports a name that Azure would refuse for a resource of {@code armType}. */
    public static void requireName(String path, String name, String armType, Problems problems) {
        NameRule rule = NameRules.of(armType);
        if (!rule.accepts(name)) {
            problems.add(
                    Rules.NAME, path, "not a name that Azure accepts", name, rule.expectation(), "choose another name");
        }
    }

    /** Reports a region that Azure does not have. */
    public static void requireRegion(String path, String region, Problems problems) {
        if (!Regions.contains(region)) {
            String todo = Nearest.to(region, Regions.all())
                    .map(nearest -> "did you mean \"" + nearest + "\"?")
                    .orElse("list the regions with az account list-locations");
            problems.add(
                    Rules.REGION,
                    path,
                    "not an Azure region",
                    region,
                    "a region's programmatic name such as \"westeurope\"",
                    todo);
        }
    }
}
