package com.isolatedaks.egress;

import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.isolation.catalogue.ImageRegistry;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of what may leave. */
public final class EgressRules {
    private EgressRules() {}

    /** Reports all that is wrong with it, below the path of the inputs. */
    public static void check(EgressArgs egress, Problems problems) {
        List<String> features =
                Features.all().stream().map(Feature::name).sorted().toList();
        checkNames("features", egress.features().orElse(List.of()), features, "docs/features.md", problems);
        List<String> registries =
                ImageRegistries.all().stream().map(ImageRegistry::name).sorted().toList();
        checkNames(
                "imageRegistries",
                egress.imageRegistries().orElse(List.of()),
                registries,
                "docs/features.md, or let its hosts out by allow",
                problems);
        checkEndpoints(egress, problems);
        if (egress.enableKubernetesTag().orElse(false) && EgressPlan.source(egress) != ArtifactSource.Direct) {
            problems.add(
                    Rules.DIRECT_EGRESS,
                    "enableKubernetesTag",
                    "set although artifactSource is Cache; remove it: nodes get from the registry what the tag opens");
        }
        egress.applianceAddress().ifPresent(address -> checkAddress(address, problems));
        new TreeMap<>(egress.allow().orElse(Map.of()))
                .forEach((name, allowed) -> new AllowedRules(allowed, problems.under("allow." + name)).check(name));
    }

    private static void checkNames(
            String path, List<String> names, List<String> known, String where, Problems problems) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(
                        Rules.EGRESS_CATALOGUE,
                        path,
                        "not in the catalogue",
                        name,
                        "a name in " + where,
                        Nearest.to(name, known)
                                .map(nearest -> "did you mean \"" + nearest + "\"?")
                                .orElse("correct it"));
            }
        }
    }

    /** A registry of which no host is documented would be let out in vain. */
    private static void checkEndpoints(EgressArgs egress, Problems problems) {
        ImageRegistries.all().stream()
                .filter(registry -> egress.imageRegistries().orElse(List.of()).contains(registry.name()))
                .filter(registry -> registry.endpoints().isEmpty())
                .forEach(registry -> problems.add(
                        Rules.EGRESS_CATALOGUE,
                        "imageRegistries",
                        "the hosts of its layers are not documented",
                        registry.name(),
                        "a registry whose hosts are",
                        "mirror it in the private registry, or let its hosts out by allow"));
    }

    private static void checkAddress(String address, Problems problems) {
        boolean isPrivate = ReservedRanges.privateUse().stream()
                .anyMatch(range -> AddressRange.of(range.range()).containsAddress(address));
        if (!isPrivate) {
            problems.add(
                    Rules.FIREWALL_ADDRESS,
                    "applianceAddress",
                    "not a private IPv4 address",
                    address,
                    "an address such as 10.0.1.4",
                    "take the firewall's private address");
        }
    }
}
