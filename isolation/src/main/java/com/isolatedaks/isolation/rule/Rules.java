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
    public static final Rule NODES_AND_PODS_REACHABLE = withId("ISO-211");
    public static final Rule PLATFORM_REACHABLE = withId("ISO-212");
    public static final Rule NO_KUBENET = withId("ISO-213");
    public static final Rule DNS_SERVERS = withId("ISO-214");
    public static final Rule NETWORK_EXISTS = withId("ISO-215");

    public static final Rule API_SERVER_SUBNET = withId("ISO-301");
    public static final Rule VNET_INTEGRATION_REGION = withId("ISO-302");
    public static final Rule DNS_ZONE_NAME = withId("ISO-303");
    public static final Rule FURTHER_NETWORKS = withId("ISO-304");
    public static final Rule DNS_SERVERS_AND_ZONE = withId("ISO-305");
    public static final Rule LINKS_AND_LOCK = withId("ISO-306");
    public static final Rule NO_AUTHORIZED_RANGES = withId("ISO-307");
    public static final Rule PUBLIC_NAME = withId("ISO-308");
    public static final Rule PRIVATE_API_SERVER = withId("ISO-309");

    public static final Rule REGISTRY_NETWORK = withId("ISO-401");
    public static final Rule MANAGED_REGISTRY = withId("ISO-402");
    public static final Rule CATALOG_LISTER = withId("ISO-403");
    public static final Rule ABAC_BOOTSTRAP = withId("ISO-404");
    public static final Rule REGISTRY_EXISTS = withId("ISO-405");
    public static final Rule REGISTRY_PREMIUM = withId("ISO-406");
    public static final Rule REGISTRY_PRIVATE = withId("ISO-407");
    public static final Rule REGISTRY_ARM_TOKENS = withId("ISO-408");
    public static final Rule BOOTSTRAP_CACHE_RULE = withId("ISO-409");
    public static final Rule NO_OTHER_CACHE_RULE = withId("ISO-410");
    public static final Rule MADE_REGISTRY_MODE = withId("ISO-411");
    public static final Rule LOOKED_UP = withId("ISO-412");
    public static final Rule MIRROR_UPSTREAM = withId("ISO-413");
    public static final Rule MIRROR_CREDENTIALS = withId("ISO-414");
    public static final Rule MIRROR_SECRETS = withId("ISO-415");
    public static final Rule MIRROR_TARGET = withId("ISO-416");
    public static final Rule MIRROR_OVERLAP = withId("ISO-417");
    public static final Rule MIRROR_COUNT = withId("ISO-418");
    public static final Rule PRIVATE_IMAGES = withId("ISO-419");

    public static final Rule BLOCK_NETWORK = withId("ISO-501");
    public static final Rule BLOCK_PREVIEW = withId("ISO-502");
    public static final Rule WAY_OUT_ON_PURPOSE = withId("ISO-503");
    public static final Rule NOT_ISOLATED = withId("ISO-504");
    public static final Rule MANAGED_NAT_GATEWAY = withId("ISO-505");
    public static final Rule USER_NAT_GATEWAY = withId("ISO-506");
    public static final Rule ROUTE_TO_FIREWALL = withId("ISO-507");
    public static final Rule FIREWALL_ADDRESS = withId("ISO-508");
    public static final Rule MADE_NETWORK = withId("ISO-509");
    public static final Rule PRIVATE_ARTIFACTS = withId("ISO-510");
    public static final Rule REACHABLE_HOSTS = withId("ISO-511");

    public static final Rule KUBERNETES_VERSION = withId("ISO-601");
    public static final Rule ADMINISTRATORS = withId("ISO-602");
    public static final Rule KUBERNETES_SUPPORT = withId("ISO-603");
    public static final Rule VERSION_OR_CHANNEL = withId("ISO-604");
    public static final Rule UNMANAGED_NODE_OS = withId("ISO-605");
    public static final Rule NODE_IMAGE_CHANNELS = withId("ISO-606");
    public static final Rule SECURITY_PATCHES = withId("ISO-607");
    public static final Rule VERSION_SKEW = withId("ISO-608");
    public static final Rule POOL_VERSION_OR_CHANNEL = withId("ISO-609");
    public static final Rule POOL_LIMITS = withId("ISO-610");
    public static final Rule SYSTEM_POOL = withId("ISO-611");
    public static final Rule AUTOSCALER = withId("ISO-612");
    public static final Rule PROVISIONING_OR_AUTOSCALER = withId("ISO-613");
    public static final Rule PROVISIONING_PARTS = withId("ISO-614");
    public static final Rule ZONES = withId("ISO-615");
    public static final Rule SPOT = withId("ISO-616");
    public static final Rule POOL_NAMES = withId("ISO-617");
    public static final Rule SYSTEM_ASSIGNED_IDENTITY = withId("ISO-618");
    public static final Rule KUBELET_IDENTITY = withId("ISO-619");
    public static final Rule MANAGED_IDENTITY = withId("ISO-620");
    public static final Rule LINUX_NODES = withId("ISO-621");
    public static final Rule NODE_ADDRESSES = withId("ISO-622");
    public static final Rule MAINTENANCE_WINDOW = withId("ISO-623");
    public static final Rule WEEKLY_MAINTENANCE = withId("ISO-624");

    public static final Rule OUTBOUND_TYPE_IN_AZURE_FIRST = withId("ISO-701");
    public static final Rule OUTBOUND_TYPE_CHANGE = withId("ISO-702");
    public static final Rule ARTIFACT_SOURCE_TRANSITION = withId("ISO-703");
    public static final Rule REGISTRY_TRANSITION = withId("ISO-704");
    public static final Rule TRANSITION_INPUTS = withId("ISO-705");
    public static final Rule TRANSITION_STEPS = withId("ISO-706");
    public static final Rule TRANSITION_PROTECTED = withId("ISO-707");

    public static final Rule UNSUPPORTED_EXTENSION = withId("ISO-801");
    public static final Rule EXTENSION_ENDPOINTS = withId("ISO-802");
    public static final Rule UNDOCUMENTED_EXTENSION = withId("ISO-803");
    public static final Rule FEATURE_ENDPOINTS = withId("ISO-804");
    public static final Rule DEFENDER_WORKSPACE = withId("ISO-805");
    public static final Rule GPU_DRIVERS = withId("ISO-806");

    public static final Rule MONITORING_REGION = withId("ISO-901");
    public static final Rule CONFIGURATION_REGION = withId("ISO-902");
    public static final Rule MONITOR_ZONES = withId("ISO-903");
    public static final Rule MONITOR_ENDPOINT = withId("ISO-904");
    public static final Rule OPEN_SCOPE = withId("ISO-905");
    public static final Rule MONITORED_NETWORK = withId("ISO-906");
    public static final Rule CONTAINER_LOGS_WORKSPACE = withId("ISO-907");
    public static final Rule LOG_RETENTION = withId("ISO-908");
    public static final Rule JOINED_SCOPE = withId("ISO-909");
    public static final Rule SCOPE_ENDPOINTS = withId("ISO-910");

    public static final Rule SHARED_ZONES = withId("ISO-951");
    public static final Rule SHARED_RECORD = withId("ISO-952");
    public static final Rule PRIVATE_LINK_SERVICE = withId("ISO-953");
    public static final Rule ONE_PRIVATE_ENDPOINT = withId("ISO-954");
    public static final Rule STORAGE_PROTOCOL = withId("ISO-955");
    public static final Rule DRIVER_MADE_ZONE = withId("ISO-956");

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
