package com.isolatedaks.cluster;

import com.isolatedaks.enums.EvictionPolicy;
import com.isolatedaks.enums.PoolPriority;
import java.util.Optional;

/**
 * Whether Azure may take a pool's nodes back.
 *
 * @param priority whether it may
 * @param evictionPolicy what becomes of them then
 * @param maxPrice the most to pay for a node, in US dollars an hour
 */
record PoolSpot(PoolPriority priority, Optional<EvictionPolicy> evictionPolicy, Optional<Double> maxPrice) {
    /** Azure puts both on Spot nodes (https://learn.microsoft.com/azure/aks/spot-node-pool). */
    static final String LABEL = "kubernetes.azure.com/scalesetpriority";

    static final String LABEL_VALUE = "spot";
    static final String TAINT = LABEL + "=" + LABEL_VALUE + ":NoSchedule";

    /** What a pool is that nobody wants to be Spot. */
    static PoolSpot regular() {
        return new PoolSpot(PoolPriority.Regular, Optional.empty(), Optional.empty());
    }

    boolean isSpot() {
        return priority == PoolPriority.Spot;
    }
}
