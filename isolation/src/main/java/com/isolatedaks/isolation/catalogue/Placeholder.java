package com.isolatedaks.isolation.catalogue;

/** What a name of the catalogue leaves open, written in braces. */
public enum Placeholder implements Keyed {
    /** The cluster's region. */
    REGION("region"),
    /** The first label of the API server's name. */
    API_SERVER("apiServer"),
    /** What precedes the domain in the hosts of a data collection endpoint. */
    COLLECTION_ENDPOINT("collectionEndpoint"),
    /** The name of a configuration store. */
    CONFIGURATION_STORE("configurationStore"),
    /** The first label of a Managed Grafana's page. */
    GRAFANA("grafana"),
    /** The name of a vault. */
    KEY_VAULT("keyVault"),
    /** The first label of an Azure Monitor workspace's query endpoint. */
    PROMETHEUS_WORKSPACE("prometheusWorkspace"),
    /** The name of a container registry. */
    REGISTRY("registry"),
    /** The name of a storage account. */
    STORAGE_ACCOUNT("storageAccount"),
    /** The id that a Log Analytics workspace gives its agents (customer id). */
    WORKSPACE("workspace");

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
