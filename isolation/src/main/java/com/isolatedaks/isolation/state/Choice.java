package com.isolatedaks.isolation.state;

import com.isolatedaks.isolation.model.ArmId;
import java.util.List;

/**
 * A reference of which the engine does not say yet which one of several resources it is to.
 *
 * @param resource who refers
 * @param path where, as a JSON pointer into its properties
 * @param candidates who can be meant
 */
record Choice(PulumiResource resource, String path, List<ArmId> candidates) {
    Choice {
        candidates = List.copyOf(candidates);
    }

    String property() {
        return path.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
