package com.isolatedaks.simulator.azure.keyvault;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;

/** Refusals by Key Vault, as quoted in its documentation and in public issues. */
final class VaultErrors {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private VaultErrors() {}

    /** See https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#vault-name-and-object-name. */
    static ArmException invalidName(String name, String expectation) {
        return new ArmException(
                BAD_REQUEST,
                "VaultNameNotValid",
                "The vault name '%s' is invalid; expected %s.".formatted(name, expectation));
    }

    /** See https://github.com/Azure/ARO-Landing-Zone-Accelerator/issues/28. */
    static ArmException nameInUse(String name) {
        return new ArmException(
                CONFLICT,
                "VaultAlreadyExists",
                ("The vault name '%s' is already in use. Vault names are globally unique, so it is possible that the name"
                                + " is taken, or that a vault of that name was deleted and is still recoverable; then it"
                                + " has to be purged before the name can be used again.")
                        .formatted(name));
    }

    /** See https://github.com/alan-turing-institute/data-safe-haven/issues/2523. */
    static ArmException existsDeleted() {
        return new ArmException(
                CONFLICT,
                "ConflictError",
                "A vault with the same name already exists in deleted state. You need to either recover or purge existing"
                        + " key vault. See https://go.microsoft.com/fwlink/?linkid=2149745 for soft delete.");
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/12972. */
    static ArmException nothingToRecover() {
        return new ArmException(
                BAD_REQUEST,
                "SoftDeletedVaultDoesNotExist",
                "A soft deleted vault with the given name does not exist. Ensure that the vault that is to be recovered is"
                        + " in a recoverable state.");
    }

    /** See https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview. */
    static ArmException irreversible(String property, String what) {
        return badRequest(
                "The property \"%s\" cannot be set to false. Enabling the %s for a vault is an irreversible action."
                        .formatted(property, what),
                property);
    }

    /** See https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview#soft-delete-behavior. */
    static ArmException retentionIsFixed(String days) {
        return badRequest(
                "The property \"softDeleteRetentionInDays\" has been set already, to %s, and it can't be modified."
                        .formatted(days),
                "softDeleteRetentionInDays");
    }

    static ArmException invalidRetention(long days, int fewest, int most) {
        return badRequest(
                "The property \"softDeleteRetentionInDays\" is %d; expected %d to %d.".formatted(days, fewest, most),
                "softDeleteRetentionInDays");
    }

    /** See accessPolicies in https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/create-or-update. */
    static ArmException accessPoliciesRequired() {
        return badRequest("The parameter accessPolicies is not specified.", "accessPolicies");
    }

    static ArmException invalidTenant(String tenant) {
        return badRequest("The tenant id '%s' is not a GUID.".formatted(tenant), "tenantId");
    }

    static ArmException invalidPublicNetworkAccess(String value, List<String> allowed) {
        return badRequest(
                "The property \"publicNetworkAccess\" is '%s'; expected one of %s.".formatted(value, allowed),
                "publicNetworkAccess");
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/11759. */
    static ArmException noServiceEndpoint(ResourceId subnet) {
        return new ArmException(
                BAD_REQUEST,
                "VirtualNetworkNotValid",
                ("Operation on Virtual Network could not be performed. Error Code: SubnetsHaveNoServiceEndpointsConfigured."
                                + " Subnets %s of virtual network %s do not have ServiceEndpoints for Microsoft.KeyVault"
                                + " resources configured.")
                        .formatted(subnet.name(), subnet.parent()));
    }

    private static ArmException badRequest(String message, String property) {
        return new ArmException(BAD_REQUEST, "BadRequest", message, "properties." + property);
    }
}
