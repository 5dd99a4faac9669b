package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.storage.StorageAccountBehaviour;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The services of a storage account, {@code blobServices/default} and its like: they are there with the account, and can be
 * read but not changed here (https://learn.microsoft.com/rest/api/storagerp/blob-services/get-service-properties).
 */
final class StorageServices {
    private static final Set<String> TYPES = Set.of("blobServices", "fileServices", "queueServices", "tableServices");
    private static final String NAME = "default";

    private StorageServices() {}

    /** The answer, if a request reads such a service of an account that has it. */
    static Optional<ArmResponse> answer(ArmRequest request, KnownTypes types, Resources resources) {
        if (!request.method().equals("GET")) {
            return Optional.empty();
        }
        return ResourceId.parse(request.pathWithoutQuery())
                .filter(id -> id.name().equalsIgnoreCase(NAME))
                .flatMap(id -> TYPES.stream()
                        .filter(type -> id.isOfType(StorageAccountBehaviour.TYPE + "/" + type))
                        .findFirst()
                        .flatMap(type -> service(id, type, resources)))
                .map(service -> {
                    KnownTypes.checkApiVersion(
                            types.require(StorageAccountBehaviour.TYPE),
                            StorageAccountBehaviour.TYPE,
                            request.apiVersion());
                    return Answers.ok(service.json());
                });
    }

    private static Optional<Body> service(ResourceId id, String type, Resources resources) {
        String host = type.replace("Services", "").toLowerCase(Locale.ROOT);
        return resources
                .find(id.parent())
                .filter(account -> account.body().has("/properties/primaryEndpoints/" + host))
                .map(account -> Body.empty()
                        .set("/id", account.id().child(type, NAME).toString())
                        .set("/name", NAME)
                        .set("/type", StorageAccountBehaviour.TYPE + "/" + type)
                        .set("/sku/name", account.body().text("/sku/name"))
                        .set("/sku/tier", account.body().text("/sku/tier"))
                        .set("/properties/cors", Body.empty()));
    }
}
