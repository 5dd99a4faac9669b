package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.EndpointNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Microsoft.Insights/privateLinkScopes/scopedResources: one is written at a time in a scope. */
public final class ScopedResourceBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = PrivateLinkScopeBehaviour.TYPE + "/scopedResources";

    private static final String LINKED = "/properties/linkedResourceId";
    /** https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design#limits. */
    private static final Map<String, Integer> MOST_OF_TYPE = Map.of(
            "Microsoft.OperationalInsights/workspaces", 3000,
            "Microsoft.Insights/components", 10000,
            "Microsoft.Insights/dataCollectionEndpoints", 10000);

    private static final int MOST_SCOPES = 100;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        requireIdleScope(put.id(), put.resources());
        String linked = put.body().text(LINKED);
        ResourceId linkedId = put.body()
                .id(LINKED)
                .filter(id -> mostOfType(id).isPresent())
                .filter(id -> put.resources().find(id).isPresent())
                .orElseThrow(() -> InsightsErrors.cannotBeScoped(linked));
        if (put.before()
                .flatMap(old -> old.body().id(LINKED))
                .filter(old -> !old.equals(linkedId))
                .isPresent()) {
            throw InsightsErrors.scopedResourceCannotChange(put.id());
        }
        checkOthers(put, linkedId);
        put.body().setIfAbsent("/properties/kind", "Resource");
    }

    private static void checkOthers(Put put, ResourceId linked) {
        List<AzureResource> others = put.resources().children(put.id().parent(), TYPE).stream()
                .filter(other -> !other.id().equals(put.id()))
                .toList();
        others.stream().filter(other -> links(other, linked)).findFirst().ifPresent(other -> {
            throw InsightsErrors.scopedTwice(other.id());
        });
        int most = mostOfType(linked).orElseThrow();
        long ofType = others.stream()
                .flatMap(other -> other.body().id(LINKED).stream())
                .filter(other -> other.isOfType(linked.type()))
                .count();
        if (ofType >= most) {
            throw InsightsErrors.scopeIsFull(put.id().parent(), most, linked.type());
        }
        if (of(linked, put.resources()).stream()
                        .filter(other -> !other.id().equals(put.id()))
                        .count()
                >= MOST_SCOPES) {
            throw InsightsErrors.tooManyScopes(linked, MOST_SCOPES);
        }
    }

    private static Optional<Integer> mostOfType(ResourceId linked) {
        return MOST_OF_TYPE.entrySet().stream()
                .filter(entry -> linked.isOfType(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void requireIdleScope(ResourceId id, Resources resources) {
        boolean isBusy = resources.running().stream()
                .map(operation -> operation.resource())
                .anyMatch(other -> other.isOfType(TYPE) && other.parent().equals(id.parent()) && !other.equals(id));
        if (isBusy) {
            throw InsightsErrors.scopeIsBusy(id.parent());
        }
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        requireIdleScope(resource.id(), resources);
    }

    @Override
    public void provisioned(AzureResource resource, Resources resources) {
        EndpointNames.refresh(resource.id().parent(), resources);
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        EndpointNames.refresh(resource.id().parent(), resources);
    }

    /** The scoped resources that stand for a resource. */
    public static List<AzureResource> of(ResourceId linked, Resources resources) {
        return resources.ofType(TYPE).stream()
                .filter(scoped -> links(scoped, linked))
                .toList();
    }

    /** A resource stays as long as it is in a scope. */
    public static void requireNone(AzureResource resource, Resources resources) {
        of(resource.id(), resources).stream().findFirst().ifPresent(scoped -> {
            throw InsightsErrors.isInScope(resource.id(), scoped.id());
        });
    }

    /** The resource's {@code privateLinkScopedResources}. */
    public static List<Body> show(ResourceId linked, Resources resources) {
        return of(linked, resources).stream()
                .map(scoped -> Body.empty()
                        .set("/resourceId", scoped.id().toString())
                        .set("/scopeId", scoped.id().parent().toString()))
                .toList();
    }

    private static boolean links(AzureResource scoped, ResourceId linked) {
        return scoped.body().id(LINKED).filter(linked::equals).isPresent();
    }
}
