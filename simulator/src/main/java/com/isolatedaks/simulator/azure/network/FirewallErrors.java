package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.Locale;

/**
 * Refusals of Azure Firewall and its policies. Those whose code somebody has published have it, with the source; the code of
 * all others is not known, and is {@code BadRequest} here.
 */
final class FirewallErrors {
    private static final int BAD_REQUEST = 400;

    private FirewallErrors() {}

    static ArmException invalid(ResourceId id, String property, String problem) {
        return new ArmException(
                BAD_REQUEST, "BadRequest", "%s '%s': %s.".formatted(kind(id), id.name(), problem), property);
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/12623, for settings of another kind of firewall. */
    static ArmException invalidRequest(ResourceId firewall, String property, String problem) {
        return new ArmException(
                BAD_REQUEST,
                "AzureFirewallInvalidRequest",
                "Azure Firewall %s: %s.".formatted(firewall.name(), problem),
                property);
    }

    /** See https://github.com/MicrosoftDocs/azure-docs/issues/13491. */
    static ArmException subnetInAnotherGroup(ResourceId firewall, ResourceId subnet) {
        return new ArmException(
                BAD_REQUEST,
                "SecureGatewayReferencesSubnetInDifferentResourceGroup",
                "AzureFirewall %s references subnet (%s) in a different resource group.".formatted(firewall, subnet),
                "properties.ipConfigurations");
    }

    /** See https://github.com/MicrosoftDocs/azure-docs/issues/78914. */
    static ArmException missingSubnet(int configuration) {
        String path = "properties.ipConfigurations[%d].properties.subnet".formatted(configuration);
        return new ArmException(
                BAD_REQUEST,
                "InvalidRequestFormat",
                "Cannot parse the request: Value for reference id is missing. Path %s.".formatted(path),
                path);
    }

    /** See https://github.com/Azure/missionlz/issues/736 and https://github.com/Azure/Azure-Landing-Zones/issues/2971. */
    static ArmException higherTier(ResourceId policy, String feature) {
        return new ArmException(
                BAD_REQUEST,
                "FirewallPolicyHigherTierOnlyProperties",
                "Firewall Policy %s contains higher tier only properties - %s".formatted(policy.name(), feature));
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/9312. */
    static ArmException deprecatedProxySetting() {
        return new ArmException(
                BAD_REQUEST,
                "FirewallPolicyDeprecatedRequireProxyForNetworkRules",
                "RequireProxyForNetworkRules has been deprecated in Firewall Policies; leave it out.",
                "properties.dnsSettings.requireProxyForNetworkRules");
    }

    /**
     * For rules of a firewall itself the code is {@code AzureFirewallDNSProxyMustBeEnabled}
     * (https://github.com/Azure/azure-sdk-for-go/issues/11094 quotes the sentence); for a policy's it is taken to be alike, as the
     * other codes of both are.
     */
    static ArmException proxyRequired(ResourceId policy, String rule) {
        return new ArmException(
                BAD_REQUEST,
                "FirewallPolicyDNSProxyMustBeEnabled",
                ("DNS Proxy must be enabled in Firewall Policy %s in order to use DestinationFqdns in Network Rules. See rule"
                                + " %s.")
                        .formatted(policy.name(), rule),
                "properties.dnsSettings.enableProxy");
    }

    /** Azure's sentence for firewalls' own rules: https://github.com/hashicorp/terraform-provider-azurerm/issues/8312. */
    static ArmException invalidAddress(String rule, String value) {
        return new ArmException(
                BAD_REQUEST,
                "FirewallPolicyRuleInvalidIpAddressOrRangeFormat",
                "FirewallPolicyRule %s: Invalid IP address value or range or Service Tag %s.".formatted(rule, value));
    }

    /**
     * Two writes of a policy or of its groups at once
     * (https://github.com/hashicorp/terraform-provider-azurerm/issues/15440). azure-native does not try again after this code:
     * the groups of a policy must be ordered.
     *
     * @param what {@code Update} or {@code Delete}
     */
    static ArmException notWhileUpdating(ResourceId id, String what, RunningOperation operation) {
        return new ArmException(
                BAD_REQUEST,
                "%s%sNotAllowedWhenUpdatingOrDeleting"
                        .formatted(id.isNested() ? "FirewallPolicyRuleCollectionGroup" : "FirewallPolicy", what),
                ("%s %s can not be %sd because it is in Updating state from previous operation ID: %s (%s of %s).")
                        .formatted(
                                kind(id),
                                id.name(),
                                what.toLowerCase(Locale.ROOT),
                                operation.path().substring(operation.path().lastIndexOf('/') + 1),
                                operation.method(),
                                operation.resource()));
    }

    static ArmException policyInUse(ResourceId policy, ResourceId user) {
        return new ArmException(
                BAD_REQUEST,
                "BadRequest",
                "Firewall Policy %s can not be deleted because it is in use by %s.".formatted(policy.name(), user));
    }

    private static String kind(ResourceId id) {
        if (id.isNested()) {
            return "Firewall Policy Rule Collection Group";
        }
        return id.isOfType(FirewallPolicyBehaviour.TYPE) ? "Firewall Policy" : "Azure Firewall";
    }
}
