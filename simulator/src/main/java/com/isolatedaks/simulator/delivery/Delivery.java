package com.isolatedaks.simulator.delivery;

import java.util.List;

/**
 * Whether a signal arrives.
 *
 * @param obstacles what is in its way, a sentence each; empty if it arrives
 */
public record Delivery(Signal signal, List<String> obstacles) {
    public Delivery {
        obstacles = List.copyOf(obstacles);
    }

    /** Whether nothing is in its way. */
    public boolean arrives() {
        return obstacles.isEmpty();
    }
}
