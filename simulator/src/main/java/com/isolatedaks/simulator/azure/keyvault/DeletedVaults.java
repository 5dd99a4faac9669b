package com.isolatedaks.simulator.azure.keyvault;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Vaults that were deleted and can be recovered. Their names are taken until their retention ends
 * (https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview).
 */
final class DeletedVaults {
    private static final String ID = "/deleted/vaultId";
    private static final String DATE = "/deleted/deletionDate";
    private static final String RETENTION = "/properties/softDeleteRetentionInDays";

    private DeletedVaults() {}

    static void add(AzureResource vault, Resources resources) {
        Body body = vault.body()
                .copy()
                .set(ID, vault.id().toString())
                .set(DATE, resources.now().toString());
        resources.bury(new AzureResource(vault.id(), vault.state(), body));
    }

    /** The subscription of a deleted vault of a name, if there is one in all of Azure. */
    static Optional<String> subscriptionOf(String name, Resources resources) {
        return recoverable(resources)
                .map(DeletedVaults::id)
                .filter(id -> id.name().equalsIgnoreCase(name))
                .flatMap(id -> id.subscriptionId().stream())
                .findFirst();
    }

    /** What a deleted vault was. */
    static Optional<Body> find(ResourceId id, Resources resources) {
        return recoverable(resources)
                .filter(body -> id(body).equals(id))
                .map(body -> body.copy().remove("/deleted"))
                .findFirst();
    }

    private static Stream<Body> recoverable(Resources resources) {
        return resources.buried(VaultBehaviour.TYPE).stream()
                .filter(body -> resources.find(id(body)).isEmpty())
                .filter(body -> purgedAt(body).isAfter(resources.now()));
    }

    private static ResourceId id(Body body) {
        return ResourceId.of(body.text(ID));
    }

    private static Instant purgedAt(Body body) {
        return Instant.parse(body.text(DATE)).plus(Duration.ofDays(body.number(RETENTION, 0)));
    }
}
