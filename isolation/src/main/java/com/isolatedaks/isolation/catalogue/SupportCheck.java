package com.isolatedaks.isolation.catalogue;

import java.util.List;

/** Whether a verdict follows from what a feature needs. */
final class SupportCheck {
    private SupportCheck() {}

    static void check(Support support, List<Need> needs, Faults here) {
        boolean needsFirewall = needs(Way.FIREWALL, needs);
        boolean needsPrivateLink = needs(Way.PRIVATE_LINK, needs);
        switch (support) {
            case WORKS ->
                here.require(
                        !needsFirewall && !needsPrivateLink,
                        "it works without more, and needs private link or a way out");
            case PRIVATE_LINK ->
                here.require(
                        needsPrivateLink && !needsFirewall, "it works with private link, and needs none or a way out");
            case WAY_OUT -> here.require(needsFirewall, "it needs a way out, and no endpoint that it is for");
            default -> {}
        }
    }

    private static boolean needs(Way way, List<Need> needs) {
        return needs.stream()
                .anyMatch(need -> need.isRequired()
                        && need.way() == way
                        && need.destination().direction() == Direction.OUTBOUND);
    }
}
