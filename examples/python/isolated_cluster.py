"""A network isolated AKS cluster with a registry of its own and monitoring, as Microsoft documents it."""

import isolated_aks as aks
import pulumi
from pulumi_azure_native import resources


def deploy(location: str, registry_name: str, administrator_group_id: str) -> None:
    """Deploys it into the resource group "isolated"."""
    group = resources.ResourceGroup("group", resource_group_name="isolated", location=location)
    # The plain name, and not the group's output, keeps every name below known in a preview.
    placed = {"resource_group_name": "isolated", "location": location}
    in_group = pulumi.ResourceOptions(depends_on=[group])

    network = aks.IsolatedNetwork(
        "network",
        **placed,
        virtual_network_name="isolated",
        address_space="192.168.0.0/16",
        subnet_prefixes=aks.SubnetPrefixesArgs(nodes="192.168.1.0/24", endpoints="192.168.2.0/24"),
        opts=in_group,
    )
    linked = {"isolated": aks.LinkedNetworkArgs(virtual_network_id=network.virtual_network_id)}
    registry = aks.ByoAcrWithPrivateLink(
        "registry",
        **placed,
        registry_name=registry_name,
        endpoint_subnet_id=network.endpoint_subnet_id,
        virtual_networks=linked,
        opts=in_group,
    )
    monitoring = aks.MonitoringPrivateLinks(
        "monitoring",
        **placed,
        monitoring_name="isolated",
        endpoint_subnet_id=network.endpoint_subnet_id,
        virtual_networks=linked,
        # Azure writes one private endpoint of a network at a time, and the registry's comes first.
        opts=pulumi.ResourceOptions(depends_on=[group, registry]),
    )
    cluster = aks.IsolatedAksCluster(
        "cluster",
        **placed,
        cluster_name="isolated",
        network=aks.ClusterNetworkArgs(
            node_subnet_id=network.node_subnet_id, virtual_network_address_space="192.168.0.0/16"
        ),
        registry_id=registry.registry_id,
        monitoring=aks.ClusterMonitoringArgs(
            configuration_endpoint_id=monitoring.configuration_endpoint_ids[location],
            prometheus_rule_id=monitoring.prometheus_rule_id,
            container_insights_rule_id=monitoring.container_insights_rule_id,
            log_analytics_workspace_id=monitoring.log_analytics_workspace_id,
        ),
        system_pool=aks.SystemPoolArgs(node_count=1),
        protect=False,
        access=aks.AccessArgs(administrators={"platform": aks.PrincipalArgs(object_id=administrator_group_id)}),
        opts=in_group,
    )
    pulumi.export("clusterId", cluster.cluster_id)
    pulumi.export("privateFqdn", cluster.private_fqdn)
    pulumi.export("kubeconfig", cluster.kubeconfig)
    pulumi.export("accessCommands", cluster.access_commands)
