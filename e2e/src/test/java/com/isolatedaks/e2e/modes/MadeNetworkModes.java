package com.isolatedaks.e2e.modes;

import com.pulumi.Pulumi;

/** All modes in a network that the component makes. */
public final class MadeNetworkModes {
    private MadeNetworkModes() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> ModeStack.deploy(NetworkKind.MADE));
    }
}
