package com.isolatedaks.isolation.catalogue;

/** The protocol below what a place speaks. */
public enum Transport implements Keyed {
    /** Connections. */
    TCP,
    /** Packets of their own. */
    UDP;

    @Override
    public String key() {
        return name();
    }
}
