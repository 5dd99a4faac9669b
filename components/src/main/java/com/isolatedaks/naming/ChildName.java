package com.isolatedaks.naming;

/**
 * The logical names of all child resources. A child's name is its identity: a change replaces the resource in every
 * stack, so it ships with an alias, and a golden test pins the names.
 */
public enum ChildName {
    VIRTUAL_NETWORK("virtual-network"),
    NODES_SECURITY_GROUP("nodes-nsg"),
    NODES_SUBNET("nodes"),
    ENDPOINTS_SECURITY_GROUP("endpoints-nsg"),
    ENDPOINTS_SUBNET("endpoints"),
    API_SERVER_SECURITY_GROUP("api-server-nsg"),
    API_SERVER_SUBNET("api-server"),

    REGISTRY_GROUP("registry-group"),
    REGISTRY("registry"),
    BOOTSTRAP_CACHE_RULE("aks-managed-mcr"),
    REGISTRY_ENDPOINT("registry-endpoint"),
    REGISTRY_ZONE("registry-zone"),
    REGISTRY_ZONE_GROUP("registry-zone-group"),
    REGISTRY_ZONE_LINK("registry-zone-link"),
    REGISTRY_PULL("registry-pull"),
    MIRROR("mirror"),
    MIRROR_CREDENTIALS("mirror-credentials"),
    MIRROR_USER_NAME_READER("mirror-user-name-reader"),
    MIRROR_PASSWORD_READER("mirror-password-reader"),

    NETWORK("network"),
    CONTROL_PLANE_IDENTITY("control-plane"),
    KUBELET_IDENTITY("kubelet"),
    KUBELET_IDENTITY_OPERATOR("kubelet-operator"),
    KUBELET_REGISTRY_PULL("kubelet-registry-pull"),
    KUBELET_CATALOG_LISTER("kubelet-catalog-lister"),
    NODE_SUBNET_CONTRIBUTOR("node-subnet-contributor"),
    API_SERVER_SUBNET_CONTRIBUTOR("api-server-subnet-contributor"),
    VIRTUAL_NETWORK_CONTRIBUTOR("virtual-network-contributor"),
    DNS_ZONE_CONTRIBUTOR("dns-zone-contributor"),
    CLUSTER("cluster"),
    POOL("pool"),
    ADMINISTRATOR("administrator"),
    KUBERNETES_MAINTENANCE("kubernetes-maintenance"),
    NODE_OS_MAINTENANCE("node-os-maintenance"),
    WEEKLY_MAINTENANCE("weekly-maintenance"),
    ROUTE_TABLE("route-table"),
    API_SERVER_ZONE_LINK("api-server-zone-link"),
    EXTENSION("extension"),

    HUB_PROVIDER("hub-provider"),
    PRIVATE_ZONE("zone"),
    PRIVATE_ZONE_LINK("zone-link"),
    PRIVATE_LINK_SCOPE("private-link-scope"),
    SCOPED_RESOURCE("scoped"),
    LOG_ANALYTICS_WORKSPACE("log-analytics"),
    AZURE_MONITOR_WORKSPACE("azure-monitor"),
    INGESTION_ENDPOINT("ingestion"),
    CONFIGURATION_ENDPOINT("configuration"),
    PROMETHEUS_RULE("prometheus"),
    CONTAINER_INSIGHTS_RULE("container-insights"),
    RECORDING_RULES("recording-rules"),
    ALERT_RULES("alert-rules"),
    MONITOR_ENDPOINT("azuremonitor-endpoint"),
    MONITOR_ZONE_GROUP("azuremonitor-zone-group"),
    QUERY_ENDPOINT("query-endpoint"),
    QUERY_ZONE_GROUP("query-zone-group"),
    GRAFANA("grafana"),
    GRAFANA_PAGE_ENDPOINT("grafana-endpoint"),
    GRAFANA_ZONE_GROUP("grafana-zone-group"),
    GRAFANA_DATA_ENDPOINT("grafana-data-endpoint"),
    GRAFANA_READER("grafana-reader"),
    GRAFANA_ADMINISTRATOR("grafana-administrator"),

    CONFIGURATION_ASSOCIATION("configuration-association"),
    PROMETHEUS_ASSOCIATION("prometheus-association"),
    CONTAINER_INSIGHTS_ASSOCIATION("container-insights-association"),
    CONTROL_PLANE_LOGS("control-plane-logs"),

    ZONES_PROVIDER("zones-provider"),
    SERVICE_ENDPOINT("endpoint"),
    SERVICE_ZONE_GROUP("zone-group"),
    STORAGE_ACCOUNT("account"),
    STORAGE_ACCOUNT_CONTRIBUTOR("account-contributor"),
    STORAGE_GROUP_CONTRIBUTOR("storage-group-contributor"),
    NETWORK_GROUP_CONTRIBUTOR("network-group-contributor"),
    ZONE_GROUP_CONTRIBUTOR("zone-group-contributor"),
    STORAGE_CLASS("class");

    private final String role;

    ChildName(String role) {
        this.role = role;
    }

    /** The child's name below a component named {@code parent}. */
    public String below(String parent) {
        return parent + "-" + role;
    }

    /** The name of one of several such children, told apart by a key that the user chose. */
    public String below(String parent, String key) {
        return below(parent) + "-" + key;
    }
}
