package com.isolatedaks.storage;

import com.isolatedaks.access.RoleGrants;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What the drivers may do, which work as the cluster's control plane identity: they make shares and containers in an account
 * and read its keys. A driver that makes accounts itself makes endpoint, zone and link, too.
 *
 * @see <a href="https://github.com/kubernetes-sigs/blob-csi-driver/blob/master/docs/driver-parameters.md">Permissions of the drivers</a>
 */
final class StorageRoles {
    private final RoleGrants grants;
    private final Children children;
    private final Output<String> principalId;

    StorageRoles(Children children, Output<String> principalId) {
        this.grants = new RoleGrants(children);
        this.children = children;
        this.principalId = principalId;
    }

    /** On an account that is made. */
    Resource onAccount(String className, Output<String> accountId) {
        return grant(
                children.name(ChildName.STORAGE_ACCOUNT_CONTRIBUTOR, className),
                BuiltInRoles.STORAGE_ACCOUNT_CONTRIBUTOR,
                accountId);
    }

    /** On the group that accounts are made in, and on the network's, where the driver puts endpoints and zones. */
    List<Resource> forDriver(Output<String> resourceGroupName, Output<String> subnetId) {
        Output<String> networkGroup = subnetId.applyValue(StorageRoles::groupOf);
        Output<String> accountGroup = Output.tuple(subnetId, resourceGroupName)
                .applyValue(both -> group(networkOf(both.t1).subscription(), both.t2));
        List<Resource> granted = new ArrayList<>();
        granted.add(grant(
                children.name(ChildName.STORAGE_GROUP_CONTRIBUTOR),
                BuiltInRoles.STORAGE_ACCOUNT_CONTRIBUTOR,
                accountGroup));
        granted.add(grant(
                children.name(ChildName.NETWORK_GROUP_CONTRIBUTOR), BuiltInRoles.NETWORK_CONTRIBUTOR, networkGroup));
        granted.add(grant(
                children.name(ChildName.ZONE_GROUP_CONTRIBUTOR),
                BuiltInRoles.PRIVATE_DNS_ZONE_CONTRIBUTOR,
                networkGroup));
        return granted;
    }

    private Resource grant(String name, BuiltInRole role, Output<String> scope) {
        return grants.grant(name, role, scope, principalId, "ServicePrincipal");
    }

    private static String groupOf(String subnetId) {
        ArmId network = networkOf(subnetId);
        return group(network.subscription(), network.resourceGroup());
    }

    private static ArmId networkOf(String subnetId) {
        return ArmId.networkOf(subnetId)
                .orElseThrow(() -> new RunException("endpointSubnetId: not the id of a subnet, got \"" + subnetId
                        + "\"; expected /subscriptions/…/virtualNetworks/…/subnets/…; look it up with az network vnet"
                        + " subnet show"));
    }

    private static String group(String subscription, String name) {
        return "/subscriptions/%s/resourceGroups/%s".formatted(subscription, name);
    }
}
