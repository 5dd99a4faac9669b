package com.isolatedaks.isolation.model;

/** Where a route sends a packet; the names are Azure's. */
public enum NextHop {
    VIRTUAL_NETWORK("VnetLocal"),
    PEERING("VNetPeering"),
    PRIVATE_ENDPOINT("InterfaceEndpoint"),
    SERVICE_ENDPOINT("VirtualNetworkServiceEndpoint"),
    INTERNET("Internet"),
    APPLIANCE("VirtualAppliance"),
    GATEWAY("VirtualNetworkGateway"),
    NONE("None");

    private final String azureName;

    NextHop(String azureName) {
        this.azureName = azureName;
    }

    /** The next hop of a name; case does not matter. */
    public static NextHop of(String name) {
        for (NextHop hop : values()) {
            if (hop.azureName.equalsIgnoreCase(name)) {
                return hop;
            }
        }
        throw new IllegalArgumentException("not a next hop: " + name);
    }

    @Override
    public String toString() {
        return azureName;
    }
}
