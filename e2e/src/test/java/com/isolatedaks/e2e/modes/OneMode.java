package com.isolatedaks.e2e.modes;

import com.isolatedaks.IsolatedAksCluster;
import com.pulumi.Pulumi;

/** A single cluster in the mode that the environment names, also in one that is refused. */
public final class OneMode {
    /** The environment variable with the mode's name. */
    static final String MODE = "MODE";

    private OneMode() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Mode mode = Mode.named(System.getenv(MODE));
        Pulumi.run(context -> new IsolatedAksCluster(mode.name(), mode.args().build()));
    }
}
