package com.isolatedaks.e2e.modes;

import com.pulumi.Pulumi;

/** All modes in a network that exists. */
public final class BroughtNetworkModes {
    private BroughtNetworkModes() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> ModeStack.deploy(NetworkKind.BROUGHT));
    }
}
