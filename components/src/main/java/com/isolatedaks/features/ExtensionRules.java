package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.isolation.catalogue.Extensions;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Support;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.outbound.OutboundPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What must hold of a cluster's extensions. */
public final class ExtensionRules {
    private ExtensionRules() {}

    /** Reports all that is wrong with them. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        boolean isIsolated = OutboundPlan.of(args).isIsolated();
        WayOut wayOut = WayOut.of(args);
        new TreeMap<>(args.extensions().orElse(Map.of())).forEach((name, extension) -> {
            Problems here = problems.under("extensions." + name);
            if (isIsolated) {
                checkSupport(extension, here);
            }
            Optional<Feature> known = Extensions.ofType(extension.extensionType());
            List<String> missing = Stream.concat(Stream.of(Extensions.common()), known.stream())
                    .flatMap(feature -> wayOut.missing(feature).stream())
                    .distinct()
                    .toList();
            if (!missing.isEmpty()) {
                here.add(
                        Rules.EXTENSION_ENDPOINTS,
                        "extensionType",
                        "the extension needs %s, which the cluster cannot reach; remove it, or %s"
                                .formatted(
                                        String.join(", ", missing), wayOut.remedy(known.orElse(Extensions.common()))));
            }
        });
    }

    private static void checkSupport(ClusterExtensionArgs extension, Problems problems) {
        Optional<Feature> known = Extensions.ofType(extension.extensionType());
        if (known.map(Feature::support).equals(Optional.of(Support.UNSUPPORTED))) {
            problems.add(
                    Rules.UNSUPPORTED_EXTENSION,
                    "extensionType",
                    "network isolated clusters do not support " + known.get().title(),
                    extension.extensionType(),
                    "an extension that they support",
                    "remove it, or choose an outbound.type with a way out");
        } else if (known.isEmpty() || known.get().support() == Support.DISPUTED) {
            problems.add(
                    Rules.UNDOCUMENTED_EXTENSION,
                    "extensionType",
                    "whether %s works in a network isolated cluster is not clear%s; try it in a cluster of its own first"
                            .formatted(
                                    known.map(Feature::title).orElseGet(extension::extensionType),
                                    known.flatMap(Feature::note)
                                            .map(note -> ": " + note.replaceFirst("\\.$", ""))
                                            .orElse("")));
        }
    }
}
