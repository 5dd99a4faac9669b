package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/** Azure's built-in roles that this product grants or checks ({@code roles.json}). */
public final class BuiltInRoles {
    public static final BuiltInRole ACR_PULL = named("AcrPull");
    public static final BuiltInRole ACR_REPOSITORY_READER = named("Container Registry Repository Reader");
    public static final BuiltInRole ACR_CATALOG_LISTER = named("Container Registry Repository Catalog Lister");
    public static final BuiltInRole KEY_VAULT_SECRETS_USER = named("Key Vault Secrets User");
    public static final BuiltInRole MANAGED_IDENTITY_OPERATOR = named("Managed Identity Operator");
    public static final BuiltInRole NETWORK_CONTRIBUTOR = named("Network Contributor");
    public static final BuiltInRole PRIVATE_DNS_ZONE_CONTRIBUTOR = named("Private DNS Zone Contributor");
    public static final BuiltInRole AKS_RBAC_CLUSTER_ADMIN = named("Azure Kubernetes Service RBAC Cluster Admin");
    public static final BuiltInRole MONITORING_DATA_READER = named("Monitoring Data Reader");
    public static final BuiltInRole LOG_ANALYTICS_READER = named("Log Analytics Reader");
    public static final BuiltInRole STORAGE_ACCOUNT_CONTRIBUTOR = named("Storage Account Contributor");
    public static final BuiltInRole GRAFANA_ADMIN = named("Grafana Admin");

    private BuiltInRoles() {}

    /** All roles of the catalogue. */
    public static List<BuiltInRole> all() {
        return Rows.ALL;
    }

    /** The role whose definition has this GUID. */
    public static Optional<BuiltInRole> byId(String id) {
        return all().stream().filter(role -> role.id().equalsIgnoreCase(id)).findFirst();
    }

    private static BuiltInRole named(String name) {
        return all().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("roles.json has no role named " + name));
    }

    /** Loaded before the constants above ask for their rows. */
    private static final class Rows {
        static final List<BuiltInRole> ALL =
                CatalogueFile.rows(CatalogueFile.read("roles.json").get("roles"), BuiltInRole.class);
    }
}
