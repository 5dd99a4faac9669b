package com.isolatedaks.e2e.modes;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.IsolatedAksCluster;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;

/** Tries a cluster in every cell of the matrix that the rules refuse, and tells what it was told. */
public final class RefusedModes {
    private RefusedModes() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            Map<String, String> messages = new TreeMap<>();
            Mode.all().filter(mode -> !mode.isAccepted()).forEach(mode -> {
                try {
                    new IsolatedAksCluster(mode.name(), mode.args().build());
                } catch (InvalidInputsException e) {
                    messages.put(mode.name(), e.getMessage());
                }
            });
            context.export("messages", Output.of(messages));
        });
    }
}
