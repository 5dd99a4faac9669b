package com.isolatedaks;

import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.naming.Children;
import com.isolatedaks.storage.AppliedClass;
import com.isolatedaks.storage.StorageResources;
import com.isolatedaks.storage.StorageRules;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Storage classes for the CSI drivers of Azure Files and Azure Blob Storage whose volumes are reached by private endpoints:
 * the storage accounts, endpoints, records and roles, and the manifest for the cluster.
 */
public final class PrivateStorageClasses extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:PrivateStorageClasses";

    private final StorageResources resources;

    /** Makes storage classes with default options. */
    public PrivateStorageClasses(String name, PrivateStorageClassesArgs args) {
        this(name, args, null);
    }

    /**
     * Makes storage classes, and applies them if {@code options} have a Kubernetes provider among their providers.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public PrivateStorageClasses(
            String name, PrivateStorageClassesArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args), options);
        this.resources = StorageResources.make(new Children(this, name), args, AppliedClass.isWanted(options));
        registerOutputs(Map.of(
                "manifest", manifest(),
                "storageAccountIds", storageAccountIds(),
                "privateDnsZoneIds", privateDnsZoneIds()));
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(String name, PrivateStorageClassesArgs args, Problems problems) {
        StorageRules.check(name, args, problems);
    }

    /** The storage classes as YAML for kubectl apply; known when the accounts can be reached. */
    public Output<String> manifest() {
        return resources.manifest();
    }

    /** Resource ids of the storage accounts that are made by the names of their classes. */
    public Output<Map<String, String>> storageAccountIds() {
        return OutputMaps.together(resources.accountIds());
    }

    /** Resource ids of the private DNS zones by their names. */
    public Output<Map<String, String>> privateDnsZoneIds() {
        return OutputMaps.together(resources.zoneIds());
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(String name, PrivateStorageClassesArgs args) {
        Problems problems = new Problems();
        check(name, args, problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
