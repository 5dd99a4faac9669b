package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A process of its own that writes into a store, and says on its output what it has written. */
final class StoreProcess {
    private StoreProcess() {}

    /** Writes entries {@code <name>-0}, {@code <name>-1}, … each with a resource of the same name. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        String name = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        try (Store store = Store.open(file)) {
            for (int i = 0; i < count; i++) {
                String id = "/" + name + "-" + i;
                store.write(transaction -> {
                    transaction.resources().save(StoreTest.resource(id));
                    transaction
                            .journal()
                            .append(new JournalEntry(
                                    0,
                                    Instant.EPOCH,
                                    Instant.EPOCH,
                                    Instant.EPOCH,
                                    "PUT",
                                    id,
                                    201,
                                    JsonNodeFactory.instance.objectNode(),
                                    true,
                                    null));
                    return null;
                });
                System.out.println(id);
            }
        }
    }

    static Process start(Path file, String name, int count) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                file.toString(),
                name,
                Integer.toString(count));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
