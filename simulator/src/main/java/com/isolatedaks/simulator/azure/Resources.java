package com.isolatedaks.simulator.azure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that exists in the simulated Azure, as one request sees and changes it. */
public interface Resources {
    Optional<AzureResource> find(ResourceId id);

    /** All resources of an ARM type in all subscriptions, by id. */
    List<AzureResource> ofType(String type);

    /** All resources below an id: children, extension resources, the contents of a resource group. */
    List<AzureResource> below(ResourceId id);

    void save(AzureResource resource);

    /** Removes a resource and all below it, and lets the services clean up after each of them. */
    void remove(ResourceId id);

    /** Remembers a resource that goes away. */
    void bury(AzureResource resource);

    /** The bodies of resources of a type that went away and were remembered. */
    List<Body> buried(String type);

    List<RunningOperation> running();

    /** How long changes take to be known everywhere, in Azure's time. */
    default Duration lag(Propagation what) {
        return Duration.ZERO;
    }

    /**
     * Whether what was done at some time is not known everywhere at another.
     *
     * @param done when it was done; nothing if long ago
     */
    default boolean isSpreading(String done, Propagation what, Instant at) {
        return !done.isEmpty() && Instant.parse(done).plus(lag(what)).isAfter(at);
    }

    /** The time of the request in Azure. */
    Instant now();

    /** The operation that runs on a resource. */
    default Optional<RunningOperation> runningOn(ResourceId id) {
        return running().stream()
                .filter(operation -> operation.resource().equals(id))
                .findFirst();
    }

    /** The children of a type, directly below a parent. */
    default List<AzureResource> children(ResourceId parent, String type) {
        return ofType(type).stream()
                .filter(child -> child.id().parent().equals(parent))
                .toList();
    }
}
