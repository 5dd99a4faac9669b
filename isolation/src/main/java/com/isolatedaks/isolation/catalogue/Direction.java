package com.isolatedaks.isolation.catalogue;

/** Who begins to talk. */
public enum Direction implements Keyed {
    /** The cluster. */
    OUTBOUND("outbound"),
    /** The other side. */
    INBOUND("inbound");

    private final String key;

    Direction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
