package com.isolatedaks.registry;

import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import com.pulumi.exceptions.RunException;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Which component of which stack made a registry. What was kept is adopted only by its owner: two stacks that share a
 * name by mistake would otherwise share a registry and undo each other's changes.
 *
 * @param id project, stack and component
 */
record Owner(String id) {
    static final String TAG = "isolated-aks-owner";

    static Owner of(String componentName) {
        Deployment deployment = Deployment.getInstance();
        return new Owner(String.join("/", deployment.getProjectName(), deployment.getStackName(), componentName));
    }

    /** The user's tags with the owner's beside them. */
    Output<Map<String, String>> tag(@Nullable Output<Map<String, String>> tags) {
        return tags == null ? Output.of(Map.of(TAG, id)) : tags.applyValue(this::with);
    }

    /** Fails unless the resource group that exists already is this owner's. */
    void requireOwn(String resourceGroup, Map<String, String> tags) {
        String found = tags.get(TAG);
        if (!id.equals(found)) {
            throw new RunException(
                    "registryResourceGroupName: the resource group exists already and does not belong to this stack, got \""
                            + resourceGroup + "\"" + (found == null ? "" : " of " + found)
                            + "; expected a name that is free, or a group with the tag " + TAG + "=" + id
                            + "; choose another name, or set the tag to adopt the group");
        }
    }

    private Map<String, String> with(Map<String, String> tags) {
        Map<String, String> all = new HashMap<>(tags);
        all.put(TAG, id);
        return all;
    }
}
