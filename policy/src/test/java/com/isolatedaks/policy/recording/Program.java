package com.isolatedaks.policy.recording;

/** A recorded program, with what it calls the parts that all of them have; each is the end of a URN. */
public enum Program {
    /** Our own dev stack: Java, by the components. */
    DEV(
            "dev",
            ":VirtualNetwork::network-virtual-network",
            ":Subnet::network-nodes",
            ":Subnet::network-endpoints",
            "::network-nodes-nsg",
            ":ManagedCluster::cluster-cluster",
            ":Registry::registry-registry",
            "::registry-registry-zone-link-isolated"),
    /** Plain resources, each with a name of its own. */
    JAVA("java", "::network", "::nodes", "::endpoints", "::guard", "::cluster", "::registry", "::link"),
    YAML("yaml", "::network", "::nodes", "::endpoints", "::guard", "::cluster", "::registry", "::link"),
    /** Plain resources that share a name. */
    TYPESCRIPT(
            "typescript",
            ":VirtualNetwork::plain",
            "::nodes",
            "::endpoints",
            ":NetworkSecurityGroup::plain",
            ":ManagedCluster::plain",
            ":Registry::plain",
            ":VirtualNetworkLink::plain");

    private final String file;
    private final String network;
    private final String nodes;
    private final String endpoints;
    private final String guard;
    private final String cluster;
    private final String registry;
    private final String link;

    Program(
            String file,
            String network,
            String nodes,
            String endpoints,
            String guard,
            String cluster,
            String registry,
            String link) {
        this.file = file;
        this.network = network;
        this.nodes = nodes;
        this.endpoints = endpoints;
        this.guard = guard;
        this.cluster = cluster;
        this.registry = registry;
        this.link = link;
    }

    String file() {
        return file;
    }

    public String network() {
        return network;
    }

    public String nodes() {
        return nodes;
    }

    public String endpoints() {
        return endpoints;
    }

    public String guard() {
        return guard;
    }

    public String cluster() {
        return cluster;
    }

    public String registry() {
        return registry;
    }

    public String link() {
        return link;
    }
}
