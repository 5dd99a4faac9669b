package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.List;
import java.util.Set;

/** Microsoft.Network/firewallPolicies (https://learn.microsoft.com/azure/firewall-manager/policy-overview). */
public final class FirewallPolicyBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Network/firewallPolicies";

    static final String PROXY = "/properties/dnsSettings/enableProxy";
    private static final String TIER = "/properties/sku/tier";
    private static final String BASE = "/properties/basePolicy/id";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> locks(ResourceId id, Body body) {
        return FirewallLock.of(id);
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return FirewallErrors.notWhileUpdating(
                id, operation.method().equals("DELETE") ? "Delete" : "Update", operation);
    }

    @Override
    public void put(Put put) {
        put.body().setIfAbsent(TIER, "Standard").setIfAbsent("/properties/threatIntelMode", "Alert");
        FirewallLock.requireFree(put.id(), put.id(), "Update", put.resources());
        checkTier(put);
        checkBase(put);
        if (put.body().isTrue("/properties/dnsSettings/requireProxyForNetworkRules")) {
            throw FirewallErrors.deprecatedProxySetting();
        }
        if (!put.body().isTrue(PROXY)) {
            put.resources().children(put.id(), RuleCollectionGroupBehaviour.TYPE).stream()
                    .flatMap(group -> RuleCollectionGroupBehaviour.byName(group.body()).stream())
                    .findFirst()
                    .ifPresent(rule -> {
                        throw FirewallErrors.proxyRequired(put.id(), rule);
                    });
        }
    }

    /** Basic has no DNS settings, and only Premium looks into TLS and for intrusions. */
    private static void checkTier(Put put) {
        Body body = put.body();
        if (body.is(TIER, "Basic")
                && (body.isTrue(PROXY)
                        || !body.texts("/properties/dnsSettings/servers").isEmpty())) {
            throw FirewallErrors.higherTier(put.id(), "DNS Proxy and Custom DNS");
        }
        if (!body.is(TIER, "Premium")) {
            if (body.has("/properties/intrusionDetection")) {
                throw FirewallErrors.higherTier(put.id(), "Intrusion Detection");
            }
            if (body.has("/properties/transportSecurity")) {
                throw FirewallErrors.higherTier(put.id(), "Transport Security");
            }
        }
    }

    /** A parent must be in the child's region: https://learn.microsoft.com/azure/firewall-manager/policy-overview. */
    private static void checkBase(Put put) {
        References.check(put, BASE);
        put.body()
                .id(BASE)
                .flatMap(put.resources()::find)
                .filter(base -> !base.location().equals(put.body().text("/location")))
                .ifPresent(base -> {
                    throw NetworkErrors.invalidReference(base.id(), put.id());
                });
    }

    /** Whether a policy, or the one it is based on, has the DNS proxy: a child inherits the settings that it does not have. */
    static boolean hasProxy(ResourceId policy, Resources resources) {
        Body body = resources.find(policy).map(AzureResource::body).orElseGet(Body::empty);
        return body.has(PROXY)
                ? body.isTrue(PROXY)
                : body.id(BASE).filter(base -> hasProxy(base, resources)).isPresent();
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        FirewallLock.requireFree(resource.id(), resource.id(), "Delete", resources);
        FirewallLock.firewalls(resource.id(), resources).stream().findFirst().ifPresent(user -> {
            throw FirewallErrors.policyInUse(resource.id(), user.id());
        });
        FirewallLock.children(resource.id(), resources).stream().findFirst().ifPresent(user -> {
            throw FirewallErrors.policyInUse(resource.id(), user.id());
        });
    }

    @Override
    public ProvisioningState shownState(AzureResource resource, Resources resources) {
        boolean isUpdating = resource.state() == ProvisioningState.Succeeded
                && FirewallLock.running(resource.id(), resources).isPresent();
        return isUpdating ? ProvisioningState.Updating : resource.state();
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        ResourceId id = resource.id();
        resource.body()
                .set("/properties/firewalls", references(FirewallLock.firewalls(id, resources)))
                .set("/properties/childPolicies", references(FirewallLock.children(id, resources)))
                .set(
                        "/properties/ruleCollectionGroups",
                        references(resources.children(id, RuleCollectionGroupBehaviour.TYPE)));
    }

    private static List<Body> references(List<AzureResource> resources) {
        return resources.stream()
                .map(resource -> Body.empty().set("/id", resource.id().toString()))
                .toList();
    }
}
