package com.isolatedaks.simulator.arm;

import java.time.Duration;
import java.time.Instant;

/**
 * A client waits before it tries again.
 *
 * @param real for how long, in this machine's time
 * @param until the time in Azure when it has waited
 */
public record Pause(Duration real, Instant until) {}
