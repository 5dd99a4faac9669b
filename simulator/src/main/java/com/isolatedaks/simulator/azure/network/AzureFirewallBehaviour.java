package com.isolatedaks.simulator.azure.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Microsoft.Network/azureFirewalls, in a virtual network. One of a virtual hub, {@code AZFW_Hub}, only does what all types do. */
public final class AzureFirewallBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Network/azureFirewalls";

    static final String POLICY = "/properties/firewallPolicy/id";
    private static final String TIER = "/properties/sku/tier";
    private static final String CONFIGURATIONS = "/properties/ipConfigurations";
    private static final String MANAGEMENT = "/properties/managementIpConfiguration";
    private static final List<String> OWN_RULES = List.of(
            "/properties/applicationRuleCollections",
            "/properties/natRuleCollections",
            "/properties/networkRuleCollections");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        put.body()
                .setIfAbsent("/properties/sku/name", "AZFW_VNet")
                .setIfAbsent(TIER, "Standard")
                .setIfAbsent("/properties/threatIntelMode", "Alert");
        checkPolicy(put);
        if (put.body().is("/properties/sku/name", "AZFW_VNet")) {
            checkManagement(put);
            checkConfigurations(put);
        }
    }

    /** Which policies fit which firewalls: https://learn.microsoft.com/azure/firewall-manager/policy-overview. */
    private static void checkPolicy(Put put) {
        References.check(put, POLICY);
        Optional<AzureResource> policy = put.body().id(POLICY).flatMap(put.resources()::find);
        if (policy.isEmpty()) {
            return;
        }
        FirewallLock.running(policy.get().id(), put.resources()).ifPresent(operation -> {
            throw NetworkErrors.notProvisioned(policy.get().id(), put.id(), operation);
        });
        String tier = put.body().text(TIER);
        String policyTier = policy.get().body().find(TIER).orElse("Standard");
        boolean fits = tier.equals("Premium") ? !policyTier.equals("Basic") : policyTier.equals(tier);
        if (!fits) {
            throw FirewallErrors.invalidRequest(
                    put.id(),
                    "properties.firewallPolicy.id",
                    "a policy of tier %s cannot be attached to a firewall of tier %s".formatted(policyTier, tier));
        }
        for (String own : OWN_RULES) {
            if (!put.body().objects(own).isEmpty()) {
                throw FirewallErrors.invalidRequest(
                        put.id(),
                        own.substring(1).replace('/', '.'),
                        "it has a policy, so it cannot have rules of its own");
            }
        }
    }

    /** Tier Basic needs a management configuration (https://learn.microsoft.com/azure/firewall/management-nic). */
    private static void checkManagement(Put put) {
        if (!put.body().has(MANAGEMENT)) {
            if (put.body().is(TIER, "Basic")) {
                throw FirewallErrors.invalidRequest(
                        put.id(), "properties.managementIpConfiguration", "tier Basic needs one");
            }
            return;
        }
        Body management = Body.of((ObjectNode) put.body().json().at(MANAGEMENT));
        FirewallSubnet.require(put, management, FirewallSubnet.MANAGEMENT, "properties.managementIpConfiguration");
        if (!management.has("/properties/publicIPAddress/id")) {
            throw FirewallErrors.invalidRequest(
                    put.id(), "properties.managementIpConfiguration", "it needs a public IP address");
        }
        PublicAddresses.require(put, management, configuration(put.id(), management));
        complete(put.id(), management);
    }

    /** No configuration at all is a firewall that is deallocated (https://learn.microsoft.com/azure/firewall/firewall-faq). */
    private static void checkConfigurations(Put put) {
        List<Body> configurations = put.body().objects(CONFIGURATIONS);
        for (int i = 0; i < configurations.size(); i++) {
            Body configuration = configurations.get(i);
            if (i == 0) {
                place(put, configuration);
            } else if (configuration.has("/properties/subnet/id")) {
                throw FirewallErrors.invalidRequest(
                        put.id(),
                        "properties.ipConfigurations[%d].properties.subnet".formatted(i),
                        "only the first configuration names the subnet");
            }
            boolean isForced = put.body().has(MANAGEMENT);
            if (!configuration.has("/properties/publicIPAddress/id")) {
                if (!isForced) {
                    throw FirewallErrors.invalidRequest(
                            put.id(),
                            "properties.ipConfigurations[%d].properties.publicIPAddress".formatted(i),
                            "it needs a public IP address, unless it has a management configuration");
                }
            } else {
                PublicAddresses.require(put, configuration, configuration(put.id(), configuration));
            }
            complete(put.id(), configuration);
        }
        put.body().set(CONFIGURATIONS, configurations);
    }

    /** A firewall has the first free address of its subnet and keeps it. */
    private static void place(Put put, Body configuration) {
        AzureResource subnet =
                FirewallSubnet.require(put, configuration, FirewallSubnet.NAME, "properties.ipConfigurations");
        String kept = put.before()
                .filter(before -> before.body().objects(CONFIGURATIONS).stream()
                        .findFirst()
                        .flatMap(old -> old.id("/properties/subnet/id"))
                        .filter(subnet.id()::equals)
                        .isPresent())
                .map(before -> before.body().objects(CONFIGURATIONS).get(0).text("/properties/privateIPAddress"))
                .filter(address -> !address.isEmpty())
                .orElseGet(() -> new SubnetAddresses(subnet, put.id(), put.resources()).next(1));
        configuration.set("/properties/privateIPAddress", kept);
    }

    private static void complete(ResourceId firewall, Body configuration) {
        configuration
                .set("/id", configuration(firewall, configuration).toString())
                .set("/type", TYPE + "/azureFirewallIpConfigurations")
                .set("/properties/privateIPAllocationMethod", "Dynamic")
                .set("/properties/provisioningState", "Succeeded");
    }

    private static ResourceId configuration(ResourceId firewall, Body configuration) {
        return firewall.child("azureFirewallIpConfigurations", configuration.text("/name"));
    }

    /** All configurations of a firewall, that of its management last. */
    static Stream<Body> configurations(AzureResource firewall) {
        List<Body> all = new ArrayList<>(firewall.body().objects(CONFIGURATIONS));
        if (firewall.body().has(MANAGEMENT)) {
            all.add(Body.of((ObjectNode) firewall.body().json().at(MANAGEMENT)));
        }
        return all.stream();
    }

    /** While its policy is being written, a firewall takes the new rules over. */
    @Override
    public ProvisioningState shownState(AzureResource resource, Resources resources) {
        boolean isUpdating = resource.state() == ProvisioningState.Succeeded
                && resource.body()
                        .id(POLICY)
                        .flatMap(policy -> FirewallLock.running(policy, resources))
                        .isPresent();
        return isUpdating ? ProvisioningState.Updating : resource.state();
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        resource.body()
                .id(POLICY)
                .flatMap(policy -> FirewallLock.running(policy, resources))
                .ifPresent(operation -> {
                    throw NetworkErrors.anotherOperation(operation);
                });
    }
}
