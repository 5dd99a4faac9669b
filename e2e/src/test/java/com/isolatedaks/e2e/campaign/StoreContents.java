package com.isolatedaks.e2e.campaign;

import com.isolatedaks.simulator.store.Store;
import com.isolatedaks.simulator.store.StoredResource;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What exists in a simulated Azure, and how it is. */
record StoreContents(Set<String> ids, Set<String> failed) {

    static StoreContents of(Path file) {
        try (Store store = Store.open(file)) {
            return store.read(transaction -> new StoreContents(
                    transaction.resources().all().stream()
                            .map(resource -> resource.id().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    transaction.resources().all().stream()
                            .filter(resource -> !resource.state().equals("Succeeded"))
                            .map(StoredResource::id)
                            .collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    static boolean isIdle(Path file) {
        try (Store store = Store.open(file)) {
            return store.read(transaction -> transaction.operations().running().isEmpty());
        }
    }
}
