package com.isolatedaks.firewall;

import com.isolatedaks.EgressFirewallArgs;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.naming.Children;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What is made for a firewall: the firewall itself, unless it exists, and the ways to it.
 *
 * @param firewall the firewall, if it is made
 * @param ways the ways
 * @param privateAddress its private address, once all of this is done
 */
public record EgressResources(Optional<MadeFirewall> firewall, WaysToFirewall ways, Output<String> privateAddress) {

    /** Makes all of it. */
    public static EgressResources make(
            Children children, String component, EgressFirewallArgs args, EgressPlan egress, FirewallRulesPlan rules) {
        Optional<MadeFirewall> firewall = args.subnetId()
                .map(subnet -> MadeFirewall.make(
                        children, FirewallNames.of(component, args), args, rules, egress.needsDnsProxy()));
        Optional<Output<String>> planned = args.egress().applianceAddress().map(Output::of);
        Output<String> actual =
                firewall.map(MadeFirewall::privateAddress).or(() -> planned).orElseThrow();
        WaysToFirewall ways = WaysToFirewall.make(
                children,
                args,
                // A preview knows the address that was planned.
                planned.orElse(actual),
                firewall.map(made -> List.of(made.firewall())).orElse(List.of()));
        return new EgressResources(firewall, ways, Children.resolvedAfter(actual, ways.done()));
    }

    /** The firewall's id, if one is made. */
    public Optional<Output<String>> firewallId() {
        return firewall.map(made -> made.firewall().id());
    }

    /** The policy's id, if one is made. */
    public Optional<Output<String>> firewallPolicyId() {
        return firewall.map(made -> made.policy().id());
    }

    /** The public address, if a firewall is made. */
    public Optional<Output<String>> publicAddress() {
        return firewall.map(made -> made.publicAddress().ipAddress().applyValue(Optional::orElseThrow));
    }

    /** The node subnet's route table, if it is known. */
    public Optional<Output<String>> routeTableId() {
        return ways.routeTableId();
    }
}
