package com.isolatedaks.simulator.azure;

import java.time.Duration;

/**
 * What takes time to be known everywhere after Azure has said that it is done. The numbers are the simulated Azure's choice
 * within what is documented or reported.
 */
public enum Propagation {
    /**
     * A new identity's principal, until role assignments that do not say its type find it
     * (https://learn.microsoft.com/azure/role-based-access-control/troubleshooting#symptom---assigning-a-role-to-a-new-principal-sometimes-fails).
     */
    PRINCIPAL(30, 120),
    /**
     * A role assignment, until it allows what it grants: "up to 10 minutes"
     * (https://learn.microsoft.com/azure/role-based-access-control/troubleshooting#symptom---role-assignment-changes-are-not-being-detected).
     */
    ROLE_ASSIGNMENT(30, 600),
    /**
     * A private zone's link, until machines in the network resolve by it. No number is published; tools wait about half a
     * minute (https://github.com/Azure/AgentBaker, e2e: five tries 30 seconds apart).
     */
    ZONE_LINK(5, 60);

    private final int typical;
    private final int worst;

    Propagation(int typicalSeconds, int worstSeconds) {
        typical = typicalSeconds;
        worst = worstSeconds;
    }

    /** How slowly changes spread. */
    public enum Pace {
        /** At once. */
        NONE,
        /** As on most days. */
        TYPICAL,
        /** As slowly as the documentation warns of. */
        WORST
    }

    /** How long it takes, in Azure's time. */
    public Duration lag(Pace pace) {
        return switch (pace) {
            case NONE -> Duration.ZERO;
            case TYPICAL -> Duration.ofSeconds(typical);
            case WORST -> Duration.ofSeconds(worst);
        };
    }
}
