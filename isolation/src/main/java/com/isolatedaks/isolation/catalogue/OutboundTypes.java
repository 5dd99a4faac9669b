package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of changes of a cluster's outbound type ({@code outbound-types.json}); types are named as Azure names them.
 *
 * @param inManagedNetwork the types that each type may change to in a network that AKS manages
 * @param inOwnNetwork the same in a network that is brought
 */
public record OutboundTypes(Map<String, List<String>> inManagedNetwork, Map<String, List<String>> inOwnNetwork) {
    private static final JsonNode FILE = CatalogueFile.read("outbound-types.json");
    private static final OutboundTypes FACTS = CatalogueFile.row(FILE.get("changes"), OutboundTypes.class);

    private static final KubernetesVersion REIMAGES_AT_ONCE =
            KubernetesVersion.parse(FILE.get("reimagesAtOnceSince").asText()).orElseThrow();

    public OutboundTypes {
        inManagedNetwork = Map.copyOf(inManagedNetwork);
        inOwnNetwork = Map.copyOf(inOwnNetwork);
    }

    public static OutboundTypes facts() {
        return FACTS;
    }

    /** Whether Azure changes one type into the other. */
    public boolean mayChange(String from, String to, boolean hasOwnNetwork) {
        return targets(from, hasOwnNetwork).contains(to);
    }

    /** What a type may change to; nothing if the type is none that such a cluster has. */
    public List<String> targets(String from, boolean hasOwnNetwork) {
        return Optional.ofNullable((hasOwnNetwork ? inOwnNetwork : inManagedNetwork).get(from))
                .orElse(List.of());
    }

    /**
     * Whether Azure reimages the nodes of a cluster by itself, and at once, when its bootstrap profile or its outbound type
     * changes; older clusters keep their nodes as they are until somebody reimages them.
     *
     * @param kubernetesVersion the version of the control plane
     */
    public static boolean reimagesAtOnce(String kubernetesVersion) {
        return KubernetesVersion.parse(kubernetesVersion)
                .filter(version -> !REIMAGES_AT_ONCE.isNewerThan(version))
                .isPresent();
    }
}
