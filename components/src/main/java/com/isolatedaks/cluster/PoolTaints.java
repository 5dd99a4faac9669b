package com.isolatedaks.cluster;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What taints a pool may have. They are outputs, so this is checked when they are known, not before.
 *
 * @see <a href="https://github.com/Azure/AKS/issues/2578">SystemPoolHasRestrictedTaint</a>
 */
final class PoolTaints {
    private static final Pattern TAINT =
            Pattern.compile("[^=:\\s]+(=[^=:\\s]*)?:(NoSchedule|PreferNoSchedule|NoExecute)");
    private static final Pattern ON_SYSTEM_NODES = Pattern.compile("CriticalAddonsOnly(=.*)?:.*|.*:PreferNoSchedule");

    private PoolTaints() {}

    /** The taints, once they are known to be right. */
    static Output<List<String>> checked(String pool, boolean isSystem, Output<List<String>> taints) {
        return taints.applyValue(all -> {
            all.forEach(taint -> check(pool, isSystem, taint));
            return all;
        });
    }

    private static void check(String pool, boolean isSystem, String taint) {
        if (!TAINT.matcher(taint).matches()) {
            throw new RunException(
                    "pools.%s.nodeTaints: not a taint, got \"%s\"; expected <key>=<value>:<effect> with an"
                                    .formatted(pool, taint)
                            + " effect of NoSchedule, PreferNoSchedule or NoExecute; correct it");
        }
        if (isSystem && !ON_SYSTEM_NODES.matcher(taint).matches()) {
            throw new RunException(
                    "pools.%s.nodeTaints: keeps system pods away from a system pool, got \"%s\"; expected"
                                    .formatted(pool, taint)
                            + " CriticalAddonsOnly or the effect PreferNoSchedule; set mode to User or choose such a taint");
        }
    }
}
