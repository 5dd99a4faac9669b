package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.Optional;

/** Resources that a network resource refers to: they must exist and must not be being written. */
final class References {
    private References() {}

    /** Checks the reference at a pointer, if there is one. */
    static void check(Put put, String pointer) {
        if (!put.body().has(pointer)) {
            return;
        }
        ResourceId referenced =
                put.body().id(pointer).orElseThrow(() -> NetworkErrors.missingReference(put.id(), property(pointer)));
        require(put, referenced);
    }

    static AzureResource require(Put put, ResourceId referenced) {
        Optional<AzureResource> found = put.resources().find(referenced);
        put.resources().runningOn(referenced).ifPresent(operation -> {
            throw NetworkErrors.notProvisioned(referenced, put.id(), operation);
        });
        return found.orElseThrow(() -> NetworkErrors.invalidReference(referenced, put.id()));
    }

    private static String property(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
