package com.isolatedaks.simulator.delivery;

import java.util.Locale;

/** What goes between a cluster's agents and Azure Monitor. */
public enum Signal {
    /** What agents are told to collect. */
    CONFIGURATION,
    /** Prometheus metrics. */
    METRICS,
    /** Container logs and inventory. */
    LOGS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
