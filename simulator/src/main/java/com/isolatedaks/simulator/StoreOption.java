package com.isolatedaks.simulator;

import com.isolatedaks.simulator.store.Store;
import com.isolatedaks.simulator.store.Transaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The option that all commands share. */
final class StoreOption {
    @Option(names = "--store", required = true, paramLabel = "FILE", description = "The store of the simulated Azure.")
    private Path file;

    Path file() {
        return file;
    }

    /** Reads the store; nothing if there is none yet. */
    <T> Optional<T> read(Function<Transaction, T> reading) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Store store = Store.open(file)) {
            return Optional.of(store.read(reading));
        }
    }
}
