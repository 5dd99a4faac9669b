package com.isolatedaks.isolation.catalogue;

import java.util.List;

/** Places outside of clusters' networks ({@code endpoints.json}), those of resources by the names that Azure gives them. */
public final class Destinations {
    public static final Destination API_SERVER = named("api-server");
    public static final Destination API_SERVER_PORTAL = named("api-server-portal");
    public static final Destination CONFIGURATION_ACCESS = named("configuration-access");
    public static final Destination CONFIGURATION_HANDLER = named("configuration-handler-global");
    public static final Destination GRAFANA = named("managed-grafana");
    public static final Destination KEY_VAULT = named("key-vault");
    public static final Destination LOG_ANALYTICS_CONFIGURATION = named("log-analytics-configuration");
    public static final Destination LOG_ANALYTICS_INGESTION = named("log-analytics-ingestion");
    public static final Destination LOG_ANALYTICS_ONBOARDING = named("log-analytics-onboarding");
    public static final Destination LOG_ANALYTICS_SOLUTIONS = named("log-analytics-solutions");
    public static final Destination LOGS_INGESTION = named("logs-ingestion");
    public static final Destination METRICS_INGESTION = named("metrics-ingestion");
    public static final Destination MICROSOFT_REGISTRY = named("mcr");
    public static final Destination MONITOR_API = named("monitor-api");
    public static final Destination OIDC_ISSUER = named("oidc-issuer");
    public static final Destination PROMETHEUS_QUERY = named("prometheus-query");
    public static final Destination REGISTRY = named("registry");
    public static final Destination REGISTRY_DATA = named("registry-data");
    public static final Destination STORAGE_BLOB = named("storage-blob");

    /** Azure Resource Manager. */
    public static final String RESOURCE_MANAGER_URL =
            "https://" + named("resource-manager").publicName(Placeholders.open());

    private Destinations() {}

    /** All of them by name. */
    public static List<Destination> all() {
        return FeatureCatalogue.get().destinations();
    }

    /** The place of a name that the catalogue has. */
    public static Destination named(String name) {
        return all().stream()
                .filter(destination -> destination.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("endpoints.json has no " + name));
    }
}
