package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.store.StoredOperation;
import com.isolatedaks.simulator.store.StoredResource;
import com.isolatedaks.simulator.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The resources of the store, as one transaction sees them. */
final class StoredResources implements Resources {
    private final Transaction transaction;
    private final Behaviours behaviours;
    private final Instant now;
    private final Plan plan;

    StoredResources(Transaction transaction, Behaviours behaviours, Instant now, Plan plan) {
        this.transaction = transaction;
        this.behaviours = behaviours;
        this.now = now;
        this.plan = plan;
    }

    @Override
    public Optional<AzureResource> find(ResourceId id) {
        return transaction.resources().find(id.toString()).map(StoredResources::resource);
    }

    @Override
    public List<AzureResource> ofType(String type) {
        return resources(transaction.resources().ofType(type));
    }

    @Override
    public List<AzureResource> below(ResourceId id) {
        return resources(transaction.resources().below(id.toString()));
    }

    @Override
    public void save(AzureResource resource) {
        transaction.resources().save(stored(resource));
    }

    @Override
    public void remove(ResourceId id) {
        List<AzureResource> all = new ArrayList<>(below(id));
        find(id).ifPresent(resource -> all.add(0, resource));
        // Children before their parents, so that a service that cleans up after a child still finds the parent.
        Collections.reverse(all);
        for (AzureResource resource : all) {
            cancelOperations(resource.id());
            transaction.resources().remove(resource.id().toString());
            behaviours.of(resource.id().type()).removed(resource, this);
        }
    }

    private void cancelOperations(ResourceId id) {
        for (StoredOperation operation : transaction.operations().running()) {
            boolean isOther = !operation.method().equals("DELETE");
            if (isOther && ResourceId.of(operation.resourceId()).equals(id)) {
                transaction.operations().save(operation.ended(ProvisioningState.Canceled.name()));
            }
        }
    }

    @Override
    public void bury(AzureResource resource) {
        transaction.resources().bury(stored(resource));
    }

    @Override
    public List<Body> buried(String type) {
        return transaction.resources().buried(type).stream().map(Body::of).toList();
    }

    @Override
    public List<RunningOperation> running() {
        return transaction.operations().running().stream()
                .map(operation -> new RunningOperation(
                        ResourceId.of(operation.resourceId()), operation.method(), operation.path(), operation.locks()))
                .toList();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Duration lag(Propagation what) {
        return plan.lag(what);
    }

    private static List<AzureResource> resources(List<StoredResource> rows) {
        return rows.stream().map(StoredResources::resource).toList();
    }

    private static AzureResource resource(StoredResource row) {
        return new AzureResource(ResourceId.of(row.id()), ProvisioningState.valueOf(row.state()), Body.of(row.body()));
    }

    private static StoredResource stored(AzureResource resource) {
        return new StoredResource(
                resource.id().toString(),
                resource.id().type(),
                resource.state().name(),
                resource.body().json());
    }
}
