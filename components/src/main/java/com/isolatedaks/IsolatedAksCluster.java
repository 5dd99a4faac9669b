package com.isolatedaks;

import com.isolatedaks.access.Principals;
import com.isolatedaks.apiserver.ApiServerLinks;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.cluster.AccessCommands;
import com.isolatedaks.cluster.CheckedInputs;
import com.isolatedaks.cluster.ClusterIdentities;
import com.isolatedaks.cluster.ClusterNames;
import com.isolatedaks.cluster.ClusterPlacement;
import com.isolatedaks.cluster.ClusterRanges;
import com.isolatedaks.cluster.ClusterRules;
import com.isolatedaks.cluster.IsolatedManagedCluster;
import com.isolatedaks.cluster.Kubeconfig;
import com.isolatedaks.cluster.MaintenanceWindows;
import com.isolatedaks.cluster.NodePools;
import com.isolatedaks.cluster.PoolProfile;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Warnings;
import com.isolatedaks.features.ClusterExtensions;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.monitoring.ClusterAssociations;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.outbound.IsolationState;
import com.isolatedaks.outbound.LeavesTheNetwork;
import com.isolatedaks.outbound.OutboundPlan;
import com.isolatedaks.outputs.Isolation;
import com.isolatedaks.registry.PushCommands;
import com.isolatedaks.transition.ClusterInAzure;
import com.isolatedaks.transition.ExistingCluster;
import com.isolatedaks.transition.NextSteps;
import com.isolatedaks.transition.TransitionPlan;
import com.pulumi.azurenative.containerservice.ManagedCluster;
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
 * A network isolated AKS cluster: a private API server, no way out unless one is asked for on purpose, artifacts from a
 * private registry only, identities with the narrowest roles, made before the cluster.
 */
public final class IsolatedAksCluster extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:IsolatedAksCluster";

    private final Map<String, Output<?>> outputs = new LinkedHashMap<>();
    private final Output<String> clusterId;
    private final Output<String> clusterName;
    private final Output<String> resourceGroupName;
    private final Output<String> nodeResourceGroup;
    private final Output<String> privateFqdn;
    private final Output<String> oidcIssuerUrl;
    private final Optional<Output<String>> nodeSubnetId;
    private final Output<String> controlPlaneIdentityId;
    private final Output<String> controlPlanePrincipalId;
    private final Output<String> kubeletIdentityId;
    private final Output<String> kubeletIdentityClientId;
    private final Output<Isolation> isolation;
    private final Output<Boolean> isReimageDue;
    private final Output<List<String>> nextSteps;
    private final Output<List<String>> leavesTheNetwork;
    private final Output<String> kubeconfig;
    private final Output<List<String>> accessCommands;
    private final Output<List<String>> pushCommands;

    /** Makes a cluster with default options. */
    public IsolatedAksCluster(String name, IsolatedAksClusterArgs args) {
        this(name, args, null);
    }

    /**
     * Makes a cluster.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public IsolatedAksCluster(String name, IsolatedAksClusterArgs args, @Nullable ComponentResourceOptions options) {
        this(name, args, options, CheckedInputs.of(name, args, Azure.of(options)));
    }

    private static List<String> changedByAzure(IsolatedAksClusterArgs args) {
        List<String> paths = new ArrayList<>(PoolProfile.changedByAzure(args));
        paths.addAll(OutboundPlan.of(args).changedByAzure());
        return paths;
    }

    /** Inputs are checked before the component registers itself: what is wrong leaves no trace in the state. */
    private IsolatedAksCluster(
            String name,
            IsolatedAksClusterArgs args,
            @Nullable ComponentResourceOptions options,
            CheckedInputs checked) {
        super(TYPE, name, options);
        Warnings.show(this, checked.problems());
        Children children = new Children(this, name);
        ClusterNames names = ClusterNames.of(name, args);
        ClusterPlacement placement = ClusterPlacement.of(children, names, args);
        ClusterIdentities identities = ClusterIdentities.make(children, names, args, placement);
        List<Resource> before = new ArrayList<>(identities.roles());
        before.addAll(placement.ready());
        ManagedCluster cluster = new ManagedCluster(
                children.name(ChildName.CLUSTER),
                IsolatedManagedCluster.args(names, args, checked.ranges(), placement, identities),
                ExistingCluster.options(children.after(before, changedByAzure(args)), checked.existing(), args));
        NodePools.make(children, names, args, cluster, placement);
        ClusterExtensions.make(children, names.cluster(), args, cluster);
        MaintenanceWindows.make(children, names, args, cluster);
        ApiServerPlan apiServer = ApiServerPlan.of(args);
        ApiServerLinks.make(
                children,
                apiServer,
                names.nodeResourceGroup(),
                cluster,
                args.tags().orElse(null));
        args.monitoring().ifPresent(monitoring -> ClusterAssociations.make(children, cluster, monitoring));
        Principals.grantAll(
                children,
                ChildName.ADMINISTRATOR,
                BuiltInRoles.AKS_RBAC_CLUSTER_ADMIN,
                cluster.id(),
                args.access().administrators());

        this.clusterId = output("clusterId", cluster.id());
        this.clusterName = output("clusterName", Output.of(names.cluster()));
        this.resourceGroupName = output("resourceGroupName", args.resourceGroupName());
        this.nodeResourceGroup = output("nodeResourceGroup", Output.of(names.nodeResourceGroup()));
        this.privateFqdn = output(
                "privateFqdn", apiServer.zone() == ApiServerPlan.Zone.NONE ? cluster.fqdn() : cluster.privateFQDN());
        this.oidcIssuerUrl =
                output("oidcIssuerUrl", cluster.oidcIssuerProfile().applyValue(profile -> profile.orElseThrow()
                        .issuerURL()));
        this.nodeSubnetId = placement.nodeSubnetId().map(id -> output("nodeSubnetId", id));
        this.controlPlaneIdentityId = output("controlPlaneIdentityId", identities.controlPlaneId(cluster));
        this.controlPlanePrincipalId = output("controlPlanePrincipalId", identities.controlPlanePrincipalId(cluster));
        this.kubeletIdentityId = output("kubeletIdentityId", identities.kubeletId(cluster));
        this.kubeletIdentityClientId = output("kubeletIdentityClientId", identities.kubeletClientId(cluster));
        this.isolation = IsolationState.of(cluster);
        output("isolation", isolation.applyValue(IsolationState::toMap));
        Output<NextSteps> steps = NextSteps.of(
                TransitionPlan.of(args), ClusterInAzure.of(cluster), args.resourceGroupName(), names.cluster());
        this.isReimageDue = output("isReimageDue", steps.applyValue(NextSteps::isReimageDue));
        this.nextSteps = output("nextSteps", steps.applyValue(NextSteps::all));
        this.leavesTheNetwork = output("leavesTheNetwork", Output.of(LeavesTheNetwork.of(args)));
        this.kubeconfig =
                output("kubeconfig", Kubeconfig.of(children, args.resourceGroupName(), names.cluster(), cluster));
        this.accessCommands = output(
                "accessCommands",
                args.resourceGroupName().applyValue(group -> AccessCommands.of(group, names.cluster(), apiServer)));
        this.pushCommands = output(
                "pushCommands",
                args.registryId().map(id -> id.applyValue(PushCommands::of)).orElseGet(() -> Output.of(List.of())));
        registerOutputs(outputs);
    }

    /** Reports all that is wrong with the arguments, and the cluster's ranges if they are right. */
    public static Optional<ClusterRanges> check(String name, IsolatedAksClusterArgs args, Problems problems) {
        return ClusterRules.check(name, args, problems);
    }

    /** Resource id of the cluster. */
    public Output<String> clusterId() {
        return clusterId;
    }

    /** Name of the cluster. */
    public Output<String> clusterName() {
        return clusterName;
    }

    /** Resource group of the cluster. */
    public Output<String> resourceGroupName() {
        return resourceGroupName;
    }

    /** Resource group in which AKS keeps the nodes. */
    public Output<String> nodeResourceGroup() {
        return nodeResourceGroup;
    }

    /**
     * Host name of the API server. It resolves only in linked virtual networks, or, without a private DNS zone, everywhere
     * to a private address.
     */
    public Output<String> privateFqdn() {
        return privateFqdn;
    }

    /** URL of the cluster's OIDC issuer. */
    public Output<String> oidcIssuerUrl() {
        return oidcIssuerUrl;
    }

    /** Resource id of the subnet that the nodes stand in, unless AKS manages the network. */
    public Optional<Output<String>> nodeSubnetId() {
        return nodeSubnetId;
    }

    /** Resource id of the control plane's identity. */
    public Output<String> controlPlaneIdentityId() {
        return controlPlaneIdentityId;
    }

    /** Object id of the control plane's identity: who the CSI drivers, the load balancer and others of AKS work as. */
    public Output<String> controlPlanePrincipalId() {
        return controlPlanePrincipalId;
    }

    /** Resource id of the identity that nodes pull images with. */
    public Output<String> kubeletIdentityId() {
        return kubeletIdentityId;
    }

    /** Client id of the kubelet identity. */
    public Output<String> kubeletIdentityClientId() {
        return kubeletIdentityClientId;
    }

    /** What Azure says of the cluster's isolation. */
    public Output<Isolation> isolation() {
        return isolation;
    }

    /**
     * Whether nodes still run with what they booted with before the transition that is under way. Azure does not tell, so it
     * is true until the transition goes on.
     */
    public Output<Boolean> isReimageDue() {
        return isReimageDue;
    }

    /** The commands that the transition still takes, in their order; none without a transition. */
    public Output<List<String>> nextSteps() {
        return nextSteps;
    }

    /** What leaves the cluster's network all the same, and why, a sentence each. */
    public Output<List<String>> leavesTheNetwork() {
        return leavesTheNetwork;
    }

    /** Kubeconfig for users, a secret; it signs in through kubelogin and works only where {@link #privateFqdn} resolves. */
    public Output<String> kubeconfig() {
        return kubeconfig;
    }

    /**
     * Commands that reach the cluster: through Azure without any network path, from inside the network, and into it through
     * Bastion.
     */
    public Output<List<String>> accessCommands() {
        return accessCommands;
    }

    /** Commands that put an image into the registry; empty if AKS manages it. */
    public Output<List<String>> pushCommands() {
        return pushCommands;
    }

    private <T> Output<T> output(String name, Output<T> value) {
        outputs.put(name, value);
        return value;
    }
}
