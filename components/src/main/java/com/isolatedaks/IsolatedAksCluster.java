package com.isolatedaks;

import com.isolatedaks.access.Principals;
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
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
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
 * A network isolated AKS cluster: a private API server, no outbound type, artifacts from a private registry only,
 * identities with the narrowest roles, made before the cluster.
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
    private final Output<String> nodeSubnetId;
    private final Output<String> controlPlaneIdentityId;
    private final Output<String> kubeletIdentityId;
    private final Output<String> kubeletIdentityClientId;
    private final Output<String> outboundType;
    private final Output<String> artifactSource;
    private final Output<String> kubeconfig;
    private final Output<List<String>> accessCommands;

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
        super(TYPE, checked(name, args), options);
        ClusterRanges ranges = check(name, args, new Problems()).orElseThrow();
        Children children = new Children(this, name);
        ClusterNames names = ClusterNames.of(name, args);
        ClusterPlacement placement = ClusterPlacement.of(children, names, args);
        ClusterIdentities identities = ClusterIdentities.make(children, names, args, placement);
        List<Resource> before = new ArrayList<>(identities.roles());
        before.addAll(placement.ready());
        ManagedCluster cluster = new ManagedCluster(
                children.name(ChildName.CLUSTER),
                IsolatedManagedCluster.args(names, args, ranges, placement, identities),
                children.after(before, PoolProfile.changedByAzure(args)));
        NodePools.make(children, names, args, cluster, placement);
        MaintenanceWindows.make(children, names, args, cluster);
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
        this.privateFqdn = output("privateFqdn", cluster.privateFQDN());
        this.oidcIssuerUrl =
                output("oidcIssuerUrl", cluster.oidcIssuerProfile().applyValue(profile -> profile.orElseThrow()
                        .issuerURL()));
        this.nodeSubnetId = output("nodeSubnetId", placement.nodeSubnetId());
        this.controlPlaneIdentityId = output("controlPlaneIdentityId", identities.controlPlaneId(cluster));
        this.kubeletIdentityId = output("kubeletIdentityId", identities.kubeletId(cluster));
        this.kubeletIdentityClientId = output("kubeletIdentityClientId", identities.kubeletClientId(cluster));
        this.outboundType = output("outboundType", cluster.networkProfile().applyValue(profile -> profile.orElseThrow()
                .outboundType()
                .orElseThrow()));
        this.artifactSource =
                output("artifactSource", cluster.bootstrapProfile().applyValue(profile -> profile.orElseThrow()
                        .artifactSource()
                        .orElseThrow()));
        this.kubeconfig =
                output("kubeconfig", Kubeconfig.of(children, args.resourceGroupName(), names.cluster(), cluster));
        this.accessCommands = output(
                "accessCommands",
                args.resourceGroupName()
                        .applyValue(group -> List.of(
                                "az aks command invoke --resource-group %s --name %s --command \"kubectl get nodes\""
                                        .formatted(group, names.cluster()),
                                "az aks get-credentials --resource-group %s --name %s --format exec"
                                        .formatted(group, names.cluster()))));
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

    /** Host name of the API server; it resolves only in linked virtual networks. */
    public Output<String> privateFqdn() {
        return privateFqdn;
    }

    /** URL of the cluster's OIDC issuer. */
    public Output<String> oidcIssuerUrl() {
        return oidcIssuerUrl;
    }

    /** Resource id of the subnet that the nodes stand in. */
    public Output<String> nodeSubnetId() {
        return nodeSubnetId;
    }

    /** Resource id of the control plane's identity. */
    public Output<String> controlPlaneIdentityId() {
        return controlPlaneIdentityId;
    }

    /** Resource id of the identity that nodes pull images with. */
    public Output<String> kubeletIdentityId() {
        return kubeletIdentityId;
    }

    /** Client id of the kubelet identity. */
    public Output<String> kubeletIdentityClientId() {
        return kubeletIdentityClientId;
    }

    /** Outbound type as Azure reports it; {@code none} in a network isolated cluster. */
    public Output<String> outboundType() {
        return outboundType;
    }

    /** Where nodes get their artifacts from, as Azure reports it; {@code Cache} in a network isolated cluster. */
    public Output<String> artifactSource() {
        return artifactSource;
    }

    /** Kubeconfig for users, a secret; it signs in through kubelogin and works only where {@link #privateFqdn} resolves. */
    public Output<String> kubeconfig() {
        return kubeconfig;
    }

    /** Commands that reach the cluster: through Azure without any network path, and from inside the network. */
    public Output<List<String>> accessCommands() {
        return accessCommands;
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        check(name, args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }

    private <T> Output<T> output(String name, Output<T> value) {
        outputs.put(name, value);
        return value;
    }
}
