package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A firewall policy is written by one operation at a time: its own and those of its groups, deletions too. While one goes on the
 * policy and all firewalls that have it are in state Updating. See
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/15440 and https://github.com/Azure/ResourceModules/pull/1325: groups are
 * written one after the other, even those of policies with a common base.
 */
final class FirewallLock {
    private static final String BASE = "/properties/basePolicy/id";

    private FirewallLock() {}

    static Set<String> of(ResourceId policy) {
        return Set.of(policy.key());
    }

    /** Refuses a write of a policy, or of one of its groups, while there is another one. */
    static void requireFree(ResourceId written, ResourceId policy, String what, Resources resources) {
        running(policy, resources).ifPresent(operation -> {
            throw FirewallErrors.notWhileUpdating(written, what, operation);
        });
        firewalls(policy, resources).stream()
                .flatMap(firewall -> resources.runningOn(firewall.id()).stream())
                .findFirst()
                .ifPresent(operation -> {
                    throw NetworkErrors.anotherOperation(operation);
                });
    }

    /** The operation that goes on for a policy, its base or a policy that is based on it. */
    static Optional<RunningOperation> running(ResourceId policy, Resources resources) {
        List<String> keys = family(policy, resources).map(ResourceId::key).toList();
        return resources.running().stream()
                .filter(operation -> operation.locks().stream().anyMatch(keys::contains))
                .findFirst();
    }

    private static Stream<ResourceId> family(ResourceId policy, Resources resources) {
        Stream<ResourceId> base =
                resources.find(policy).flatMap(known -> known.body().id(BASE)).stream();
        return Stream.of(
                        Stream.of(policy),
                        base,
                        children(policy, resources).stream().map(AzureResource::id))
                .flatMap(ids -> ids);
    }

    /** The policies that are based on a policy. */
    static List<AzureResource> children(ResourceId policy, Resources resources) {
        return referring(FirewallPolicyBehaviour.TYPE, BASE, policy, resources);
    }

    /** The firewalls that have a policy. */
    static List<AzureResource> firewalls(ResourceId policy, Resources resources) {
        return referring(AzureFirewallBehaviour.TYPE, AzureFirewallBehaviour.POLICY, policy, resources);
    }

    private static List<AzureResource> referring(String type, String pointer, ResourceId to, Resources resources) {
        return resources.ofType(type).stream()
                .filter(user -> user.body().id(pointer).filter(to::equals).isPresent())
                .toList();
    }
}
