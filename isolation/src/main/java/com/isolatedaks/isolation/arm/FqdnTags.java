package com.isolatedaks.isolation.arm;

import java.util.List;

/** Names that a firewall's FQDN tag stands for (https://learn.microsoft.com/azure/firewall/fqdn-tags). */
final class FqdnTags {
    /** The required names of https://learn.microsoft.com/azure/aks/outbound-rules-control-egress. */
    private static final List<String> AKS = List.of(
            "*.azmk8s.io",
            "mcr.microsoft.com",
            "*.data.mcr.microsoft.com",
            "mcr-0001.mcr-msedge.net",
            "management.azure.com",
            "login.microsoftonline.com",
            "packages.microsoft.com",
            "acs-mirror.azureedge.net",
            "packages.aks.azure.com");

    private FqdnTags() {}

    /** The hosts of a tag; none for one that has nothing to do with clusters. */
    static List<String> hosts(String tag) {
        return tag.equalsIgnoreCase("AzureKubernetesService") ? AKS : List.of();
    }
}
