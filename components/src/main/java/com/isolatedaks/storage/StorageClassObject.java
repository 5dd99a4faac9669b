package com.isolatedaks.storage;

import com.isolatedaks.engine.ArmId;
import com.pulumi.exceptions.RunException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class as Kubernetes has it.
 *
 * @param name its name
 * @param provisioner the CSI driver
 * @param parameters what the driver is told
 */
record StorageClassObject(
        String name,
        String provisioner,
        Map<String, String> parameters,
        String reclaimPolicy,
        boolean allowVolumeExpansion,
        List<String> mountOptions) {

    /** Volumes are made at once: they are in no availability zone that a pod would have to be waited for. */
    static final String BINDING_MODE = "Immediate";

    /**
     * The object of a class.
     *
     * @param group the accounts' resource group
     * @param subnetId the subnet of the private endpoints
     * @param zone the private DNS zone of the accounts' names
     */
    static StorageClassObject of(ClassPlan plan, String group, String subnetId, String zone) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("skuName", plan.sku().getValue());
        parameters.put("protocol", protocol(plan));
        parameters.put("resourceGroup", group);
        plan.accountName().filter(account -> plan.isPreMade()).ifPresent(account -> {
            parameters.put("storageAccount", account);
            parameters.put("server", account + "." + zone);
        });
        place(parameters, subnetId);
        return new StorageClassObject(
                plan.name(),
                plan.isFiles() ? "file.csi.azure.com" : "blob.csi.azure.com",
                parameters,
                plan.reclaimPolicy().getValue(),
                plan.allowsExpansion(),
                plan.mountOptions());
    }

    /** As a manifest says it. */
    Map<String, Object> manifest() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "storage.k8s.io/v1");
        object.put("kind", "StorageClass");
        object.put("metadata", Map.of("name", name));
        object.put("provisioner", provisioner);
        object.put("parameters", parameters);
        object.put("reclaimPolicy", reclaimPolicy);
        object.put("volumeBindingMode", BINDING_MODE);
        object.put("allowVolumeExpansion", allowVolumeExpansion);
        if (!mountOptions.isEmpty()) {
            object.put("mountOptions", mountOptions);
        }
        return object;
    }

    /**
     * Without privateEndpoint the drivers put service endpoints on the subnet, and without its name on every subnet of the
     * network.
     *
     * @see <a href="https://github.com/kubernetes-sigs/azurefile-csi-driver/issues/2277">azurefile-csi-driver 2277</a>
     */
    private static void place(Map<String, String> parameters, String subnetId) {
        ArmId network = ArmId.networkOf(subnetId)
                .orElseThrow(
                        () -> new RunException("endpointSubnetId: not the id of a subnet, got \"" + subnetId + "\""));
        parameters.put("networkEndpointType", "privateEndpoint");
        parameters.put("vnetResourceGroup", network.resourceGroup());
        parameters.put("vnetName", network.name());
        parameters.put("subnetName", subnetId.substring(subnetId.lastIndexOf('/') + 1));
    }

    private static String protocol(ClassPlan plan) {
        return switch (plan.protocol()) {
            case Smb -> "smb";
            case Nfs -> "nfs";
            case Fuse -> "fuse2";
        };
    }
}
