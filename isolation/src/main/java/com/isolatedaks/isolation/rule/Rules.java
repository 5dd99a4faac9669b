package com.isolatedaks.isolation.rule;

import java.util.List;

/** All rules ({@code rules.json}). A rule's id is stable; its name here is for readers of the code. */
public final class Rules {
    public static final Rule NAME = withId("ISO-101");
    public static final Rule REGION = withId("ISO-102");
    public static final Rule LABEL_NAMES = withId("ISO-103");

    public static final Rule NETWORK_RESERVED = withId("ISO-201");
    public static final Rule SUBNET_PLACE = withId("ISO-202");
    public static final Rule SUBNET_SIZE = withId("ISO-203");
    public static final Rule DISJOINT_RANGES = withId("ISO-204");
    public static final Rule CLUSTER_RESERVED = withId("ISO-205");
    public static final Rule SERVICE_RANGE_SIZE = withId("ISO-206");
    public static final Rule DNS_SERVICE_ADDRESS = withId("ISO-207");
    public static final Rule POD_RANGE_SIZE = withId("ISO-208");
    public static final Rule NETWORK_POLICY = withId("ISO-209");
    public static final Rule MANAGED_NETWORK = withId("ISO-210");

    public static final Rule API_SERVER_SUBNET = withId("ISO-301");
    public static final Rule VNET_INTEGRATION_REGION = withId("ISO-302");
    public static final Rule DNS_ZONE_NAME = withId("ISO-303");
    public static final Rule FURTHER_NETWORKS = withId("ISO-304");

    public static final Rule REGISTRY_NETWORK = withId("ISO-401");
    public static final Rule MANAGED_REGISTRY = withId("ISO-402");
    public static final Rule CATALOG_LISTER = withId("ISO-403");
    public static final Rule ABAC_BOOTSTRAP = withId("ISO-404");

    public static final Rule BLOCK_NETWORK = withId("ISO-501");
    public static final Rule BLOCK_PREVIEW = withId("ISO-502");
    public static final Rule WAY_OUT_ON_PURPOSE = withId("ISO-503");
    public static final Rule NOT_ISOLATED = withId("ISO-504");
    public static final Rule MANAGED_NAT_GATEWAY = withId("ISO-505");
    public static final Rule USER_NAT_GATEWAY = withId("ISO-506");
    public static final Rule ROUTE_TO_FIREWALL = withId("ISO-507");
    public static final Rule FIREWALL_ADDRESS = withId("ISO-508");
    public static final Rule MADE_NETWORK = withId("ISO-509");

    public static final Rule KUBERNETES_VERSION = withId("ISO-601");
    public static final Rule ADMINISTRATORS = withId("ISO-602");

    public static final Rule MONITORING_REGION = withId("ISO-901");
    public static final Rule CONFIGURATION_REGION = withId("ISO-902");
    public static final Rule MONITOR_ZONES = withId("ISO-903");
    public static final Rule MONITOR_ENDPOINT = withId("ISO-904");
    public static final Rule OPEN_SCOPE = withId("ISO-905");
    public static final Rule MONITORED_NETWORK = withId("ISO-906");
    public static final Rule CONTAINER_LOGS_WORKSPACE = withId("ISO-907");

    private Rules() {}

    /** All rules in the order of their ids. */
    public static List<Rule> all() {
        return Rows.ALL;
    }

    private static Rule withId(String id) {
        return all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rules.json has no rule " + id));
    }

    /** Loaded before the constants above ask for their rows. */
    private static final class Rows {
        static final List<Rule> ALL = RuleFile.load();
    }
}
