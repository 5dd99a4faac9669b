package com.isolatedaks.firewall;

import com.isolatedaks.EgressFirewallArgs;
import com.isolatedaks.enums.FirewallTier;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.monitor.DiagnosticSetting;
import com.pulumi.azurenative.monitor.DiagnosticSettingArgs;
import com.pulumi.azurenative.monitor.inputs.DiagnosticsLogSettingsArgs;
import com.pulumi.azurenative.network.AzureFirewall;
import com.pulumi.azurenative.network.AzureFirewallArgs;
import com.pulumi.azurenative.network.FirewallPolicy;
import com.pulumi.azurenative.network.FirewallPolicyArgs;
import com.pulumi.azurenative.network.FirewallPolicyRuleCollectionGroup;
import com.pulumi.azurenative.network.FirewallPolicyRuleCollectionGroupArgs;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.inputs.AzureFirewallIPConfigurationArgs;
import com.pulumi.azurenative.network.inputs.AzureFirewallSkuArgs;
import com.pulumi.azurenative.network.inputs.DnsSettingsArgs;
import com.pulumi.azurenative.network.inputs.FirewallPolicySkuArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * An Azure Firewall with its policy. The policy is complete before the firewall is there, so that it never lets out by other rules
 * than these. Its groups are written one after another: Azure refuses a write to a policy that is being written
 * (AnotherOperationInProgress).
 *
 * @param firewall the firewall
 * @param policy its policy
 * @param publicAddress what it goes out by
 */
record MadeFirewall(AzureFirewall firewall, FirewallPolicy policy, PublicIPAddress publicAddress) {

    static MadeFirewall make(
            Children children,
            FirewallNames names,
            EgressFirewallArgs args,
            FirewallRulesPlan rules,
            boolean enableDnsProxy) {
        PublicIPAddress publicAddress = publicAddress(children, names, args);
        FirewallPolicy policy = policy(children, names, args, enableDnsProxy);
        List<Resource> before = new ArrayList<>(List.of(policy));
        for (FirewallRulesPlan.Group group : rules.groups()) {
            before.add(group(children, names, args, group, before.get(before.size() - 1)));
        }
        AzureFirewall firewall = new AzureFirewall(
                children.name(ChildName.FIREWALL),
                AzureFirewallArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .azureFirewallName(names.firewall())
                        .sku(AzureFirewallSkuArgs.builder()
                                .name("AZFW_VNet")
                                .tier(tier(args))
                                .build())
                        .ipConfigurations(AzureFirewallIPConfigurationArgs.builder()
                                .name("public")
                                .subnet(SubResourceArgs.builder()
                                        .id(args.subnetId().orElseThrow())
                                        .build())
                                .publicIPAddress(SubResourceArgs.builder()
                                        .id(publicAddress.id())
                                        .build())
                                .build())
                        .firewallPolicy(
                                SubResourceArgs.builder().id(policy.id()).build())
                        .zones(args.availabilityZones().orElse(List.of()))
                        .tags(args.tags().orElse(null))
                        .build(),
                children.after(before));
        args.logAnalyticsWorkspaceId().ifPresent(workspace -> logs(children, firewall, workspace));
        return new MadeFirewall(firewall, policy, publicAddress);
    }

    /** The private address that Azure has given to it. */
    Output<String> privateAddress() {
        return firewall.ipConfigurations()
                .applyValue(
                        configurations -> configurations.orElseThrow().get(0).privateIPAddress());
    }

    private static PublicIPAddress publicAddress(Children children, FirewallNames names, EgressFirewallArgs args) {
        return new PublicIPAddress(
                children.name(ChildName.FIREWALL_PUBLIC_ADDRESS),
                PublicIPAddressArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .publicIpAddressName(names.publicAddress())
                        // A firewall takes no other kind (https://learn.microsoft.com/azure/firewall/firewall-faq).
                        .sku(PublicIPAddressSkuArgs.builder().name("Standard").build())
                        .publicIPAllocationMethod("Static")
                        .publicIPAddressVersion("IPv4")
                        .zones(args.availabilityZones().orElse(List.of()))
                        .tags(args.tags().orElse(null))
                        .build(),
                children.options());
    }

    private static FirewallPolicy policy(
            Children children, FirewallNames names, EgressFirewallArgs args, boolean enableDnsProxy) {
        return new FirewallPolicy(
                children.name(ChildName.FIREWALL_POLICY),
                FirewallPolicyArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .firewallPolicyName(names.policy())
                        .sku(FirewallPolicySkuArgs.builder().tier(tier(args)).build())
                        // Addresses and names that Microsoft knows as malicious are denied, whatever the rules say.
                        .threatIntelMode("Deny")
                        .dnsSettings(DnsSettingsArgs.builder()
                                .enableProxy(enableDnsProxy)
                                .build())
                        .tags(args.tags().orElse(null))
                        .build(),
                children.options());
    }

    private static FirewallPolicyRuleCollectionGroup group(
            Children children,
            FirewallNames names,
            EgressFirewallArgs args,
            FirewallRulesPlan.Group group,
            Resource earlier) {
        ChildName child =
                switch (group.owner()) {
                    case FEATURES -> ChildName.FEATURE_RULES;
                    case ALLOWED -> ChildName.ALLOWED_RULES;
                    case DENIED -> ChildName.DENIED_RULES;
                };
        return new FirewallPolicyRuleCollectionGroup(
                children.name(child),
                FirewallPolicyRuleCollectionGroupArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .firewallPolicyName(names.policy())
                        .ruleCollectionGroupName(group.name())
                        .priority(group.priority())
                        .ruleCollections(group.collections().stream()
                                .map(RuleRequests::collection)
                                .map(MadeFirewall::filter)
                                .toList())
                        .build(),
                children.after(List.of(earlier)));
    }

    private static Either<
                    com.pulumi.azurenative.network.inputs.FirewallPolicyFilterRuleCollectionArgs,
                    com.pulumi.azurenative.network.inputs.FirewallPolicyNatRuleCollectionArgs>
            filter(com.pulumi.azurenative.network.inputs.FirewallPolicyFilterRuleCollectionArgs collection) {
        return Either.ofLeft(collection);
    }

    /** Each category goes into a table of its own (https://learn.microsoft.com/azure/firewall/monitor-firewall-reference). */
    private static void logs(Children children, AzureFirewall firewall, Output<String> workspaceId) {
        new DiagnosticSetting(
                children.name(ChildName.FIREWALL_LOGS),
                DiagnosticSettingArgs.builder()
                        .resourceUri(firewall.id())
                        .name("egress")
                        .workspaceId(workspaceId)
                        .logAnalyticsDestinationType("Dedicated")
                        .logs(
                                List.of("AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWDnsQuery")
                                        .stream()
                                        .map(category -> DiagnosticsLogSettingsArgs.builder()
                                                .category(category)
                                                .enabled(true)
                                                .build())
                                        .toList())
                        .build(),
                children.options());
    }

    private static String tier(EgressFirewallArgs args) {
        return args.tier().orElse(FirewallTier.Standard).getValue();
    }
}
