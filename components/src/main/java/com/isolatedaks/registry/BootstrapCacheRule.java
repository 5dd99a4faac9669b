package com.isolatedaks.registry;

/**
 * The cache rule that nodes of a network isolated cluster pull through. Its name and repositories are fixed by AKS and
 * never an input: nodes ask the registry for {@code aks-managed-repository/…} by name.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Create a network isolated cluster</a>
 */
final class BootstrapCacheRule {
    static final String NAME = "aks-managed-mcr";
    static final String SOURCE = "mcr.microsoft.com/*";
    static final String TARGET = "aks-managed-repository/*";

    private BootstrapCacheRule() {}
}
