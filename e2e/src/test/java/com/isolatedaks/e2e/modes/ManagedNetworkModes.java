package com.isolatedaks.e2e.modes;

import com.pulumi.Pulumi;

/** All modes in a network that AKS manages. */
public final class ManagedNetworkModes {
    private ManagedNetworkModes() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> ModeStack.deploy(NetworkKind.MANAGED));
    }
}
