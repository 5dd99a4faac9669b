package com.isolatedaks.isolation.catalogue;

/** Whether a feature works in a network isolated cluster. */
public enum Support implements Keyed {
    /** It needs nothing but the registry that the cluster bootstraps from. */
    WORKS("works", "works"),
    /** It works with private endpoints. */
    PRIVATE_LINK("privateLink", "works with private link"),
    /** It needs hosts that no private endpoint stands in for, so that a firewall has to let them out. */
    WAY_OUT("wayOut", "needs a way out"),
    /** Microsoft's pages disagree, or say nothing. */
    DISPUTED("disputed", "disputed"),
    /** Microsoft calls it unsupported. */
    UNSUPPORTED("unsupported", "not supported");

    private final String key;
    private final String label;

    Support(String key, String label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return key;
    }

    /** The verdict in words. */
    public String label() {
        return label;
    }
}
