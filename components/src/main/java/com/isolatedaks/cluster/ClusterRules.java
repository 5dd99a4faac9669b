package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.apiserver.ApiServerRules;
import com.isolatedaks.features.ExtensionRules;
import com.isolatedaks.features.FeatureRules;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.monitoring.ClusterMonitoringRules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.outbound.OutboundRules;
import com.isolatedaks.registry.RegistryRules;
import com.isolatedaks.transition.TransitionRules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of a cluster's inputs before anything is created. */
public final class ClusterRules {
    /** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/aks-common-issues-faq */
    private static final Pattern DNS_PREFIX = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,52}[A-Za-z0-9])?");

    private ClusterRules() {}

    /** Reports all that is wrong with the arguments, and the cluster's ranges if they are right. */
    public static Optional<ClusterRanges> check(String componentName, IsolatedAksClusterArgs args, Problems problems) {
        ClusterNames names = ClusterNames.of(componentName, args);
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName("clusterName", names.cluster(), "Microsoft.ContainerService/managedClusters", problems);
        args.nodeResourceGroupName()
                .ifPresent(group -> NameInputs.requireName(
                        "nodeResourceGroupName", group, "Microsoft.Resources/resourceGroups", problems));
        args.dnsPrefix()
                .filter(prefix -> !DNS_PREFIX.matcher(prefix).matches())
                .ifPresent(prefix -> problems.add(
                        Rules.NAME,
                        "dnsPrefix",
                        "not a name that Azure accepts",
                        prefix,
                        "1 to 54 letters, digits and hyphens, with a letter or digit at both ends",
                        "choose another name"));
        args.kubernetesVersion()
                .ifPresent(version -> VersionRules.check(version, LocalDate.now(ZoneOffset.UTC), problems));
        PoolRules.check(args, problems);
        UpgradeRules.check(args, problems);
        IdentityRules.check(args, problems.under("identity"));
        checkAccess(args, problems);
        RegistryRules.check(args, problems);
        ApiServerRules.check(args, problems);
        OutboundRules.check(args, problems);
        TransitionRules.check(args, problems);
        FeatureRules.check(args, problems);
        ExtensionRules.check(args, problems);
        ClusterMonitoringRules.check(args, problems);
        return NetworkRules.check(args, problems);
    }

    private static void checkAccess(IsolatedAksClusterArgs args, Problems problems) {
        if (args.access().administrators().isEmpty()) {
            problems.add(
                    Rules.ADMINISTRATORS,
                    "access.administrators",
                    "empty; name at least one group, user or service principal: local accounts are off, so nobody could use the cluster");
        }
        args.access()
                .tenantId()
                .filter(id -> !Principals.isObjectId(id))
                .ifPresent(id -> problems.add(
                        "access.tenantId", "not a tenant id", id, "a GUID", "look it up with az account show"));
    }
}
