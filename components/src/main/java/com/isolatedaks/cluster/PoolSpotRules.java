package com.isolatedaks.cluster;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.math.BigDecimal;

/**
 * Which pools may be Spot, and how.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/spot-node-pool#limitations">Limitations of Spot node pools</a>
 */
final class PoolSpotRules {
    /** Never evicted because of the price. */
    private static final double NO_LIMIT = -1;

    private static final int DECIMAL_PLACES = 5;

    private PoolSpotRules() {}

    static void check(PoolPlan pool, Problems problems) {
        PoolSpot spot = pool.spot();
        if (!spot.isSpot()) {
            spot.evictionPolicy().ifPresent(policy -> refuseWithoutSpot("evictionPolicy", problems));
            spot.maxPrice().ifPresent(price -> refuseWithoutSpot("spotMaxPrice", problems));
            return;
        }
        if (pool.isSystem()) {
            problems.add(
                    Rules.SYSTEM_POOL,
                    "priority",
                    "Spot in a system pool; set mode to User, or priority to Regular: Azure may take Spot nodes away with"
                            + " the system pods on them");
        }
        if (pool.maxSurge().isPresent()) {
            problems.add(
                    Rules.SPOT,
                    "maxSurge",
                    "set in a Spot pool; remove it: Spot pools are upgraded without surge nodes");
        }
        spot.maxPrice()
                .filter(price -> !isPrice(price))
                .ifPresent(price -> problems.add(
                        Rules.SPOT,
                        "spotMaxPrice",
                        "not a price",
                        price,
                        "-1 or a positive number with at most %d decimal places".formatted(DECIMAL_PLACES),
                        "correct it"));
    }

    private static void refuseWithoutSpot(String property, Problems problems) {
        problems.add(Rules.SPOT, property, "set in a pool that is not Spot; remove it or set priority to Spot");
    }

    private static boolean isPrice(double price) {
        return price == NO_LIMIT
                || price > 0 && BigDecimal.valueOf(price).stripTrailingZeros().scale() <= DECIMAL_PLACES;
    }
}
