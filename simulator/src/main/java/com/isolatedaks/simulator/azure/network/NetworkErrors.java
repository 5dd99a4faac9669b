package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refusals by Microsoft.Network, with the codes of Microsoft's list of network error codes
 * (https://learn.microsoft.com/dotnet/api/microsoft.azure.management.network) and of public issues.
 */
public final class NetworkErrors {
    private static final int BAD_REQUEST = 400;

    private NetworkErrors() {}

    static ArmException invalidAddressPrefix(ResourceId id, String prefix, String suggestion) {
        return prefix.contains("/") && !suggestion.isEmpty()
                ? new ArmException(
                        BAD_REQUEST,
                        "InvalidCIDRNotation",
                        ("The address prefix %s of resource %s has host bits set. For this prefix length it should be"
                                        + " %s.")
                                .formatted(prefix, id, suggestion))
                : new ArmException(
                        BAD_REQUEST,
                        "InvalidAddressPrefixFormat",
                        "Address prefix '%s' of resource %s is malformed; expected CIDR notation such as 10.0.0.0/24."
                                .formatted(prefix, id));
    }

    static ArmException subnetOutsideNetwork(String subnet, String network) {
        return new ArmException(
                BAD_REQUEST,
                "NetcfgSubnetRangeOutsideVnet",
                "Subnet '%s' is not valid because its IP address range is outside the range of virtual network '%s'."
                        .formatted(subnet, network));
    }

    static ArmException subnetsOverlap(String subnet, String network) {
        return new ArmException(
                BAD_REQUEST,
                "NetcfgSubnetRangesOverlap",
                ("Subnet '%s' is not valid because its IP address range overlaps with that of an existing subnet in"
                                + " virtual network '%s'.")
                        .formatted(subnet, network));
    }

    static ArmException invalidSubnet(String subnet, String network, String why) {
        return new ArmException(
                BAD_REQUEST,
                "NetcfgInvalidSubnet",
                "Subnet '%s' is not valid in virtual network '%s': %s.".formatted(subnet, network, why));
    }

    static ArmException prefixInUse(String prefix, String network) {
        return new ArmException(
                BAD_REQUEST,
                "InUsePrefixCannotBeDeleted",
                "The address prefix %s of virtual network '%s' has subnets and cannot be removed."
                        .formatted(prefix, network));
    }

    static ArmException subnetInUse(String subnet, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "InUseSubnetCannotBeDeleted",
                ("Subnet %s is in use by %s and cannot be deleted. Delete all resources within the subnet first. See"
                                + " aka.ms/deletesubnet.")
                        .formatted(subnet, user));
    }

    static ArmException subnetCannotBeUpdated(String subnet, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "InUseSubnetCannotBeUpdated",
                "Subnet %s is in use by %s, so its address prefix cannot be changed.".formatted(subnet, user));
    }

    static ArmException delegationCannotChange(String subnet, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
                "Delegations of subnet %s cannot be changed while it is used by %s.".formatted(subnet, user));
    }

    static ArmException subnetIsFull(String subnet, String prefix, int wanted) {
        return new ArmException(
                BAD_REQUEST,
                "SubnetIsFull",
                "Subnet %s with address prefix %s does not have enough capacity for %d IP addresses."
                        .formatted(subnet, prefix, wanted));
    }

    static ArmException networkSecurityGroupInUse(ResourceId group, List<ResourceId> users) {
        return new ArmException(
                BAD_REQUEST,
                "InUseNetworkSecurityGroupCannotBeDeleted",
                "Network security group %s cannot be deleted because it is in use by the following resources: %s."
                        .formatted(group, join(users)));
    }

    static ArmException routeTableInUse(ResourceId table, List<ResourceId> users) {
        return new ArmException(
                BAD_REQUEST,
                "InUseRouteTableCannotBeDeleted",
                "Route table %s is in use and cannot be deleted. It is used by %s.".formatted(table, join(users)));
    }

    static ArmException priorityOutOfRange(String rule, long priority) {
        return new ArmException(
                BAD_REQUEST,
                "SecurityRuleInvalidPriority",
                "Security rule %s has the invalid priority %d; expected 100 to 4096.".formatted(rule, priority));
    }

    static ArmException ruleConflict(String rule, String other, long priority) {
        return new ArmException(
                BAD_REQUEST,
                "SecurityRuleConflict",
                "Security rule %s conflicts with rule %s: both have priority %d in the same direction."
                        .formatted(rule, other, priority));
    }

    /** What a property refers to does not exist, or is elsewhere. */
    public static ArmException invalidReference(ResourceId missing, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidResourceReference",
                ("Resource %s referenced by resource %s was not found. Make sure that it exists and that both are in"
                                + " the same region.")
                        .formatted(missing, user));
    }

    static ArmException missingReference(ResourceId user, String property) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidRequestFormat",
                "Resource %s needs a well-formed resource id in %s.".formatted(user, property),
                property);
    }

    static ArmException subnetIsDelegated(String endpoint, ResourceId subnet) {
        return new ArmException(
                BAD_REQUEST,
                "PrivateEndpointCreationNotAllowedAsSubnetIsDelegated",
                "Private endpoint %s cannot be created because its subnet %s is delegated."
                        .formatted(endpoint, subnet));
    }

    /** See https://github.com/pulumi/pulumi-azure-native/issues/3883. */
    static ArmException endpointCannotMove(String endpoint) {
        return new ArmException(
                BAD_REQUEST,
                "CannotChangeSubnetOnExistingPrivateEndpoint",
                "The subnet of private endpoint %s cannot be changed.".formatted(endpoint),
                "properties.subnet.id");
    }

    /** Azure passes on what the target's service says; the code it does that with is not documented. */
    static ArmException refusedByTarget(ResourceId target, String why) {
        return new ArmException(
                BAD_REQUEST, "BadRequest", "Call to %s for %s failed: %s.".formatted(target.type(), target, why));
    }

    static ArmException invalidConnections(ResourceId endpoint, String why) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidRequestFormat",
                "Private endpoint %s: %s.".formatted(endpoint.name(), why),
                "properties.privateLinkServiceConnections");
    }

    static ArmException addressNotInSubnet(String address, String subnet) {
        return new ArmException(
                BAD_REQUEST,
                "PrivateIPAddressNotInSubnet",
                "The private IP address %s is not one that subnet %s hands out.".formatted(address, subnet));
    }

    static ArmException addressInUse(String address, String subnet) {
        return new ArmException(
                BAD_REQUEST,
                "PrivateIPAddressInUse",
                "The private IP address %s of subnet %s is in use already.".formatted(address, subnet));
    }

    /** See https://github.com/pulumi/pulumi-azure-native/issues/2179, which quotes the sentence but not the code. */
    static ArmException secondZoneGroup(ResourceId endpoint, ResourceId existing) {
        return new ArmException(
                BAD_REQUEST,
                "MoreThanOnePrivateDnsZoneGroupPerPrivateEndpointNotAllowed",
                "Cannot create more than one private DNS zone group in private endpoint %s: it has %s already."
                        .formatted(endpoint.name(), existing.name()));
    }

    /** A virtual network is being written by somebody else. */
    static ArmException anotherOperation(RunningOperation operation) {
        return new ArmException(
                409,
                "AnotherOperationInProgress",
                ("Another operation on this or a dependent resource is in progress: %s of %s. To retrieve its status"
                                + " use uri: %s%s.")
                        .formatted(
                                operation.method(),
                                operation.resource(),
                                Destinations.RESOURCE_MANAGER_URL,
                                operation.path()));
    }

    /** Something refers to a resource that is being written. */
    static ArmException notProvisioned(ResourceId referenced, ResourceId user, RunningOperation operation) {
        return new ArmException(
                BAD_REQUEST,
                "ReferencedResourceNotProvisioned",
                ("Cannot proceed because resource %s used by resource %s is not in Succeeded state. It is in Updating"
                                + " state: %s of %s is in progress.")
                        .formatted(referenced, user, operation.method(), operation.resource()));
    }

    /** As {@code NetworkSecurityGroupCannotBeAttachedToGatewaySubnet}, which is known. */
    static ArmException groupNotAllowed(String subnet, String group) {
        return new ArmException(
                BAD_REQUEST,
                "NetworkSecurityGroupCannotBeAttachedTo" + subnet,
                "The network security group %s can not be associated to the %s.".formatted(group, subnet),
                "properties.networkSecurityGroup");
    }

    /** The limit of Basic addresses is 0 since they are retired; the code is that of the limit. */
    static ArmException noBasicAddresses(String location) {
        return new ArmException(
                BAD_REQUEST,
                "IPv4BasicSkuPublicIpCountLimitReached",
                "Cannot create more than 0 IPv4 Basic SKU public IP addresses for this subscription in region %s."
                        .formatted(location),
                "sku.name");
    }

    static ArmException standardAddressMustBeStatic(ResourceId address) {
        return new ArmException(
                BAD_REQUEST,
                "StandardSkuPublicIPAddressesMustBeStatic",
                "Standard sku publicIp %s must have AllocationMethod set to Static.".formatted(address),
                "properties.publicIPAllocationMethod");
    }

    static ArmException tooManyPublicAddresses() {
        return new ArmException(
                BAD_REQUEST,
                "PublicIPCountLimitReached",
                "The simulated Azure has no more public IP addresses to hand out.");
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/9602. */
    static ArmException publicAddressAllocated(ResourceId address, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "PublicIPAddressCannotBeDeleted",
                ("Public IP address %s can not be deleted since it is still allocated to resource %s. In order to delete the"
                                + " public IP, disassociate/detach the Public IP address from the resource.")
                        .formatted(address, user));
    }

    static ArmException publicAddressInUse(ResourceId address, ResourceId user, ResourceId other) {
        return new ArmException(
                BAD_REQUEST,
                "PublicIPAddressInUse",
                "Resource %s is referencing public IP address %s that is already allocated to resource %s."
                        .formatted(user, address, other));
    }

    /** The code is not known. */
    static ArmException addressNotStandard(ResourceId address, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "BadRequest",
                "Resource %s needs a public IP address of SKU Standard; %s is another.".formatted(user, address));
    }

    static ArmException tooManyAddressesOfGateway(ResourceId gateway, int most) {
        return new ArmException(
                BAD_REQUEST,
                "BadRequest",
                "NAT gateway %s can have %d public IP addresses at most.".formatted(gateway.name(), most),
                "properties.publicIpAddresses");
    }

    /** The code is not known. */
    static ArmException natGatewayInUse(ResourceId gateway, List<ResourceId> users) {
        return new ArmException(
                BAD_REQUEST,
                "BadRequest",
                "NAT gateway %s cannot be deleted because it is in use by %s.".formatted(gateway, join(users)));
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/pull/20365. */
    static ArmException missingNextHop(String route) {
        return new ArmException(
                BAD_REQUEST,
                "MissingNextHopIpAddress",
                "NextHopIpAddress cannot be Null or Empty in route %s when NextHopType is VirtualAppliance."
                        .formatted(route),
                "properties.nextHopIpAddress");
    }

    /** A route that makes no sense; the codes are not known. */
    static ArmException invalidRoute(String route, String property, String problem) {
        return new ArmException(
                BAD_REQUEST, "BadRequest", "Route %s: %s.".formatted(route, problem), "properties." + property);
    }

    static ArmException peeringsOverlap(ResourceId peering, ResourceId remote, String overlap) {
        return new ArmException(
                BAD_REQUEST,
                "VnetAddressSpacesOverlap",
                ("Cannot create or update peering %s. Virtual networks %s and %s cannot be peered because their address"
                                + " spaces overlap. Overlapping address prefixes: %s.")
                        .formatted(peering, peering.parent(), remote, overlap));
    }

    static ArmException secondPeering(ResourceId peering, ResourceId other, ResourceId remote) {
        return new ArmException(
                BAD_REQUEST,
                "AnotherPeeringAlreadyReferencesRemoteVnet",
                "Peering %s cannot be created because %s references remote virtual network %s already."
                        .formatted(peering, other, remote));
    }

    static ArmException noRemoteGateways(ResourceId peering, ResourceId remote) {
        return new ArmException(
                BAD_REQUEST,
                "RemoteVnetHasNoGateways",
                ("Peering %s cannot have UseRemoteGateways flag set to true, because remote virtual network %s has no"
                                + " gateways.")
                        .formatted(peering, remote),
                "properties.useRemoteGateways");
    }

    private static String join(List<ResourceId> ids) {
        return ids.stream().map(ResourceId::toString).collect(Collectors.joining(", "));
    }
}
