package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;

/** The way to Azure Resource Manager. */
@FunctionalInterface
public interface ArmClient {
    /** Sends a request and returns the answer, which may be a refusal; safe to call from several threads. */
    ArmResponse send(ArmRequest request);
}
