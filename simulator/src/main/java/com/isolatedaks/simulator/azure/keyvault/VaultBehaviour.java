package com.isolatedaks.simulator.azure.keyvault;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.network.NetworkAcls;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Microsoft.KeyVault/vaults (https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/create-or-update). */
public final class VaultBehaviour implements PrivateLinkTarget {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.KeyVault/vaults";

    private static final String CREATE_MODE = "/properties/createMode";
    private static final String TENANT = "/properties/tenantId";
    private static final String POLICIES = "/properties/accessPolicies";
    private static final String SOFT_DELETE = "/properties/enableSoftDelete";
    private static final String PURGE_PROTECTION = "/properties/enablePurgeProtection";
    private static final String RETENTION = "/properties/softDeleteRetentionInDays";
    private static final String PUBLIC_ACCESS = "/properties/publicNetworkAccess";
    private static final List<String> PUBLIC_ACCESS_VALUES = List.of("Enabled", "Disabled", "SecuredByPerimeter");
    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 90;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException invalidName(ResourceId id, String expectation) {
        return VaultErrors.invalidName(id.name(), expectation);
    }

    @Override
    public void put(Put put) {
        boolean isRecovery = put.body().is(CREATE_MODE, "recover");
        put.body().remove(CREATE_MODE);
        if (put.isCreate() && isRecovery) {
            recover(put);
        } else if (put.isCreate()) {
            checkNameIsFree(put.id(), put.resources());
        }
        checkAccess(put.body());
        checkDeletion(put);
        put.body()
                .setIfAbsent("/properties/enabledForDeployment", false)
                .setIfAbsent("/properties/enableRbacAuthorization", false)
                .set(
                        "/properties/vaultUri",
                        "https://%s.vault.azure.net/".formatted(put.id().name().toLowerCase(Locale.ROOT)));
        NetworkAcls.subnetsWithoutEndpoint(put, "Microsoft.KeyVault")
                .findFirst()
                .ifPresent(subnet -> {
                    throw VaultErrors.noServiceEndpoint(subnet);
                });
    }

    /** A recovered vault is what it was when it was deleted. */
    private static void recover(Put put) {
        Body vault = DeletedVaults.find(put.id(), put.resources()).orElseThrow(VaultErrors::nothingToRecover);
        put.body().json().removeAll();
        put.body().json().setAll(vault.json());
    }

    private static void checkNameIsFree(ResourceId id, Resources resources) {
        boolean isTaken = resources.ofType(TYPE).stream()
                .anyMatch(other -> other.id().name().equalsIgnoreCase(id.name()));
        if (isTaken) {
            throw VaultErrors.nameInUse(id.name());
        }
        Optional<String> deletedIn = DeletedVaults.subscriptionOf(id.name(), resources);
        if (deletedIn.isPresent()) {
            throw deletedIn.equals(id.subscriptionId())
                    ? VaultErrors.existsDeleted()
                    : VaultErrors.nameInUse(id.name());
        }
    }

    /** Whether a vault of a name was deleted and can be recovered, in whatever subscription. */
    public static boolean isDeleted(String name, Resources resources) {
        return DeletedVaults.subscriptionOf(name, resources).isPresent();
    }

    private static void checkAccess(Body vault) {
        if (!StableGuid.isGuid(vault.text(TENANT))) {
            throw VaultErrors.invalidTenant(vault.text(TENANT));
        }
        if (!vault.has(POLICIES) && !vault.isTrue("/properties/enableRbacAuthorization")) {
            throw VaultErrors.accessPoliciesRequired();
        }
        vault.setIfAbsent(POLICIES, List.of()).setIfAbsent(PUBLIC_ACCESS, "Enabled");
        if (PUBLIC_ACCESS_VALUES.stream().noneMatch(value -> vault.is(PUBLIC_ACCESS, value))) {
            throw VaultErrors.invalidPublicNetworkAccess(vault.text(PUBLIC_ACCESS), PUBLIC_ACCESS_VALUES);
        }
    }

    /**
     * Every vault has soft delete; a new one that does without gets it nevertheless
     * (https://learn.microsoft.com/azure/key-vault/general/soft-delete-change).
     */
    private static void checkDeletion(Put put) {
        Body vault = put.body();
        if (!put.isCreate() && vault.is(SOFT_DELETE, "false")) {
            throw VaultErrors.irreversible("enableSoftDelete", "soft delete");
        }
        if (vault.is(PURGE_PROTECTION, "false")) {
            throw VaultErrors.irreversible("enablePurgeProtection", "purge protection");
        }
        vault.set(SOFT_DELETE, true);
        if (put.textBefore(PURGE_PROTECTION).equals("true")) {
            vault.set(PURGE_PROTECTION, true);
        }
        if (!vault.has(RETENTION)) {
            put.keepOrSet(RETENTION, MOST_DAYS);
        }
        long days = vault.number(RETENTION, MOST_DAYS);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw VaultErrors.invalidRetention(days, FEWEST_DAYS, MOST_DAYS);
        }
        if (put.changes(RETENTION)) {
            throw VaultErrors.retentionIsFixed(put.textBefore(RETENTION));
        }
    }

    /** The endpoints of a deleted vault stay, disconnected, and its name stays taken. */
    @Override
    public void removed(AzureResource resource, Resources resources) {
        PrivateLinkTarget.super.removed(resource, resources);
        DeletedVaults.add(resource, resources);
    }
}
