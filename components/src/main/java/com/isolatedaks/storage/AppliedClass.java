package com.isolatedaks.storage;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * A class in a cluster. Pulumi's SDK of Kubernetes, larger than all of this library, is not needed for a single type; its
 * provider is the user's.
 */
@ResourceType(type = AppliedClass.TYPE)
public final class AppliedClass extends CustomResource {
    static final String TYPE = "kubernetes:storage.k8s.io/v1:StorageClass";

    private static final String PROVIDER = "pulumi:providers:kubernetes";

    /** Puts a class into the cluster of the component's Kubernetes provider. */
    AppliedClass(String name, Output<StorageClassObject> object, CustomResourceOptions options) {
        super(TYPE, name, new Inputs(object), options);
    }

    /** Whether a component was given a Kubernetes provider. */
    public static boolean isWanted(@Nullable ComponentResourceOptions options) {
        return options != null
                && options.getProviders().stream()
                        .anyMatch(provider -> provider.pulumiResourceType().equals(PROVIDER));
    }

    private static final class Inputs extends ResourceArgs {
        @Import
        private final Output<String> apiVersion = Output.of("storage.k8s.io/v1");

        @Import
        private final Output<String> kind = Output.of("StorageClass");

        @Import
        private final Output<Map<String, String>> metadata;

        @Import
        private final Output<String> provisioner;

        @Import
        private final Output<Map<String, String>> parameters;

        @Import
        private final Output<String> reclaimPolicy;

        @Import
        private final Output<String> volumeBindingMode = Output.of(StorageClassObject.BINDING_MODE);

        @Import
        private final Output<Boolean> allowVolumeExpansion;

        @Import
        private final Output<List<String>> mountOptions;

        Inputs(Output<StorageClassObject> object) {
            this.metadata = object.applyValue(known -> Map.of("name", known.name()));
            this.provisioner = object.applyValue(StorageClassObject::provisioner);
            this.parameters = object.applyValue(StorageClassObject::parameters);
            this.reclaimPolicy = object.applyValue(StorageClassObject::reclaimPolicy);
            this.allowVolumeExpansion = object.applyValue(StorageClassObject::allowVolumeExpansion);
            this.mountOptions = object.applyValue(StorageClassObject::mountOptions);
        }
    }
}
