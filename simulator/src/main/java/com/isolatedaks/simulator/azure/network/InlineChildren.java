package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Optional;

/**
 * Child resources that can also be written and read as an array of their parent: subnets, security rules, routes. They exist
 * once, as resources of their own.
 */
final class InlineChildren {
    private final ResourceBehaviour behaviour;
    private final String property;

    /**
     * Children of one type.
     *
     * @param property the parent's array
     */
    InlineChildren(ResourceBehaviour behaviour, String property) {
        this.behaviour = behaviour;
        this.property = property;
    }

    /**
     * Makes the children those of the array in the parent's new body, and takes the array out of it.
     *
     * <p>One that is missing from the array is deleted, if nothing uses it.
     */
    void replace(Put parent) {
        List<Body> wanted = parent.body().objects("/properties/" + property);
        parent.body().remove("/properties/" + property);
        // The children's own rules look at the parent as it will be.
        parent.resources().save(new AzureResource(parent.id(), ProvisioningState.Updating, parent.body()));
        for (AzureResource existing : parent.resources().children(parent.id(), behaviour.type())) {
            boolean isKept = wanted.stream()
                    .anyMatch(child -> child.is("/name", existing.id().name()));
            if (!isKept) {
                behaviour.delete(existing, parent.resources());
                parent.resources().remove(existing.id());
            }
        }
        wanted.forEach(child -> write(parent, child));
    }

    private void write(Put parent, Body child) {
        ResourceId id = parent.id().child(property, child.text("/name"));
        Body body = child.copy().remove("/id").remove("/name").remove("/type").remove("/properties/provisioningState");
        Optional<AzureResource> before = parent.resources().find(id);
        Put put = new Put(id, body, before, parent.resources());
        behaviour.put(put);
        body.set(
                "/etag",
                "W/\"" + StableGuid.of("etag", id + parent.resources().now().toString()) + "\"");
        parent.resources().save(new AzureResource(id, ProvisioningState.Succeeded, body));
    }

    /** Puts the children, as they are, into the parent's answer. */
    void show(AzureResource parent, Resources resources) {
        List<Body> children = resources.children(parent.id(), behaviour.type()).stream()
                .map(child -> inline(child.copy(), resources))
                .toList();
        parent.body().set("/properties/" + property, children);
    }

    private Body inline(AzureResource child, Resources resources) {
        behaviour.show(child, resources);
        return child.body()
                .set("/id", child.id().toString())
                .set("/name", child.id().name())
                .set("/type", behaviour.type())
                .set("/properties/provisioningState", child.state().name());
    }
}
