package com.isolatedaks.isolation.catalogue;

/** How a network isolated cluster comes by what it needs from outside. */
public enum Way implements Keyed {
    /** A private endpoint stands in for the place. */
    PRIVATE_LINK("privateLink"),
    /** The registry that the cluster bootstraps from has what is fetched there. */
    REGISTRY("registry"),
    /** A firewall has to let packets to the place. */
    FIREWALL("firewall"),
    /** It does without: only other clusters go there. */
    NOT_NEEDED("notNeeded");

    private final String key;

    Way(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
