package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is besides a resource group that goes, and besides the groups that services manage for what is in it. */
final class OutsideOfGroup implements Resources {
    private final ResourceId group;
    private final Resources all;

    OutsideOfGroup(ResourceId group, Resources all) {
        this.group = group;
        this.all = all;
    }

    private boolean stays(AzureResource resource) {
        boolean goesWithIts = resource.id()
                .resourceGroup()
                .flatMap(all::find)
                .flatMap(own -> own.body().id("/managedBy"))
                .filter(manager -> manager.isWithin(group))
                .isPresent();
        return !goesWithIts && !resource.id().isWithin(group);
    }

    private List<AzureResource> staying(List<AzureResource> resources) {
        return resources.stream().filter(this::stays).toList();
    }

    @Override
    public Optional<AzureResource> find(ResourceId id) {
        return all.find(id);
    }

    @Override
    public List<AzureResource> ofType(String type) {
        return staying(all.ofType(type));
    }

    @Override
    public List<AzureResource> below(ResourceId id) {
        return staying(all.below(id));
    }

    @Override
    public void save(AzureResource resource) {
        all.save(resource);
    }

    @Override
    public void remove(ResourceId id) {
        all.remove(id);
    }

    @Override
    public void bury(AzureResource resource) {
        all.bury(resource);
    }

    @Override
    public List<Body> buried(String type) {
        return all.buried(type);
    }

    @Override
    public List<RunningOperation> running() {
        return all.running().stream()
                .filter(operation -> !operation.resource().isWithin(group))
                .toList();
    }

    @Override
    public Duration lag(Propagation what) {
        return all.lag(what);
    }

    @Override
    public Instant now() {
        return all.now();
    }
}
