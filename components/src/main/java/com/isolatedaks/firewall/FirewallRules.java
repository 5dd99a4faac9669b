package com.isolatedaks.firewall;

import com.isolatedaks.EgressFirewallArgs;
import com.isolatedaks.egress.EgressRules;
import com.isolatedaks.engine.Known;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.network.Ranges;
import java.util.List;
import java.util.Locale;

/**
 * What must hold of a firewall's inputs.
 *
 * @see <a href="https://learn.microsoft.com/azure/firewall/firewall-faq">Azure Firewall FAQ</a>
 */
public final class FirewallRules {
    private static final List<String> ZONES = List.of("1", "2", "3");
    private static final String SUBNET = "/subnets/azurefirewallsubnet";

    private FirewallRules() {}

    /** Reports all that is wrong with them. */
    public static void check(String name, EgressFirewallArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName(
                "firewallName", FirewallNames.of(name, args).firewall(), "Microsoft.Network/azureFirewalls", problems);
        EgressRules.check(args.egress(), problems.under("egress"));
        if (args.nodeSubnetPrefixes().isEmpty()) {
            problems.add(Rules.ONE_FIREWALL, "nodeSubnetPrefixes", "empty; name the node subnets behind the firewall");
        }
        args.nodeSubnetPrefixes().forEach(range -> Ranges.read("nodeSubnetPrefixes", range, problems));
        checkPlace(args, problems);
        checkRoute(args, problems);
    }

    private static void checkPlace(EgressFirewallArgs args, Problems problems) {
        if (args.subnetId().isEmpty()) {
            if (args.egress().applianceAddress().isEmpty()) {
                problems.add(
                        Rules.ONE_FIREWALL,
                        "subnetId",
                        "missing; set it to make a firewall, or set egress.applianceAddress to one that exists");
            }
            refuse("availabilityZones", args.availabilityZones().isPresent(), problems);
            refuse("logAnalyticsWorkspaceId", args.logAnalyticsWorkspaceId().isPresent(), problems);
        }
        args.subnetId()
                .flatMap(Known::value)
                .filter(id -> !id.toLowerCase(Locale.ROOT).endsWith(SUBNET))
                .ifPresent(id -> problems.add(
                        Rules.ONE_FIREWALL,
                        "subnetId",
                        "not a subnet that Azure makes a firewall in",
                        id,
                        "the id of a subnet named AzureFirewallSubnet",
                        "choose or make such a subnet"));
        for (String zone : args.availabilityZones().orElse(List.of())) {
            if (!ZONES.contains(zone)) {
                problems.add(
                        Rules.ZONES,
                        "availabilityZones",
                        "not an availability zone",
                        zone,
                        String.join(", ", ZONES),
                        "remove or correct it");
            }
        }
    }

    private static void refuse(String path, boolean isSet, Problems problems) {
        if (isSet) {
            problems.add(
                    Rules.ONE_FIREWALL,
                    path,
                    "set without subnetId; remove it: a firewall that exists keeps what it has");
        }
    }

    private static void checkRoute(EgressFirewallArgs args, Problems problems) {
        if (args.routeTableName().isPresent() && args.routeTableId().isPresent()) {
            problems.add(
                    Rules.ONE_FIREWALL,
                    "routeTableName",
                    "set together with routeTableId; remove one: a table given by id has its route already");
        }
        args.routeTableName()
                .ifPresent(table ->
                        NameInputs.requireName("routeTableName", table, "Microsoft.Network/routeTables", problems));
        if (args.routeTableResourceGroupName().isPresent()
                && args.routeTableName().isEmpty()) {
            problems.add(
                    Rules.ONE_FIREWALL,
                    "routeTableResourceGroupName",
                    "set without routeTableName; remove it or add one");
        }
    }
}
