package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;

/** What must hold of a cluster's features. */
public final class FeatureRules {
    private FeatureRules() {}

    /** Reports all that is wrong with them. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        List<Feature> features = args.features().orElse(List.of());
        WayOut wayOut = WayOut.of(args);
        for (Feature feature : features) {
            var known = Features.named(feature.getValue());
            List<String> missing = wayOut.missing(known);
            if (!missing.isEmpty()) {
                problems.add(
                        Rules.FEATURE_ENDPOINTS,
                        "features",
                        "%s needs %s, which the cluster cannot reach; remove it, or %s"
                                .formatted(feature.getValue(), String.join(", ", missing), wayOut.remedy(known)));
            }
        }
        boolean hasDefender = features.contains(Feature.Defender);
        if (hasDefender != args.defenderWorkspaceId().isPresent()) {
            problems.add(
                    Rules.DEFENDER_WORKSPACE,
                    "defenderWorkspaceId",
                    hasDefender
                            ? "missing; set it to the Log Analytics workspace that the feature Defender writes to"
                            : "set without the feature Defender; remove it or add the feature");
        }
    }
}
