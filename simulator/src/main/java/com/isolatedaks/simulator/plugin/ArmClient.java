package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ConnectionResetException;
import com.isolatedaks.simulator.arm.Pause;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** The way to Azure Resource Manager. */
@FunctionalInterface
public interface ArmClient {
    /**
     * Sends a request and returns the answer, which may be a refusal; safe to call from several threads.
     *
     * @throws ConnectionResetException if no answer comes
     */
    ArmResponse send(ArmRequest request);

    /** Begins to wait for some seconds of Azure's time before another attempt. */
    default Wait begin(double azureSeconds) {
        return new Wait(1, () -> {});
    }

    /**
     * A client waits.
     *
     * @param realMillis for how long, in this machine's time
     * @param end to be called when it has waited
     */
    record Wait(long realMillis, Runnable end) {}

    /** The way to a simulated Azure, which is opened when it is first asked. */
    static ArmClient to(Supplier<Arm> arm) {
        DoubleFunction<Wait> begin = seconds -> {
            Pause pause = arm.get().pause(seconds);
            return new Wait(pause.real().toMillis(), () -> arm.get().resume(pause));
        };
        return new ArmClient() {
            @Override
            public ArmResponse send(ArmRequest request) {
                return arm.get().handle(request);
            }

            @Override
            public Wait begin(double azureSeconds) {
                return begin.apply(azureSeconds);
            }
        };
    }
}
