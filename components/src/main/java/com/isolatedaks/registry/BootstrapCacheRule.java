package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.BootstrapRule;

/**
 * The cache rule that nodes of a network isolated cluster pull through. Its name and repositories are fixed by AKS and
 * never an input: nodes ask the registry for {@code aks-managed-repository/…} by name.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Create a network isolated cluster</a>
 */
final class BootstrapCacheRule {
    static final String NAME = BootstrapRule.facts().name();
    static final String EARLIER_NAME = BootstrapRule.facts().earlierName();
    static final String SOURCE = BootstrapRule.facts().source();
    static final String TARGET = BootstrapRule.facts().target();

    private BootstrapCacheRule() {}
}
