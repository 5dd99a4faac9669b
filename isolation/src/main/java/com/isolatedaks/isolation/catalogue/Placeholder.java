package com.isolatedaks.isolation.catalogue;

/** What a name of the catalogue leaves open, written in braces. */
public enum Placeholder implements Keyed {
    /** The cluster's region. */
    REGION("region"),
    /** The first label of the API server's name. */
    API_SERVER("apiServer"),
    /** The name of a configuration store. */
    CONFIGURATION_STORE("configurationStore"),
    /** The name of a vault. */
    KEY_VAULT("keyVault"),
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
