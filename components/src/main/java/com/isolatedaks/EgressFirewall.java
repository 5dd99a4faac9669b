package com.isolatedaks;

import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.engine.Known;
import com.isolatedaks.firewall.EgressResources;
import com.isolatedaks.firewall.FirewallRules;
import com.isolatedaks.firewall.FirewallRulesPlan;
import com.isolatedaks.firewall.RuleOutputs;
import com.isolatedaks.inputs.ClusterFirewallArgs;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.Children;
import com.isolatedaks.outputs.EgressRule;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A way out for what is named and for nothing else: an Azure Firewall whose rules come from the features that are on, or the
 * rules for a firewall or virtual appliance that exists.
 */
public final class EgressFirewall extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:EgressFirewall";

    private final EgressArgs egress;
    private final Output<String> privateAddress;
    private final Output<List<EgressRule>> rules;
    private final EgressResources resources;

    /** Makes a firewall with default options. */
    public EgressFirewall(String name, EgressFirewallArgs args) {
        this(name, args, null);
    }

    /**
     * Makes a firewall.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public EgressFirewall(String name, EgressFirewallArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args), options);
        this.egress = args.egress();
        EgressPlan plan = EgressPlan.of(egress, args.location());
        FirewallRulesPlan rulesPlan = FirewallRulesPlan.of(plan, args.nodeSubnetPrefixes());
        this.resources = EgressResources.make(new Children(this, name), name, args, plan, rulesPlan);
        this.privateAddress = Known.checked(name, resources.privateAddress(), this::checkAddress);
        this.rules = Output.of(RuleOutputs.of(rulesPlan));
        registerOutputs(outputs());
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(String name, EgressFirewallArgs args, Problems problems) {
        FirewallRules.check(name, args, problems);
    }

    /** The firewall as clusters behind it need to know it; more can be set on the builder before it is built. */
    public ClusterFirewallArgs.Builder forCluster() {
        ClusterFirewallArgs.Builder firewall =
                ClusterFirewallArgs.builder().egress(egress).privateAddress(privateAddress);
        routeTableId().ifPresent(firewall::routeTableId);
        return firewall;
    }

    /** Private address of the firewall; known when its rules and the route to it are done. */
    public Output<String> privateAddress() {
        return privateAddress;
    }

    /** What is let out: the firewall's rules, or those that a firewall that exists has to be given. */
    public Output<List<EgressRule>> rules() {
        return rules;
    }

    /** Resource id of the firewall, if one is made. */
    public Optional<Output<String>> firewallId() {
        return resources.firewallId();
    }

    /** Resource id of the firewall's policy, if one is made. */
    public Optional<Output<String>> firewallPolicyId() {
        return resources.firewallPolicyId();
    }

    /** Public address that all leaves from, if a firewall is made. */
    public Optional<Output<String>> publicAddress() {
        return resources.publicAddress();
    }

    /** Resource id of the node subnet's route table, if it is known; known when the route to the firewall is done. */
    public Optional<Output<String>> routeTableId() {
        return resources.routeTableId();
    }

    /** Azure chooses the address; a route that was made before leads to the one that was planned. */
    private void checkAddress(String address, Problems problems) {
        egress.applianceAddress()
                .filter(planned -> !planned.equals(address))
                .ifPresent(planned -> problems.add(
                        Rules.ONE_FIREWALL,
                        "egress.applianceAddress",
                        "Azure has given another address to the firewall than routes lead to",
                        planned,
                        "\"" + address + "\"",
                        "set it to that"));
    }

    private Map<String, Output<?>> outputs() {
        Map<String, Output<?>> outputs = new LinkedHashMap<>();
        outputs.put("privateAddress", privateAddress);
        outputs.put("rules", rules.applyValue(RuleOutputs::toMaps));
        firewallId().ifPresent(id -> outputs.put("firewallId", id));
        firewallPolicyId().ifPresent(id -> outputs.put("firewallPolicyId", id));
        publicAddress().ifPresent(address -> outputs.put("publicAddress", address));
        routeTableId().ifPresent(id -> outputs.put("routeTableId", id));
        return outputs;
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, EgressFirewallArgs args) {
        Problems problems = new Problems();
        check(name, args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
