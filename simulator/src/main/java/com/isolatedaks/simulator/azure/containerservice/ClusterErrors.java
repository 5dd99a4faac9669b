package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.boot.FailedBoot;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/**
 * Refusals by Azure Kubernetes Service
 * (https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/welcome-azure-kubernetes, Microsoft's published list of the
 * resource provider's error codes, and public issues).
 */
final class ClusterErrors {
    private static final int BAD_REQUEST = 400;

    private ClusterErrors() {}

    /** A refusal whose code says it all. */
    static ArmException refuse(String code, String target, String message) {
        return new ArmException(BAD_REQUEST, code, message, target);
    }

    static ArmException busy(ResourceId id, RunningOperation operation) {
        return new ArmException(
                409,
                "OperationNotAllowed",
                "The operation on '%s' is not allowed while another one is in progress: %s of '%s'."
                        .formatted(
                                id.nestedName(),
                                operation.method(),
                                operation.resource().nestedName()));
    }

    static ArmException versionNotSupported(String cluster, String version) {
        return refuse(
                "K8sVersionNotSupported",
                "properties.kubernetesVersion",
                "Managed cluster %s is on version %s, which is not supported in this region."
                        .formatted(cluster, version));
    }

    static ArmException upgradeNotAllowed(String target, String from, String to) {
        return refuse(
                "OperationNotAllowed",
                target,
                "Upgrading Kubernetes version %s to %s is not allowed: versions go up by at most one minor version."
                        .formatted(from, to));
    }

    static ArmException notChangeable(String property) {
        return refuse(
                "PropertyChangeNotAllowed", property, "Changing property '%s' is not allowed.".formatted(property));
    }

    /** The configuration of a network isolated cluster cannot work. */
    static ArmException isolation(String target, String message) {
        return refuse("InvalidNetworkIsolatedClusterConfiguration", target, message);
    }

    static ArmException invalidParameter(String target, String message) {
        return refuse("InvalidParameter", target, message);
    }

    static ArmException kubeletPermissionMissing(String controlPlanePrincipal, ResourceId kubeletIdentity) {
        return refuse(
                "CustomKubeletIdentityMissingPermissionError",
                "properties.identityProfile.kubeletidentity",
                ("The cluster's user-assigned identity must have the 'Managed Identity Operator' role on the kubelet"
                                + " identity. Grant it with: az role assignment create --assignee %s --role 'Managed"
                                + " Identity Operator' --scope %s. See"
                                + " https://learn.microsoft.com/azure/aks/use-managed-identity#add-role-assignment")
                        .formatted(controlPlanePrincipal, kubeletIdentity));
    }

    /** Nodes are there, but their extension could not set them up. */
    static ArmException nodesFailed(FailedBoot failed) {
        return new ArmException(
                BAD_REQUEST,
                "VMExtensionProvisioningError",
                "VM has reported a failure when processing extension 'vmssCSE': command terminated with exit status=%d. %s: %s. See %s"
                        .formatted(
                                failed.failure().exitCode(),
                                failed.failure().sentence(),
                                failed.reason(),
                                failed.failure().page()));
    }

    static ArmException staticCredentialsDisabled() {
        return refuse(
                "BadRequest",
                "disableLocalAccounts",
                "Getting static credential is not allowed because this cluster is set to disable local accounts.");
    }
}
