package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.reach.Source;

/**
 * Somewhere that packets can be sent from.
 *
 * @param name what people call it, {@code nodes of isolated/system}
 * @param resource the resource that decides whether it has a way out of its own: pool, network interface or subnet
 * @param kind what gives it a way out, if its subnet does not
 * @param source its machines
 */
public record Place(String name, ArmId resource, Kind kind, Source source) {
    /** What gives a place its way out. */
    public enum Kind {
        NODES,
        PODS,
        MACHINE,
        SUBNET
    }

    /** Whether it is where the nodes of a pool stand. */
    public boolean isNodes() {
        return kind == Kind.NODES;
    }

    boolean isOfCluster() {
        return kind == Kind.NODES || kind == Kind.PODS;
    }
}
