package com.isolatedaks;

import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.network.AddressPlan;
import com.isolatedaks.network.DnsServers;
import com.isolatedaks.network.LabelNames;
import com.isolatedaks.network.NetworkEgress;
import com.isolatedaks.network.NetworkSubnets;
import com.isolatedaks.network.NodeRoutes;
import com.isolatedaks.network.PodRanges;
import com.isolatedaks.network.SecurityGroups;
import com.isolatedaks.network.SecurityPlan;
import com.isolatedaks.network.SubnetOverrides;
import com.pulumi.azurenative.network.RouteTable;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A virtual network that nothing leaves: subnets without default outbound access, each with a network security group
 * that denies the internet. It is made before the registry and the cluster, because the registry's private endpoint
 * stands in it before there are nodes.
 */
public final class IsolatedNetwork extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:IsolatedNetwork";

    private final AddressPlan plan;
    private final IsolatedNetworkArgs args;
    private final Optional<NetworkEgress> egress;
    private final Optional<String> pods;
    private final Output<String> virtualNetworkId;
    private final Output<String> virtualNetworkName;
    private final Output<String> nodeSubnetId;
    private final Output<String> endpointSubnetId;
    private final Optional<Output<String>> apiServerSubnetId;
    private final Optional<Output<String>> firewallSubnetId;
    private final Optional<Output<String>> nodeRouteTableId;

    /** Makes a network with default options. */
    public IsolatedNetwork(String name, IsolatedNetworkArgs args) {
        this(name, args, null);
    }

    /**
     * Makes a network.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public IsolatedNetwork(String name, IsolatedNetworkArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args), options);
        this.plan = check(name, args, new Problems()).orElseThrow();
        this.args = args;
        this.egress = NetworkEgress.of(args, plan);
        this.pods = args.podCidrs().filter(ranges -> ranges.size() == 1).map(ranges -> ranges.get(0));

        Children children = new Children(this, name);
        String networkName = virtualNetworkName(name, args);
        SecurityGroups groups = new SecurityGroups(
                children,
                args.resourceGroupName(),
                args.location(),
                networkName,
                args.tags().orElse(null));
        var nodesGroup = groups.make(ChildName.NODES_SECURITY_GROUP, plan.nodes(), securityOfNodes());
        var endpointsGroup =
                groups.make(ChildName.ENDPOINTS_SECURITY_GROUP, plan.endpoints(), SecurityPlan.ofEndpoints(plan));
        var apiServerGroup = plan.apiServer()
                .map(subnet -> groups.make(
                        ChildName.API_SERVER_SECURITY_GROUP, subnet, SecurityPlan.ofApiServer(plan.nodes(), subnet)));

        Optional<RouteTable> routes = egress.map(way -> NodeRoutes.make(
                children,
                args.resourceGroupName(),
                args.location(),
                networkName,
                way.applianceAddress(),
                args.tags().orElse(null)));

        VirtualNetwork network = network(children, networkName, before(groups, routes));
        NetworkSubnets subnets = new NetworkSubnets(children, args.resourceGroupName(), network, networkName);
        Subnet nodes = subnets.isolated(
                ChildName.NODES_SUBNET,
                plan.nodes(),
                nodesGroup,
                routes.map(RouteTable::id).or(args::nodeRouteTableId));
        Subnet endpoints = subnets.isolated(ChildName.ENDPOINTS_SUBNET, plan.endpoints(), endpointsGroup);
        Optional<Subnet> apiServer = apiServerGroup.map(group -> subnets.delegatedToApiServer(
                ChildName.API_SERVER_SUBNET, plan.apiServer().orElseThrow(), group));
        Optional<Subnet> firewall =
                plan.firewall().map(subnet -> subnets.ofFirewall(ChildName.FIREWALL_SUBNET, subnet));

        var done = subnets.made().stream().map(Subnet::id).toList();
        this.virtualNetworkId = Children.resolvedAfter(network.id(), done);
        this.virtualNetworkName = Output.of(networkName);
        this.nodeSubnetId = Children.resolvedAfter(nodes.id(), done);
        this.endpointSubnetId = Children.resolvedAfter(endpoints.id(), done);
        this.apiServerSubnetId = apiServer.map(subnet -> Children.resolvedAfter(subnet.id(), done));
        this.firewallSubnetId = firewall.map(subnet -> Children.resolvedAfter(subnet.id(), done));
        this.nodeRouteTableId = routes.map(RouteTable::id);
        registerOutputs(outputs());
    }

    /** Reports all that is wrong with the arguments, and the address plan if there is one. */
    public static Optional<AddressPlan> check(String name, IsolatedNetworkArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName(
                "virtualNetworkName", virtualNetworkName(name, args), "Microsoft.Network/virtualNetworks", problems);
        LabelNames.check("virtualNetworkName", virtualNetworkName(name, args), problems);
        Known.value(args.resourceGroupName())
                .ifPresent(group -> LabelNames.check("resourceGroupName", group, problems));
        args.dnsServers().ifPresent(servers -> DnsServers.check("dnsServers", servers, Map.of(), problems));
        Optional<AddressPlan> plan = AddressPlan.of(
                args.addressSpace(),
                SubnetOverrides.of(args.subnetPrefixes()),
                args.enableApiServerSubnet().orElse(false),
                args.enableFirewallSubnet().orElse(false),
                problems);
        NetworkEgress.check(args, plan, problems);
        Problems ofPods = new Problems();
        PodRanges.check(args.podCidrs(), plan.map(AddressPlan::addressSpace), ofPods);
        problems.addAll(ofPods);
        return plan.filter(right -> ofPods.isEmpty());
    }

    /** Where a cluster's nodes stand in this network; more can be set on the builder before it is built. */
    public ClusterNetworkArgs.Builder forCluster() {
        ClusterNetworkArgs.Builder network = ClusterNetworkArgs.builder()
                .nodeSubnetId(nodeSubnetId)
                .virtualNetworkAddressSpace(plan.addressSpace().toString());
        apiServerSubnetId.ifPresent(network::apiServerSubnetId);
        pods.ifPresent(network::podCidr);
        return network;
    }

    /**
     * A firewall in this network, or for it: where it stands, who sends and what is let out; more can be set on the builder
     * before it is built.
     *
     * @throws IllegalStateException if the network has no {@code egress}
     */
    public EgressFirewallArgs.Builder forFirewall() {
        EgressFirewallArgs.Builder firewall = EgressFirewallArgs.builder()
                .resourceGroupName(args.resourceGroupName())
                .location(args.location())
                .egress(egress.orElseThrow(
                                () -> new IllegalStateException("the network has no egress; set what may leave"))
                        .egress())
                .nodeSubnetPrefixes(plan.nodes().range().toString());
        args.tags().ifPresent(firewall::tags);
        firewallSubnetId.ifPresent(firewall::subnetId);
        nodeRouteTableId.ifPresent(firewall::routeTableId);
        return firewall;
    }

    /** Resource id of the virtual network; known when its last subnet is done. */
    public Output<String> virtualNetworkId() {
        return virtualNetworkId;
    }

    /** Name of the virtual network. */
    public Output<String> virtualNetworkName() {
        return virtualNetworkName;
    }

    /** Resource id of the node subnet; known when the last subnet is done. */
    public Output<String> nodeSubnetId() {
        return nodeSubnetId;
    }

    /** Resource id of the subnet for private endpoints; known when the last subnet is done. */
    public Output<String> endpointSubnetId() {
        return endpointSubnetId;
    }

    /** Resource id of the API server subnet, if there is one; known when the last subnet is done. */
    public Optional<Output<String>> apiServerSubnetId() {
        return apiServerSubnetId;
    }

    /** Resource id of the firewall's subnet, if there is one; known when the last subnet is done. */
    public Optional<Output<String>> firewallSubnetId() {
        return firewallSubnetId;
    }

    /** Resource id of the node subnet's route table, if {@code egress} made one. */
    public Optional<Output<String>> nodeRouteTableId() {
        return nodeRouteTableId;
    }

    private SecurityPlan securityOfNodes() {
        var ranges = PodRanges.of(args.podCidrs(), new Problems());
        return egress.map(way -> SecurityPlan.ofNodes(plan, ranges, way.plan()))
                .orElseGet(() -> SecurityPlan.ofNodes(
                        plan, ranges, args.nodeRouteTableId().isPresent()));
    }

    /** Azure refuses the subnets that come with an update of the network while what they refer to is being written. */
    private static List<Resource> before(SecurityGroups groups, Optional<RouteTable> routes) {
        List<Resource> before = new ArrayList<>(groups.made());
        routes.ifPresent(before::add);
        return before;
    }

    private VirtualNetwork network(Children children, String networkName, List<Resource> before) {
        return new VirtualNetwork(
                children.name(ChildName.VIRTUAL_NETWORK),
                VirtualNetworkArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .virtualNetworkName(networkName)
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes(plan.addressSpace().toString())
                                .build())
                        .dhcpOptions(DnsServers.request(NetworkEgress.dnsServers(args, egress)))
                        .enableDdosProtection(false)
                        .enableVmProtection(false)
                        .tags(args.tags().orElse(null))
                        .build(),
                children.after(before));
    }

    private Map<String, Output<?>> outputs() {
        Map<String, Output<?>> outputs = new LinkedHashMap<>();
        outputs.put("virtualNetworkId", virtualNetworkId);
        outputs.put("virtualNetworkName", virtualNetworkName);
        outputs.put("nodeSubnetId", nodeSubnetId);
        outputs.put("endpointSubnetId", endpointSubnetId);
        apiServerSubnetId.ifPresent(id -> outputs.put("apiServerSubnetId", id));
        firewallSubnetId.ifPresent(id -> outputs.put("firewallSubnetId", id));
        nodeRouteTableId.ifPresent(id -> outputs.put("nodeRouteTableId", id));
        return outputs;
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, IsolatedNetworkArgs args) {
        Problems problems = new Problems();
        check(name, args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }

    private static String virtualNetworkName(String name, IsolatedNetworkArgs args) {
        return args.virtualNetworkName().orElse(name);
    }
}
